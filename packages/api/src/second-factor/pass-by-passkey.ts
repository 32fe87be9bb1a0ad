import { listPasskeys, passByPasskey as markByPasskey } from "@causeway/db/second-factor";
import { withActor } from "@causeway/db/with-actor";
import { AppError } from "../errors.ts";
import { consumeAll } from "../rate-limit.ts";
import { newChallenge, spend } from "./challenge.ts";
import { markPassed } from "./mark-passed.ts";
import { readAuthentication } from "./passkey-response.ts";
import type { PendingStaffContext } from "./pending-context.ts";
import { relyingParty } from "./relying-party.ts";
import { verifyPasskey } from "./verify-passkey.ts";

/** What the browser asks one of the person's own devices to sign. */
export async function askToPass(ctx: PendingStaffContext) {
  const { passkeys, challenge } = await withActor(ctx.db, ctx.actor, async (tx) => ({
    passkeys: await listPasskeys(tx, ctx.actor.personId),
    challenge: await newChallenge(ctx, tx, { purpose: "pass", boundTo: ctx.session.sessionId }),
  }));
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  return generateAuthenticationOptions({
    rpID: relyingParty(ctx).rpID,
    challenge,
    userVerification: "required",
    allowCredentials: passkeys.map((one) => ({ id: one.credentialId, transports: one.transports })),
  });
}

/** Passes by a device's signature. Throws "passkey-refused", "too-many-tries". */
export async function passByPasskey(ctx: PendingStaffContext, input: { response: string }): Promise<void> {
  await consumeAll(ctx, [["second-factor:address", ctx.ip]]);
  const signed = readAuthentication(input.response);
  const { sessionId } = ctx.session;
  // Spent whatever comes of it, and before anything is compared: one challenge, one answer.
  const given = await withActor(ctx.db, ctx.actor, (tx) =>
    spend(ctx, tx, { challenge: signed.challenge, purpose: "pass", boundTo: sessionId }),
  );
  if (!given) throw new AppError("passkey-refused");
  const finish = await withActor(ctx.db, ctx.actor, async (tx) => {
    const passkey = (await listPasskeys(tx, ctx.actor.personId)).find(
      (one) => one.credentialId === signed.response.id,
    );
    if (!passkey) throw new AppError("passkey-refused");
    const counter = await verifyPasskey(ctx, signed, passkey);
    const used = { passkeyId: passkey.id, counter, sessionId, now: ctx.now() };
    if (!(await markByPasskey(tx, used))) throw new AppError("passkey-refused");
    return markPassed(ctx, tx, "passkey");
  });
  finish();
}
