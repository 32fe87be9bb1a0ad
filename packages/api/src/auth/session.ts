import type { Affiliations } from "@causeway/db/person";
import { findArrival, touchSession } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import type { Locale, StaffRole } from "@causeway/rules/actor";
import type { SecondFactor } from "@causeway/rules/vocabulary";
import { minutesLater } from "../clock.ts";
import type { Services } from "../context.ts";
import { tokenHash } from "../keys.ts";
import { sessionPolicy } from "./policy.ts";

/** A live session, whose it is, and where that person belongs. */
export interface SignedIn {
  sessionId: string;
  personId: string;
  email: string;
  name: string;
  locale: Locale;
  /** Roles among the agency's staff; empty for everybody else. */
  staffRoles: readonly StaffRole[];
  memberships: Affiliations["memberships"];
  candidacies: Affiliations["candidacies"];
  /** When it ends if no further request comes. The page warns before. */
  idleEndsAt: Date;
  /** When it ends in any case. */
  endsAt: Date;
  /** When the person last proved who she is: by the sign-in, later by a second factor. */
  verifiedAt: Date;
  /** How staff last passed their second factor in this session; until then nothing of the admin app opens. */
  secondFactor: SecondFactor | null;
  secondFactorAt: Date | null;
  /** How many notices are unread, up to a hundred; null where no page asks. */
  unread: number | null;
}

/**
 * The session behind a cookie, and a note that it was used. Null when it is unknown, of the other app, revoked,
 * idle for too long or past its absolute end.
 */
export async function resolveSession(
  services: Services,
  token: string | undefined,
  { countUnread = false } = {},
): Promise<SignedIn | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null;
  const now = services.now();
  const { app, db } = services;
  const row = await findArrival(db, { tokenHash: tokenHash(token), app, now, countUnread });
  if (!row) return null;
  if (minutesLater(row.lastSeenAt, sessionPolicy.seenEveryMinutes) <= now) {
    await withActor(services.db, { kind: "anonymous" }, (tx) => touchSession(tx, { id: row.id, now }));
  }
  return {
    sessionId: row.id,
    personId: row.personId,
    email: row.email,
    name: row.name,
    locale: row.locale,
    staffRoles: row.staffRoles,
    memberships: row.affiliations?.memberships ?? [],
    candidacies: row.affiliations?.candidacies ?? [],
    idleEndsAt: minutesLater(now, row.idleMinutes),
    endsAt: row.expiresAt,
    verifiedAt: row.verifiedAt,
    secondFactor: row.secondFactor,
    secondFactorAt: row.secondFactorAt,
    unread: row.unread,
  };
}
