import { isLocale } from "@causeway/messages/locale";
import { memberRoles } from "@causeway/rules/actor";
import { choiceField, textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { refusedForm } from "@causeway/web/refused";
import { type ActionFunctionArgs, redirect } from "react-router";

/** What the buttons of the members page do, each by its `intent`. */
export async function membersAction({ request, context, params }: ActionFunctionArgs) {
  const page = portal(context);
  const form = await request.formData();
  const done = await attempt(
    perform(page, form),
    "email-invalid",
    "already-member",
    "invitation-already-pending",
    "invitation-used",
    "last-owner",
    "own-role",
    "too-many-tries",
  );
  if (!done.ok) return refusedForm(done, form);
  const { leaves, message } = done.value;
  page.flash("success", message);
  return redirect(leaves ? "/start" : `/o/${params.organisationId}/members`, 303);
}

type Done = { message: string; leaves?: boolean };

async function perform(
  { caller, t, locale, actor }: ReturnType<typeof portal>,
  form: FormData,
): Promise<Done> {
  const words = t("member");
  const email = textField(form, "email");
  const name = textField(form, "name");
  const membershipId = textField(form, "membership");
  const invitationId = textField(form, "invitation");
  const role = choiceField(form, "role", memberRoles) ?? "viewer";
  switch (form.get("intent")) {
    case "invite": {
      const asked = form.get("locale");
      await caller.member.invite({ email, role, locale: isLocale(asked) ? asked : locale });
      return { message: words("invite.sent", { email }) };
    }
    case "resend":
      await caller.member.resendInvitation({ invitationId });
      return { message: words("open.resent", { email }) };
    case "revoke":
      await caller.member.revokeInvitation({ invitationId });
      return { message: words("open.revoked", { email }) };
    case "role":
      await caller.member.changeRole({ membershipId, role });
      return { message: words("roleChanged", { name, role: t("common")(`role.${role}`) }) };
    default: {
      await caller.member.remove({ membershipId });
      const leaves = "personId" in actor && form.get("person") === actor.personId;
      return { message: leaves ? words("left") : words("removed", { name }), leaves };
    }
  }
}
