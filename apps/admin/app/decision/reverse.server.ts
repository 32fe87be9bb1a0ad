import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { type RouterContextProvider, redirect } from "react-router";

type At = { organisationId: string; caseId: string };

/** Takes the last act back, or undoes it with a reason, and leads to where it was done. */
export async function reverse(
  context: Readonly<RouterContextProvider>,
  params: At,
  { intent, form }: { intent: "take-back" | "undo"; form: FormData },
) {
  const { caller, flash, t } = admin(context);
  const { takeBack, undo } = caller.decision;
  const done = await attempt(
    intent === "undo" ? undo({ ...params, reason: textField(form, "undoReason") }) : takeBack(params),
    "take-back-late",
    "reason-required",
  );
  if (done.ok) flash("success", t("decision")(intent === "undo" ? "undone" : "takenBack"));
  else flash("warning", t("errors")(`${done.reason}.body`));
  const page = done.ok && done.value.kind === "requests-sent" ? "requests" : "decision";
  return redirect(`/cases/${params.organisationId}/${params.caseId}/${page}`);
}
