import { locales } from "@causeway/messages/locale";
import { staffRoles } from "@causeway/rules/actor";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { refusedForm } from "@causeway/web/refused";
import { type ActionFunctionArgs, redirect } from "react-router";

/** What the buttons of the staff page do, each by its `intent`. */
export async function staffAction({ request, context }: ActionFunctionArgs) {
  const page = admin(context);
  const form = await request.formData();
  const intent = form.get("intent");
  const roles = staffRoles.filter((role) => form.getAll("roles").includes(role));
  const name = textField(form, "name");
  if ((intent === "invite" || intent === "roles") && (roles.length === 0 || name === "")) {
    return refusedForm({ reason: "input-invalid", details: {} }, form);
  }
  const done = await attempt(
    perform(page, form, roles),
    "email-invalid",
    "person-is-staff",
    "person-is-member",
    "own-role",
    "last-administrator",
    "reason-required",
    "reset-pending",
    "four-eyes",
  );
  if (!done.ok) return refusedForm(done, form);
  page.flash("success", done.value);
  return redirect("/staff", 303);
}

type Roles = (typeof staffRoles)[number][];

async function perform({ caller, t, locale }: ReturnType<typeof admin>, form: FormData, roles: Roles) {
  const words = t("staff");
  const factor = t("second-factor");
  const name = textField(form, "name");
  const personId = textField(form, "person");
  switch (form.get("intent")) {
    case "invite": {
      const email = textField(form, "email");
      const language = choiceField(form, "locale", locales) ?? locale;
      await caller.staff.invite({ name, email, roles, locale: language });
      return words("invite.sent", { name, email });
    }
    case "pass-on":
      return words(
        "passedOn",
        await caller.staff.passOn({ personId, to: textField(form, "handTo") || null }),
      );
    case "roles":
      await caller.staff.changeRoles({ personId, roles });
      return words("changed", { name });
    case "request-reset":
      await caller.staff.requestReset({ personId, reason: textField(form, "reason") });
      return factor("reset.requested");
    case "confirm-reset":
      await caller.staff.confirmReset({ resetId: textField(form, "reset") });
      return factor("reset.confirmed", { name });
    case "withdraw-reset":
      await caller.staff.withdrawReset({ resetId: textField(form, "reset") });
      return factor("reset.withdrawn");
    default:
      await caller.staff.end({ personId, handTo: textField(form, "handTo") || null });
      return words("ended", { name });
  }
}
