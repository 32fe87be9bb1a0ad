import { newId } from "@causeway/db/ids";
import type { Tx } from "@causeway/db/with-actor";
import type { Locale, MemberRole } from "@causeway/rules/actor";
import { daysLater, hongKongDay } from "../clock.ts";
import type { Context } from "../context.ts";
import { sendEmail } from "../mail/send-email.ts";

export const invitationDays = 14;

export interface MemberInvitation {
  organisationId: string;
  id: string;
  email: string;
  role: MemberRole;
  locale: Locale;
  invitedBy: string;
  version: number;
  createdAt: Date;
  expiresAt: Date;
}

type Inviter = Pick<Context, "app" | "now" | "session"> & { actor: { personId: string } };

/** A fresh invitation to an organisation, open for fourteen days. */
export function newInvitation(
  ctx: Inviter,
  to: Pick<MemberInvitation, "organisationId" | "email" | "role" | "locale">,
): MemberInvitation {
  const createdAt = ctx.now();
  const expiresAt = daysLater(createdAt, invitationDays);
  return { ...to, id: newId(), invitedBy: ctx.actor.personId, version: 1, createdAt, expiresAt };
}

/** Sends an invitation's present version; the link is derived when the mail is rendered, and never stored. */
export async function mailInvitation(
  ctx: Inviter,
  tx: Tx,
  invitation: Omit<MemberInvitation, "createdAt" | "invitedBy">,
  organisationName: string,
): Promise<void> {
  const { organisationId, id, version, email, locale, role } = invitation;
  const expiresOn = hongKongDay(invitation.expiresAt);
  const link = { kind: "member-invitation", organisationId, id, version } as const;
  const envelope = { organisationId, to: { email, locale }, sentBy: ctx.actor.personId };
  // The agency invites the first owner; everybody else is invited by a colleague, who is named.
  if (ctx.app === "admin") {
    await sendEmail(tx, {
      ...envelope,
      template: "organisation-invited",
      props: { organisationName, expiresOn, link },
    });
    return;
  }
  const inviterName = ctx.session?.name || ctx.session?.email || "";
  const props = { organisationName, inviterName, role, expiresOn, link };
  await sendEmail(tx, { ...envelope, template: "member-invited", props });
}
