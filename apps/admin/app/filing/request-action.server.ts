import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, type RouterContextProvider, redirect } from "react-router";

type At = { organisationId: string; caseId: string };
/** A form that came back: the new request or the one that is answered, what was typed, and what needs another look. */
export type SentRequest = { about: string; field: string; typed: Record<string, string> };

const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed);

/** Records what Immigration asks, or what it was answered. */
export async function recordExchange(form: FormData, context: Readonly<RouterContextProvider>, params: At) {
  const { caller, flash, t } = admin(context);
  const answering = form.get("intent") === "answer";
  const names = answering ? ["answeredOn", "answer"] : ["receivedOn", "wanted", "dueOn"];
  const typed = Object.fromEntries(names.map((name) => [name, textField(form, name)]));
  const about = answering ? textField(form, "requestId") : "new";
  const day = answering ? "answeredOn" : "receivedOn";
  const missing = !isDay(typed[day] ?? "") ? day : !answering && !typed.wanted ? "wanted" : null;
  if (missing) return data({ about, field: missing, typed } satisfies SentRequest, { status: 400 });
  const saved = await attempt(
    answering
      ? caller.filing.recordAnswer({
          ...{ ...params, id: about, answeredOn: typed.answeredOn ?? "", answer: typed.answer ?? "" },
          evidenceIds: form.getAll("evidenceId").map(String),
        })
      : caller.filing.recordRequest({
          ...{ ...params, receivedOn: typed.receivedOn ?? "", wanted: typed.wanted ?? "" },
          dueOn: isDay(typed.dueOn ?? "") ? (typed.dueOn ?? null) : null,
        }),
    "input-invalid",
    "status-changed",
    "not-found",
  );
  if (!saved.ok && saved.reason === "input-invalid")
    return data({ about, field: String(saved.details.field ?? day), typed } satisfies SentRequest, {
      status: 400,
    });
  if (saved.ok) flash("success", t("filing")(answering ? "savedAnswer" : "savedRequest"));
  else flash("warning", t("errors")(`${saved.reason}.body`));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/filing`);
}
