import { admin } from "@causeway/web/admin";
import { textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { refusedForm } from "@causeway/web/refused";
import { type ActionFunctionArgs, redirect } from "react-router";

/** What the buttons of a version do, each by its `intent`. */
export async function moveAction({ request, context }: ActionFunctionArgs, versionId: string) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const words = t("rule-set");
  const moves: Record<string, { call: () => Promise<void>; said: string }> = {
    preview: { call: () => caller.ruleSet.preview({ versionId }), said: words("previewing") },
    propose: { call: () => caller.ruleSet.propose({ versionId }), said: words("proposed") },
    publish: { call: () => caller.ruleSet.publish({ versionId }), said: words("published") },
    discard: { call: () => caller.ruleSet.discard({ versionId }), said: words("discarded") },
    withdraw: { call: () => caller.ruleSet.withdraw({ versionId }), said: words("withdrawn") },
    ask: {
      call: () => caller.ruleSet.askWithdrawal({ versionId, reason: textField(form, "reason") }),
      said: words("asked"),
    },
  };
  const move = moves[textField(form, "intent")];
  if (!move) return redirect(`/rule-set/${versionId}`, 303);
  const done = await attempt(move.call(), "four-eyes", "status-changed", "preview-needed", "reason-required");
  if (!done.ok) return refusedForm(done, form);
  flash("success", move.said);
  return redirect(`/rule-set/${versionId}`, 303);
}
