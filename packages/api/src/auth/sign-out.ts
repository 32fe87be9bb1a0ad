import { revokeSessionByToken } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { tokenHash } from "../keys.ts";
import { clearCookie, cookieSettings } from "./cookies.ts";

/** Ends the session of this browser. Without one there is nothing to do, and that is no failure. */
export async function signOut(ctx: Context): Promise<void> {
  const cookies = cookieSettings(ctx.app, ctx.env);
  const token = ctx.cookies.get(cookies.session);
  if (token) {
    const revoked = { tokenHash: tokenHash(token), now: ctx.now(), reason: "signed-out" };
    await withActor(ctx.db, { kind: "anonymous" }, (tx) => revokeSessionByToken(tx, revoked));
  }
  ctx.cookies.set(clearCookie(cookies, cookies.session));
}
