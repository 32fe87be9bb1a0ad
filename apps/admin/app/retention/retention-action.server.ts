import { erasureGrounds, erasureScopes } from "@causeway/rules/retention/plan";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { refusedForm } from "@causeway/web/refused";
import { type ActionFunctionArgs, redirect } from "react-router";

/** What the buttons of these pages do, each by its `intent`; afterwards the page again. */
export async function retentionAction({ request, context, url }: ActionFunctionArgs) {
  const page = admin(context);
  const form = await request.formData();
  const done = await attempt(
    perform(page, form),
    "reason-required",
    "four-eyes",
    "legal-hold",
    "status-changed",
    "erasure-open",
    "case-not-closed",
    "input-invalid",
  );
  if (!done.ok) return refusedForm(done, form);
  page.flash("success", done.value);
  return redirect(url.pathname, 303);
}

async function perform({ caller, t }: ReturnType<typeof admin>, form: FormData): Promise<string> {
  const words = t("retention");
  const organisationId = textField(form, "organisation");
  const reason = textField(form, "reason");
  const caseId = textField(form, "case") || null;
  const erasureId = textField(form, "erasure");
  switch (form.get("intent")) {
    case "hold":
      await caller.retention.placeHold({ organisationId, caseId, reason });
      return words("holds.placed");
    case "lift":
      await caller.retention.liftHold({ organisationId, holdId: textField(form, "hold"), reason });
      return words("holds.liftDone");
    case "confirm":
      await caller.retention.confirm({ organisationId, erasureId });
      return words("case.confirmed");
    case "withdraw":
      await caller.retention.withdraw({ organisationId, erasureId });
      return words("case.withdrawn");
    default: {
      const scope = choiceField(form, "scope", erasureScopes) ?? "case";
      const grounds = choiceField(form, "grounds", erasureGrounds) ?? "due";
      await caller.retention.propose({ organisationId, caseId: caseId ?? "", scope, grounds, reason });
      return words("case.proposed");
    }
  }
}
