import type { CandidateRecord } from "@causeway/db/candidate";
import { requireOrganisation } from "@causeway/db/organisation";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/rules/actor";
import { hongKongDay } from "../clock.ts";
import type { Context, MemberContext } from "../context.ts";
import { sign } from "../keys.ts";
import { deriveCode, type LinkSubject, normaliseCode } from "../mail/links.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

export const candidateInvitationDays = 14;
export type InvitationLink = Extract<LinkSubject, { kind: "candidate-invitation" }>;
export type Invitation = { organisationId: string; id: string; version: number };

export function linkOf({ organisationId, id, version }: Invitation): InvitationLink {
  return { kind: "candidate-invitation", organisationId, id, version };
}

/** What is kept of a short code. It is looked up together with the address, so the address is part of it. */
export function codeHashOf(ctx: Pick<Context, "keys">, email: string, code: string): Buffer {
  return sign(ctx.keys, "invitation-code", "candidate", email, normaliseCode(code));
}

/** The hash of the code that an invitation's mail will carry. */
export function ownCodeHash(ctx: Pick<Context, "keys">, invitation: Invitation, email: string): Buffer {
  return codeHashOf(ctx, email, deriveCode(ctx.keys, linkOf(invitation)));
}

/** Mails an invitation's present version to the candidate; link and code are derived when the mail is rendered. */
export async function mailInvitation(
  ctx: MemberContext,
  tx: Tx,
  mail: Invitation & {
    row: CaseRecord;
    candidate: Pick<CandidateRecord, "email" | "locale">;
    expiresAt: Date;
  },
): Promise<void> {
  const { organisationId, row, candidate } = mail;
  const organisation = await requireOrganisation(tx, organisationId);
  await sendEmail(tx, {
    organisationId,
    caseId: row.id,
    sentBy: ctx.actor.personId,
    template: "candidate-invited",
    props: invitationProps(organisation, row.title, candidate.locale, mail),
    to: { email: candidate.email, locale: candidate.locale },
  });
}

export function invitationProps(
  organisation: { nameEn: string; nameZh: string },
  jobTitle: string,
  locale: Locale,
  invitation: Invitation & { expiresAt: Date },
) {
  return {
    organisationName: organisationNameOf(organisation, locale),
    jobTitle,
    expiresOn: hongKongDay(invitation.expiresAt),
    link: linkOf(invitation),
  };
}
