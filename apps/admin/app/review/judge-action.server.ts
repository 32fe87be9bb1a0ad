import {
  type FindingResult,
  findingResults,
  raisableFacts,
  raisedBases,
  reviewQuestions,
} from "@causeway/rules/review/reviewed";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import type { RouterContextProvider } from "react-router";
import { data, redirect } from "react-router";

type At = { organisationId: string; caseId: string };
/** A form that came back: on which fact or question, what was typed, and which field needs another look. */
export type Refused = {
  about: string;
  typed: Record<string, string>;
  field: "basis" | "evidenceId" | "note" | "finding" | "reason";
};

/** Raises or lowers a fact, or keeps a finding. What is missing comes back beside its field. */
export async function judge(request: Request, context: Readonly<RouterContextProvider>, params: At) {
  const form = await request.formData();
  const here = `/cases/${params.organisationId}/${params.caseId}/findings`;
  const question = choiceField(form, "question", reviewQuestions);
  if (question) return keepFinding(form, context, { params, here, question });
  const path = choiceField(form, "path", raisableFacts);
  if (!path) throw new Response(null, { status: 400 });
  const { caller, flash, t } = admin(context);
  const lowering = form.get("intent") === "lower";
  const typed = {
    basis: textField(form, "basis"),
    evidenceId: textField(form, "evidenceId"),
    note: textField(form, "note"),
  };
  const basis = choiceField(form, "basis", raisedBases);
  if (!lowering) {
    const field = !basis ? "basis" : basis === "documented" && !typed.evidenceId ? "evidenceId" : null;
    const missing = field ?? (basis === "reviewed" && !typed.note ? ("note" as const) : null);
    if (missing) return refuse({ about: path, typed, field: missing });
  }
  const evidenceId = basis === "documented" ? typed.evidenceId : null;
  const done = await attempt(
    lowering
      ? caller.review.lowerFact({ ...params, path })
      : caller.review.raiseFact({
          ...params,
          path,
          basis: basis ?? "reviewed",
          evidenceId,
          note: typed.note,
        }),
    "input-invalid",
    "status-changed",
    "case-not-open",
  );
  if (!done.ok && done.reason === "input-invalid") return refuse({ about: path, typed, field: "evidenceId" });
  if (done.ok) flash("success", t("review")(lowering ? "judge.lowered" : "judge.raised"));
  else flash("warning", t("errors")(`${done.reason}.body`));
  return redirect(`${here}#${path}`);
}

type Finding = { params: At; here: string; question: (typeof reviewQuestions)[number] };

async function keepFinding(
  form: FormData,
  context: Readonly<RouterContextProvider>,
  { params, here, question }: Finding,
) {
  const { caller, flash, t } = admin(context);
  const finding: FindingResult | undefined = choiceField(form, "finding", findingResults);
  const typed = { finding: textField(form, "finding"), reason: textField(form, "reason") };
  if (!finding || !typed.reason)
    return refuse({ about: question, typed, field: finding ? "reason" : "finding" });
  const kept = await attempt(
    caller.review.makeFinding({ ...params, question, finding, reason: typed.reason }),
    "case-not-open",
  );
  if (kept.ok) flash("success", t("review")("judge.found"));
  else flash("warning", t("errors")(`${kept.reason}.body`));
  return redirect(`${here}#${question}`);
}

function refuse(refused: Refused) {
  return data(refused, { status: 400 });
}
