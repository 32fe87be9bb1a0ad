import type { Locale } from "@causeway/rules/actor";
import type { CandidateState, EmailState } from "@causeway/rules/vocabulary";
import { inside, type Tx } from "./with-actor.ts";

export type InvitationKey = { organisationId: string; id: string };

/** What the page behind a link may be told, whoever opens it: asked by the id inside a genuine link. */
export type InvitationBehindLink = {
  organisationId: string;
  organisationNameEn: string;
  organisationNameZh: string;
  caseId: string;
  candidateId: string;
  candidateName: string;
  candidateState: CandidateState;
  locale: string;
  email: string;
  title: string;
  version: number;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

export async function findCandidateInvitationBehindLink(
  tx: Tx,
  { organisationId, id }: InvitationKey,
): Promise<InvitationBehindLink | null> {
  const rows = await inside(tx).$queryRaw<InvitationBehindLink[]>`
    select organisation_id as "organisationId", organisation_name_en as "organisationNameEn",
      organisation_name_zh as "organisationNameZh", case_id as "caseId", candidate_id as "candidateId",
      candidate_name as "candidateName", candidate_state as "candidateState", locale, email, title, version,
      expires_at as "expiresAt", accepted_at as "acceptedAt", revoked_at as "revokedAt"
    from app.find_candidate_invitation(${organisationId}::uuid, ${id}::uuid)`;
  return rows[0] ?? null;
}

/** The open invitation of an address whose short code this is. */
export async function findCandidateInvitationByCode(
  tx: Tx,
  { email, codeHash, now }: { email: string; codeHash: Uint8Array; now: Date },
): Promise<InvitationKey | null> {
  const rows = await inside(tx).$queryRaw<InvitationKey[]>`
    select organisation_id as "organisationId", id
    from app.find_candidate_invitation_by_code(${email}, ${codeHash}, ${now})`;
  return rows[0] ?? null;
}

export type Arrival = { organisationId: string; caseId: string; candidateId: string };
export type NewSession = {
  id: string;
  tokenHash: Uint8Array;
  expiresAt: Date;
  idleMinutes: number;
  userAgent: string;
  ip: string;
};

/**
 * Spends the link for a stranger: proves the address, makes the person, opens the session, and lets the rest of the
 * transaction speak for the candidate. Null when somebody was faster or the link is over.
 */
export async function acceptCandidateLink(
  tx: Tx,
  link: InvitationKey & {
    version: number;
    newPersonId: string;
    locale: string;
    session: NewSession;
    now: Date;
  },
): Promise<(Arrival & { personId: string }) | null> {
  const { organisationId, id, version, newPersonId, locale, session, now } = link;
  const rows = await inside(tx).$queryRaw<(Arrival & { personId: string })[]>`
    select organisation_id as "organisationId", case_id as "caseId", candidate_id as "candidateId",
      person_id as "personId"
    from app.accept_candidate_link(${organisationId}::uuid, ${id}::uuid, ${version}::int, ${newPersonId}::uuid, ${session.id}::uuid,
      ${session.tokenHash}, ${locale}, ${now}, ${session.expiresAt}, ${session.idleMinutes}::int,
      ${session.userAgent}, ${session.ip})`;
  return rows[0] ?? null;
}

/** Spends the invitation for the person who is signed in with the invited address. */
export async function acceptCandidateInvitation(
  tx: Tx,
  { organisationId, id, version, now }: InvitationKey & { version: number; now: Date },
): Promise<Arrival | null> {
  const rows = await inside(tx).$queryRaw<Arrival[]>`
    select organisation_id as "organisationId", case_id as "caseId", candidate_id as "candidateId"
    from app.accept_candidate_invitation(${organisationId}::uuid, ${id}::uuid, ${version}::int, ${now})`;
  return rows[0] ?? null;
}

/** A fresh version of an expired invitation, to the same address; null when it is not merely expired. */
export async function renewExpiredInvitation(
  tx: Tx,
  renewal: InvitationKey & { codeHash: Uint8Array; now: Date; expiresAt: Date },
): Promise<{ version: number; email: string; locale: string } | null> {
  const { organisationId, id, codeHash, now, expiresAt } = renewal;
  const rows = await inside(tx).$queryRaw<{ version: number; email: string; locale: string }[]>`
    select version, email, locale from app.renew_candidate_invitation(${organisationId}::uuid, ${id}::uuid, ${codeHash}, ${now}, ${expiresAt})`;
  return rows[0] ?? null;
}

/** Gives an open invitation back and tells who sent it; null when it is not the open one any more. */
export async function refuseCandidateInvitation(
  tx: Tx,
  { organisationId, id, version, now }: InvitationKey & { version: number; now: Date },
) {
  type Row = Record<"case_id" | "title" | "reference" | "candidate_name" | "email", string> &
    Record<"sender_id" | "sender_email" | "sender_locale", string>;
  const [row] = await inside(tx).$queryRaw<Row[]>`
    select * from app.refuse_candidate_invitation(${organisationId}::uuid, ${id}::uuid, ${version}::int, ${now})`;
  return row
    ? {
        ...{ caseId: row.case_id, title: row.title, reference: row.reference },
        ...{ candidateName: row.candidate_name, email: row.email },
        sender: { personId: row.sender_id, email: row.sender_email, locale: row.sender_locale as Locale },
      }
    : null;
}

export type NewCandidateInvitation = {
  organisationId: string;
  id: string;
  candidateId: string;
  email: string;
  codeHash: Uint8Array;
  createdAt: Date;
  expiresAt: Date;
  sentBy: string;
};

export async function createCandidateInvitation(tx: Tx, invitation: NewCandidateInvitation): Promise<void> {
  await inside(tx).candidateInvitation.create({
    data: { ...invitation, codeHash: new Uint8Array(invitation.codeHash) },
    select: { id: true },
  });
}

const invitationColumns = {
  id: true,
  version: true,
  email: true,
  createdAt: true,
  expiresAt: true,
  openedAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const;

/** The candidate's newest invitation; there is none only before the first. */
export async function findNewestInvitation(tx: Tx, candidateId: string) {
  return inside(tx).candidateInvitation.findFirst({
    where: { candidateId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: invitationColumns,
  });
}

export type CandidateInvitationRow = NonNullable<Awaited<ReturnType<typeof findNewestInvitation>>>;

/** Sends an invitation once more under a higher version: every earlier link dies. */
export async function reissueInvitation(
  tx: Tx,
  change: {
    organisationId: string;
    id: string;
    email: string;
    codeHash: Uint8Array;
    expiresAt: Date;
    sentBy: string;
  },
): Promise<number> {
  const { organisationId, id, codeHash, ...values } = change;
  const { version } = await inside(tx).candidateInvitation.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...values, codeHash: new Uint8Array(codeHash), version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** Withdraws what is still open; false when it was accepted or revoked before. */
export async function revokeCandidateInvitation(
  tx: Tx,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const { count } = await inside(tx).candidateInvitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** How the newest mail of an invitation fared. */
export async function findInvitationMail(
  tx: Tx,
  caseId: string,
): Promise<{ state: EmailState; createdAt: Date; recipientEmail: string } | null> {
  const row = await inside(tx).emailMessage.findFirst({
    where: { caseId, template: { in: ["candidate-invited", "invitation-expiring"] } },
    orderBy: { createdAt: "desc" },
    select: { state: true, createdAt: true, recipientEmail: true },
  });
  return row && { ...row, state: row.state as EmailState };
}
