import { randomBytes } from "node:crypto";
import { newId } from "@causeway/db/ids";
import { findPasskey, openPasskeySession } from "@causeway/db/second-factor";
import { revokeSessionByToken } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import { browserSecret, forgetBrowser, rememberBrowser, secretForStart } from "../auth/browser.ts";
import { cookieSettings, setCookie } from "../auth/cookies.ts";
import { idleMinutes, sessionPolicy } from "../auth/policy.ts";
import { minutesLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { tokenHash } from "../keys.ts";
import { consumeAll } from "../rate-limit.ts";
import { challengeHash, newChallenge } from "./challenge.ts";
import { readAuthentication } from "./passkey-response.ts";
import { relyingParty } from "./relying-party.ts";
import { verifyPasskey } from "./verify-passkey.ts";

const nobody = { kind: "anonymous" } as const;

/** What a stranger's browser asks any passkey of this app to sign: it says nothing about who has one. */
export async function askToSignIn(ctx: Context) {
  await consumeAll(ctx, [["second-factor:address", ctx.ip]]);
  const secret = secretForStart(ctx);
  const challenge = await withActor(ctx.db, nobody, (tx) =>
    newChallenge(ctx, tx, { purpose: "sign-in", boundTo: secret }),
  );
  rememberBrowser(ctx, secret);
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  return generateAuthenticationOptions({
    rpID: relyingParty(ctx).rpID,
    challenge,
    userVerification: "required",
    allowCredentials: [],
  });
}

/**
 * Signs in by a passkey alone: it is bound to this origin, so there is no code that somebody could be talked into
 * typing elsewhere, and the device asks for finger, face or number. Throws "passkey-refused", "too-many-tries".
 */
export async function signInByPasskey(ctx: Context, input: { response: string }): Promise<void> {
  await consumeAll(ctx, [["second-factor:address", ctx.ip]]);
  const signed = readAuthentication(input.response);
  const secret = browserSecret(ctx);
  const passkey = await withActor(ctx.db, nobody, (tx) => findPasskey(tx, signed.response.id));
  if (!secret || !passkey) throw new AppError("passkey-refused");
  const counter = await verifyPasskey(ctx, signed, passkey);
  const cookies = cookieSettings(ctx.app, ctx.env);
  const previous = ctx.cookies.get(cookies.session);
  const token = randomBytes(32).toString("base64url");
  const now = ctx.now();
  const opened = await withActor(ctx.db, nobody, async (tx) => {
    if (previous) await revokeSessionByToken(tx, { tokenHash: tokenHash(previous), now, reason: "rotated" });
    return openPasskeySession(tx, {
      id: newId(),
      tokenHash: tokenHash(token),
      passkeyId: passkey.id,
      counter,
      challengeHash: challengeHash(signed.challenge),
      boundTo: tokenHash(secret),
      createdAt: now,
      expiresAt: minutesLater(now, sessionPolicy.absoluteMinutes),
      idleMinutes: idleMinutes(ctx.app),
      userAgent: ctx.userAgent.slice(0, 300),
      ip: ctx.ip,
    });
  });
  if (!opened) throw new AppError("passkey-refused");
  ctx.cookies.set(setCookie(cookies, cookies.session, token, sessionPolicy.absoluteMinutes * 60));
  forgetBrowser(ctx);
}
