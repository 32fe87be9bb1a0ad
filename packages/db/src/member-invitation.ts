import type { Locale, MemberRole } from "@causeway/rules/actor";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

type Place = { organisationId: string; id: string };

export type NewMemberInvitation = Place & {
  email: string;
  role: MemberRole;
  locale: Locale;
  invitedBy: string;
  version: number;
  createdAt: Date;
  expiresAt: Date;
};

export type MemberInvitationRow = Place & {
  email: string;
  role: MemberRole;
  locale: Locale;
  version: number;
  createdAt: Date;
  expiresAt: Date;
};

export async function createMemberInvitation(tx: Tx, invitation: NewMemberInvitation): Promise<void> {
  await inside(tx).memberInvitation.create({ data: invitation, select: { id: true } });
}

/** Invitations that were neither accepted nor revoked, expired ones among them, newest first. */
export async function listMemberInvitations(tx: Tx, organisationId: string): Promise<MemberInvitationRow[]> {
  const rows = await inside(tx).memberInvitation.findMany({
    where: { organisationId, acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: invitationSelect,
  });
  return rows as MemberInvitationRow[];
}

export async function findOpenInvitationTo(
  tx: Tx,
  query: { organisationId: string; email: string; now: Date },
): Promise<{ id: string } | null> {
  const { organisationId, email, now } = query;
  return inside(tx).memberInvitation.findFirst({
    where: { organisationId, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
}

/** Another term for an invitation that was not accepted; the version goes up. Null when it was, or was revoked. */
export async function renewMemberInvitation(
  tx: Tx,
  renewed: Place & { expiresAt: Date },
): Promise<MemberInvitationRow | null> {
  const rows = await inside(tx).memberInvitation.updateManyAndReturn({
    where: { organisationId: renewed.organisationId, id: renewed.id, acceptedAt: null, revokedAt: null },
    data: { expiresAt: renewed.expiresAt, version: { increment: 1 } },
    select: invitationSelect,
  });
  return onlyRow(rows as MemberInvitationRow[]);
}

/** True if it was open; an accepted or revoked invitation stays as it is. */
export async function revokeMemberInvitation(tx: Tx, revoked: Place & { now: Date }): Promise<boolean> {
  const { count } = await inside(tx).memberInvitation.updateMany({
    where: { organisationId: revoked.organisationId, id: revoked.id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: revoked.now },
  });
  return count > 0;
}

export type InvitationBehindLink = {
  organisationId: string;
  nameEn: string;
  nameZh: string;
  email: string;
  role: MemberRole;
  locale: Locale;
  version: number;
  inviterName: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

/** What the page behind a link needs, also for a stranger; the caller has checked the link's signature. */
export async function findInvitationBehindLink(tx: Tx, link: Place): Promise<InvitationBehindLink | null> {
  return onlyRow(
    await inside(tx).$queryRaw<InvitationBehindLink[]>`
      select organisation_id as "organisationId", organisation_name_en as "nameEn", organisation_name_zh as "nameZh", email,
        role, locale, version, inviter_name as "inviterName", expires_at as "expiresAt", accepted_at as "acceptedAt",
        revoked_at as "revokedAt"
      from app.find_member_invitation(${link.organisationId}::uuid, ${link.id}::uuid)`,
  );
}

/** The signed-in person takes up an invitation to her own address. False when somebody, or time, was faster. */
export async function acceptMemberInvitation(
  tx: Tx,
  accepted: Place & { version: number; membershipId: string; now: Date },
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<unknown[]>`
    select membership_id from app.accept_member_invitation(${accepted.organisationId}::uuid, ${accepted.id}::uuid,
      ${accepted.version}::int, ${accepted.membershipId}::uuid, ${accepted.now}::timestamptz)`;
  return rows.length > 0;
}

const invitationSelect = {
  organisationId: true,
  id: true,
  email: true,
  role: true,
  locale: true,
  version: true,
  createdAt: true,
  expiresAt: true,
} as const;
