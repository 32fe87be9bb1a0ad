import { newId } from "@causeway/db/ids";
import { createMemberInvitation } from "@causeway/db/member-invitation";
import { createOrganisation } from "@causeway/db/organisation";
import { findPersonByEmail } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/rules/actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { normaliseEmail } from "../member/email-address.ts";
import { mailInvitation, newInvitation } from "../member/new-invitation.ts";
import { organisationNameOf } from "./organisation-name.ts";

export interface OrganisationInvitation {
  nameEn: string;
  nameZh: string;
  ownerEmail: string;
  locale: Locale;
}

/**
 * The agency opens an account for an employer and invites its first owner. Throws AppError "email-invalid",
 * or "person-is-staff": nobody is both staff and member.
 */
export async function inviteOrganisation(ctx: StaffContext, input: OrganisationInvitation) {
  const email = normaliseEmail(input.ownerEmail);
  const createdAt = ctx.now();
  const organisationId = newId();
  const invitation = newInvitation(ctx, { organisationId, email, role: "owner", locale: input.locale });
  await withActor(ctx.db, { ...ctx.actor, organisationId }, async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (person?.isStaff) throw new AppError("person-is-staff");
    const name = { nameEn: input.nameEn.trim(), nameZh: input.nameZh.trim() };
    await createOrganisation(tx, {
      ...name,
      id: organisationId,
      kind: "employer",
      state: "invited",
      createdAt,
    });
    await createMemberInvitation(tx, invitation);
    await recordAudit(ctx, tx, {
      organisationId,
      action: "organisation.invited",
      subject: { kind: "organisation", id: organisationId },
      details: { invitation: invitation.id },
    });
    await mailInvitation(ctx, tx, invitation, organisationNameOf(name, input.locale));
  });
  return { organisationId };
}
