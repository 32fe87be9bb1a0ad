import type { Locale, StaffRole } from "@causeway/rules/actor";
import { mailboxOnly } from "@causeway/rules/notification/kinds";
import type { App, SecondFactor } from "@causeway/rules/vocabulary";
import type { Database } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import type { Affiliations } from "./person.ts";
import { askAnybody, question } from "./read-as.ts";
import { bytesOf, onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewSession = {
  id: string;
  tokenHash: Uint8Array;
  personId: string;
  app: App;
  createdAt: Date;
  expiresAt: Date;
  idleMinutes: number;
  userAgent: string;
  ip: string;
};

export type LiveSession = {
  id: string;
  personId: string;
  email: string;
  name: string;
  locale: Locale;
  staffRoles: StaffRole[];
  createdAt: Date;
  lastSeenAt: Date;
  idleMinutes: number;
  expiresAt: Date;
  verifiedAt: Date;
  /** How and when staff last passed their second factor in this session. */
  secondFactor: SecondFactor | null;
  secondFactorAt: Date | null;
};

/**
 * Opens a session. The database insists on a sign-in for the person's address and this app that was spent within
 * the last two minutes and has opened none yet, and on the admin app on active staff; else "actor-refused".
 */
export async function createSession(tx: Tx, session: NewSession): Promise<void> {
  await inside(tx).$executeRaw`
    select app.open_session(${session.id}::uuid, ${session.tokenHash}::bytea, ${session.personId}::uuid, ${session.app},
      ${session.createdAt}::timestamptz, ${session.expiresAt}::timestamptz, ${session.idleMinutes}::int,
      ${session.userAgent}, ${session.ip})`;
}

/** Where the person of a session may act; nothing of it at the admin app, whose people belong to no organisation. */
export type Arrival = LiveSession & {
  affiliations: Affiliations | null;
  /** Unread notices, up to a hundred; null when nobody asked. */
  unread: number | null;
};

/**
 * The live session behind a token, with its person and where she belongs: not revoked, not expired, not idle for too long.
 * The one question that is asked without an actor, in one statement: every request begins with it, and the token is its
 * proof.
 */
export async function findArrival(
  database: Database,
  query: { tokenHash: Uint8Array; app: App; now: Date; countUnread: boolean },
): Promise<Arrival | null> {
  const noNotices = query.countUnread ? mailboxOnly() : null;
  return askAnybody(
    database,
    question(
      Prisma.sql`
      select id, person_id as "personId", email, name, locale, staff_roles as "staffRoles", created_at as "createdAt",
        last_seen_at as "lastSeenAt", idle_minutes as "idleMinutes", expires_at as "expiresAt", verified_at as "verifiedAt",
        second_factor as "secondFactor", second_factor_at as "secondFactorAt", affiliations, unread
      from app.find_arrival(${query.tokenHash}::bytea, ${query.app}, ${query.now}::timestamptz,
        ${noNotices}::text[])`,
      onlyRow<Arrival>,
    ),
  );
}

/** Notes that a live session was used; a dead one stays dead. */
export async function touchSession(tx: Tx, session: { id: string; now: Date }): Promise<void> {
  await inside(tx).$executeRaw`select app.touch_session(${session.id}::uuid, ${session.now}::timestamptz)`;
}

/** Gives one's own live session another token: what was known of it before leads nowhere any more. */
export async function rotateSession(tx: Tx, rotated: { id: string; tokenHash: Uint8Array }): Promise<void> {
  await inside(tx).session.updateMany({
    where: { id: rotated.id, revokedAt: null },
    data: { tokenHash: bytesOf(rotated.tokenHash) },
  });
}

/** Signing out: whoever holds the token may end its session. True if it was open. */
export async function revokeSessionByToken(
  tx: Tx,
  revoked: { tokenHash: Uint8Array; now: Date; reason: string },
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ closed: boolean }[]>`
    select app.close_session(${revoked.tokenHash}::bytea, ${revoked.reason}, ${revoked.now}::timestamptz) as closed`;
  return rows[0]?.closed ?? false;
}

/** Ends a person's sessions of one app: one's own, a member's by his owner, anybody's by an administrator. */
export async function revokeSessionsOf(
  tx: Tx,
  revoked: { personId: string; app: App; reason: string; now: Date },
): Promise<number> {
  const rows = await inside(tx).$queryRaw<{ ended: number }[]>`
    select app.end_sessions(${revoked.personId}::uuid, ${revoked.app}, ${revoked.reason}, ${revoked.now}::timestamptz) as ended`;
  return rows[0]?.ended ?? 0;
}

export type OwnSession = {
  id: string;
  app: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  idleMinutes: number;
  userAgent: string;
  ip: string;
};

/** One's own sessions that could still be used, newest first. */
export async function listSessions(tx: Tx, query: { personId: string; now: Date }): Promise<OwnSession[]> {
  const rows = await inside(tx).session.findMany({
    where: { personId: query.personId, revokedAt: null, expiresAt: { gt: query.now } },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      app: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      idleMinutes: true,
      userAgent: true,
      ip: true,
    },
  });
  return rows.filter((row) => row.lastSeenAt.getTime() + row.idleMinutes * 60_000 > query.now.getTime());
}

/** Ends one of one's own sessions by its id. True if it was open. */
export async function revokeSession(
  tx: Tx,
  revoked: { id: string; now: Date; reason: string },
): Promise<boolean> {
  const { count } = await inside(tx).session.updateMany({
    where: { id: revoked.id, revokedAt: null },
    data: { revokedAt: revoked.now, revokedReason: revoked.reason },
  });
  return count > 0;
}
