import { randomBytes } from "node:crypto";
import { rotateSession } from "@causeway/db/session";
import type { Tx } from "@causeway/db/with-actor";
import type { SecondFactor } from "@causeway/rules/vocabulary";
import { cookieSettings, setCookie } from "../auth/cookies.ts";
import { tokenHash } from "../keys.ts";
import type { PendingStaffContext } from "./pending-context.ts";

/**
 * After the database has marked the session: a session that becomes more than it was gets another token, so that a
 * cookie copied before is worth nothing. The returned function sets the cookie; call it once the transaction is over.
 */
export async function markPassed(ctx: PendingStaffContext, tx: Tx, how: SecondFactor): Promise<() => void> {
  const { session } = ctx;
  const token = session.secondFactor === null ? randomBytes(32).toString("base64url") : null;
  if (token) await rotateSession(tx, { id: session.sessionId, tokenHash: tokenHash(token) });
  return () => {
    // What follows in this very request has passed as well.
    session.secondFactor = how;
    session.secondFactorAt = ctx.now();
    if (!token) return;
    const cookies = cookieSettings(ctx.app, ctx.env);
    const seconds = Math.floor((session.endsAt.getTime() - ctx.now().getTime()) / 1000);
    ctx.cookies.set(setCookie(cookies, cookies.session, token, seconds));
  };
}
