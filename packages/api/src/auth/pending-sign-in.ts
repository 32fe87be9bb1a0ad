import { findNewestSignInToken } from "@causeway/db/sign-in-token";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { tokenHash } from "../keys.ts";
import { browserSecret } from "./start-sign-in.ts";

/** The sign-in that this browser has begun: for the page that asks for the code. Null when there is none open. */
export async function pendingSignIn(ctx: Context): Promise<{ email: string; expiresAt: Date } | null> {
  const browser = browserSecret(ctx);
  if (!browser) return null;
  const query = { app: ctx.app, browserHash: tokenHash(browser), now: ctx.now() };
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findNewestSignInToken(tx, query));
  return row && { email: row.email, expiresAt: row.expiresAt };
}
