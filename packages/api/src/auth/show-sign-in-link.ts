import { findNewestSignInToken, findSignInToken, type SignInTokenRow } from "@causeway/db/sign-in-token";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { equalBytes } from "../keys.ts";
import { deriveCode, verifyToken } from "../mail/links.ts";
import { browserHash, browserSecret } from "./browser.ts";

export type SignInLinkState =
  | "ready"
  | "sign-in-link-invalid"
  | "sign-in-link-expired"
  | "sign-in-link-used"
  | "sign-in-link-other-browser";

export interface SignInLinkPage {
  state: SignInLinkState;
  email: string | null;
  /** Only in another browser than the starting one: to be typed there. */
  code: string | null;
}

/** What the page behind a sign-in link shows. It changes nothing: mail scanners open links before people do. */
export async function showSignInLink(ctx: Context, input: { token: string }): Promise<SignInLinkPage> {
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "sign-in") return { state: "sign-in-link-invalid", email: null, code: null };
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findSignInToken(tx, subject.id));
  const state = signInLinkState(ctx, row);
  const code = state === "sign-in-link-other-browser" ? deriveCode(ctx.keys, subject) : null;
  const email = state === "ready" ? (row?.email ?? null) : null;
  return { state, email, code };
}

/** Why a genuine link would or would not open now, in this browser. */
export function signInLinkState(ctx: Context, row: SignInTokenRow | null): SignInLinkState {
  if (!row || row.app !== ctx.app) return "sign-in-link-invalid";
  if (row.usedAt) return "sign-in-link-used";
  if (row.expiresAt <= ctx.now()) return "sign-in-link-expired";
  return equalBytes(row.browserHash, browserHash(ctx)) ? "ready" : "sign-in-link-other-browser";
}

/** The sign-in that this browser has begun last: for the page that asks for the code. Null when none is open. */
export async function pendingSignIn(ctx: Context): Promise<{ email: string } | null> {
  if (!browserSecret(ctx)) return null;
  const query = { app: ctx.app, browserHash: browserHash(ctx), now: ctx.now() };
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findNewestSignInToken(tx, query));
  return row && { email: row.email };
}
