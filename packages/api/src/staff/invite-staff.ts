import { newId } from "@causeway/db/ids";
import { createPerson, findPersonByEmail } from "@causeway/db/person";
import { DatabaseRefusal } from "@causeway/db/refusal";
import { createStaff } from "@causeway/db/staff";
import { withActor } from "@causeway/db/with-actor";
import type { Locale, StaffRole } from "@causeway/rules/actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { normaliseEmail } from "../member/email-address.ts";

export interface StaffInvitation {
  name: string;
  email: string;
  roles: readonly StaffRole[];
  locale: Locale;
}

/**
 * Takes a colleague on. Her address is proved when she signs in with it for the first time. Throws AppError
 * "email-invalid", "person-is-staff", or "person-is-member": nobody is both.
 */
export async function inviteStaff(ctx: StaffContext, input: StaffInvitation): Promise<void> {
  const email = normaliseEmail(input.email);
  const createdAt = ctx.now();
  const actor = { ...ctx.actor, organisationId: agencyOrganisationId };
  await withActor(ctx.db, actor, async (tx) => {
    const known = await findPersonByEmail(tx, email);
    if (known?.isStaff) throw new AppError("person-is-staff");
    const person = { id: newId(), email, name: input.name.trim(), locale: input.locale, createdAt };
    const { personId } = await createPerson(tx, person);
    await createStaff(tx, { personId, roles: input.roles, invitedBy: ctx.actor.personId, createdAt });
    await recordAudit(ctx, tx, {
      organisationId: agencyOrganisationId,
      action: "staff.invited",
      subject: { kind: "staff", id: personId },
      details: { roles: input.roles },
    });
    await sendEmail(tx, {
      organisationId: agencyOrganisationId,
      template: "staff-invited",
      props: {
        inviterName: ctx.session?.name || ctx.session?.email || "",
        roles: input.roles,
        link: { app: "admin", path: "/sign-in" },
      },
      to: { email, personId, locale: input.locale },
      sentBy: ctx.actor.personId,
    });
  }).catch(explainBothSides);
}

// The one rule the database keeps about this table: nobody is both staff and member.
function explainBothSides(error: unknown): never {
  if (error instanceof DatabaseRefusal && error.reason === "rule-broken") {
    throw new AppError("person-is-member", { cause: error });
  }
  throw error;
}
