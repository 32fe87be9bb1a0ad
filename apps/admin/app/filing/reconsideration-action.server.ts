import { reconsiderationAnswers, reconsiderationWishers } from "@causeway/rules/filing/reconsideration";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, type RouterContextProvider, redirect } from "react-router";

type At = { organisationId: string; caseId: string };
/** A form that came back: what was typed, and which fields need another look. */
export type SentReconsideration = { typedAgain: Record<string, string>; wrong: string[] };

export const reconsiderationIntents = ["want", "drop", "lodge", "reconsidered"] as const;
export type ReconsiderationIntent = (typeof reconsiderationIntents)[number];

const names = [
  "wishedBy",
  "because",
  "dueOn",
  "lodgedOn",
  "reference",
  "result",
  "answeredOn",
  "limitOfStay",
  "answer",
];
const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed);

/** Records a step of a reconsideration: the wish, that it was dropped or asked for, or Immigration's answer. */
export async function recordReconsideration(
  intent: ReconsiderationIntent,
  form: FormData,
  context: Readonly<RouterContextProvider>,
  params: At,
) {
  const { caller, flash, t } = admin(context);
  const typed = Object.fromEntries(names.map((name) => [name, textField(form, name)]));
  const said = (name: string) => typed[name] ?? "";
  const day = (name: string) => (isDay(said(name)) ? said(name) : null);
  const wishedBy = choiceField(form, "wishedBy", reconsiderationWishers);
  const result = choiceField(form, "result", reconsiderationAnswers);
  const missing: Record<ReconsiderationIntent, string[]> = {
    want: [...(wishedBy ? [] : ["wishedBy"]), ...(said("because") ? [] : ["because"])],
    drop: [],
    lodge: day("lodgedOn") ? [] : ["lodgedOn"],
    reconsidered: [
      ...(result ? [] : ["result"]),
      ...(day("answeredOn") ? [] : ["answeredOn"]),
      ...(result === "reversed" && !day("limitOfStay") ? ["limitOfStay"] : []),
    ],
  };
  const wrong = missing[intent];
  if (wrong.length > 0)
    return data({ typedAgain: typed, wrong } satisfies SentReconsideration, { status: 400 });
  const { filing } = caller;
  const call = {
    want: () =>
      filing.wantReconsideration({
        ...{ ...params, wishedBy: wishedBy ?? "employer", because: said("because"), dueOn: day("dueOn") },
      }),
    drop: () => filing.dropReconsideration(params),
    lodge: () =>
      filing.lodgeReconsideration({
        ...params,
        lodgedOn: day("lodgedOn") ?? "",
        reference: said("reference"),
      }),
    reconsidered: () =>
      filing.answerReconsideration({
        ...{ ...params, result: result ?? "upheld", answeredOn: day("answeredOn") ?? "" },
        ...{ answer: said("answer"), limitOfStay: day("limitOfStay") },
      }),
  }[intent];
  const done = await attempt(call(), "input-invalid", "status-changed");
  if (!done.ok && done.reason === "input-invalid")
    return data(
      { typedAgain: typed, wrong: [String(done.details.field ?? "")] } satisfies SentReconsideration,
      { status: 400 },
    );
  if (done.ok) flash("success", t("filing")(`reconsideration.done.${intent}`));
  else flash("warning", t("errors")(`${done.reason}.body`));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/filing`);
}
