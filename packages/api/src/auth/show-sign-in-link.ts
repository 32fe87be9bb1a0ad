import { findSignInToken } from "@causeway/db/sign-in-token";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { equalBytes, tokenHash } from "../keys.ts";
import { deriveCode, verifyToken } from "../mail/links.ts";
import { browserSecret } from "./start-sign-in.ts";

export type SignInLinkState =
  | "ready"
  | "sign-in-link-invalid"
  | "sign-in-link-expired"
  | "sign-in-link-used"
  | "sign-in-link-other-browser";

type TokenRow = { email: string; app: string; browserHash: Uint8Array; expiresAt: Date; usedAt: Date | null };

/**
 * What the page behind a sign-in link shows. It changes nothing: mail scanners open links before people do.
 * In another browser than the starting one it shows the code to type there.
 */
export async function showSignInLink(ctx: Context, input: { token: string }) {
  const subject = verifyToken(ctx.keys, input.token);
  if (subject?.kind !== "sign-in") return { state: "sign-in-link-invalid" as const, email: null, code: null };
  const row = await withActor(ctx.db, { kind: "anonymous" }, (tx) => findSignInToken(tx, subject.id));
  const state = signInLinkState(ctx, row, tokenHash(browserSecret(ctx) ?? ""));
  const code = state === "sign-in-link-other-browser" ? deriveCode(ctx.keys, subject) : null;
  return { state, email: row?.email ?? null, code };
}

/** Why a genuine link would or would not open now. */
export function signInLinkState(ctx: Context, row: TokenRow | null, browserHash: Buffer): SignInLinkState {
  if (!row || row.app !== ctx.app) return "sign-in-link-invalid";
  if (row.usedAt) return "sign-in-link-used";
  if (row.expiresAt <= ctx.now()) return "sign-in-link-expired";
  return equalBytes(row.browserHash, browserHash) ? "ready" : "sign-in-link-other-browser";
}
