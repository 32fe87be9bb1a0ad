import { newId } from "@causeway/db/ids";
import { addPasskey, keepTotp, listFactorCounts, listPasskeys } from "@causeway/db/second-factor";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import type { SecondFactor } from "@causeway/rules/vocabulary";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { FieldUnreadable } from "../field-encryption.ts";
import { qrPath } from "../qr-path.ts";
import { consumeAll } from "../rate-limit.ts";
import { newChallenge, spend } from "./challenge.ts";
import { requireFreshProof } from "./fresh-proof.ts";
import { markPassed } from "./mark-passed.ts";
import { readRegistration } from "./passkey-response.ts";
import type { PendingStaffContext } from "./pending-context.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { relyingParty } from "./relying-party.ts";
import { newTotpSecret, openTotpSecret, sealTotpSecret, stepOfCode, totpAddress } from "./totp.ts";

/** EdDSA, ES256, RS256: what devices have. The library's own list begins with one that Node calls experimental. */
const algorithms = [-8, -7, -257];

/** What enrolling answers: with the first factor also the ten recovery codes, which nobody can show again. */
export type Enrolled = { codes: string[] | null };

/** A secret for an authenticator app. Nothing is kept: the sealed offer comes back with the app's first code. */
export async function offerTotp(ctx: PendingStaffContext, input: { offer?: string | undefined }) {
  await requireMayEnrol(ctx);
  const { personId } = ctx.actor;
  const secret = input.offer ? openOffer(ctx, input.offer) : newTotpSecret();
  return {
    secret,
    offer: input.offer ?? sealTotpSecret(ctx.keys, personId, secret).toString("base64url"),
    qr: qrPath(totpAddress(secret, ctx.session.email)),
  };
}

/** Enrols the app after its first code was right. Throws "second-factor-wrong", "step-up-required". */
export async function enrolTotp(
  ctx: PendingStaffContext,
  input: { offer: string; code: string },
): Promise<Enrolled> {
  await requireMayEnrol(ctx);
  await consumeAll(ctx, [["second-factor:account", ctx.actor.personId]]);
  const secret = openOffer(ctx, input.offer);
  const step = stepOfCode(secret, input.code.replaceAll(/\s/g, ""), ctx.now());
  if (step === null) throw new AppError("second-factor-wrong");
  return enrol(ctx, "totp", (tx) =>
    keepTotp(tx, {
      secret: sealTotpSecret(ctx.keys, ctx.actor.personId, secret),
      step,
      sessionId: ctx.session.sessionId,
      now: ctx.now(),
    }),
  );
}

/** What the browser asks a device to make a passkey of. Devices that hold one already are left out. */
export async function askToEnrol(ctx: PendingStaffContext) {
  await requireMayEnrol(ctx);
  const { passkeys, challenge } = await withActor(ctx.db, ctx.actor, async (tx) => ({
    passkeys: await listPasskeys(tx, ctx.actor.personId),
    challenge: await newChallenge(ctx, tx, { purpose: "enrol", boundTo: ctx.session.sessionId }),
  }));
  const { rpID, rpName } = relyingParty(ctx);
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  return generateRegistrationOptions({
    rpID,
    rpName,
    challenge,
    userID: new Uint8Array(Buffer.from(ctx.actor.personId.replaceAll("-", ""), "hex")),
    userName: ctx.session.email,
    userDisplayName: ctx.session.name || ctx.session.email,
    // Which maker's device it is is nobody's business here.
    attestationType: "none",
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: passkeys.map((one) => ({ id: one.credentialId, transports: one.transports })),
  });
}

/** Enrols the passkey that a device has made. Throws "passkey-refused", "step-up-required". */
export async function enrolPasskey(
  ctx: PendingStaffContext,
  input: { response: string; name: string },
): Promise<Enrolled> {
  await requireMayEnrol(ctx);
  const { response, challenge } = readRegistration(input.response);
  const { sessionId } = ctx.session;
  const given = await withActor(ctx.db, ctx.actor, (tx) =>
    spend(ctx, tx, { challenge, purpose: "enrol", boundTo: sessionId }),
  );
  if (!given) throw new AppError("passkey-refused");
  const { rpID, origin } = relyingParty(ctx);
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    throw new AppError("passkey-refused", { cause: error });
  });
  if (!checked.verified) throw new AppError("passkey-refused");
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return enrol(ctx, "passkey", (tx) =>
    addPasskey(tx, {
      id: newId(),
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: BigInt(credential.counter),
      transports: [...(credential.transports ?? [])],
      backedUp: credentialBackedUp,
      name: input.name.trim(),
      sessionId,
      now: ctx.now(),
    }),
  );
}

async function enrol(
  ctx: PendingStaffContext,
  how: SecondFactor,
  write: (tx: Tx) => Promise<void>,
): Promise<Enrolled> {
  const { personId } = ctx.actor;
  const { codes, finish } = await withActor(ctx.db, ctx.actor, async (tx) => {
    await write(tx);
    const [counts] = await listFactorCounts(tx, [personId]);
    const passing = { personId, sessionId: ctx.session.sessionId, now: ctx.now() };
    const first = counts?.codesLeft === 0;
    const made = first ? await makeRecoveryCodes(ctx.keys, tx, passing) : null;
    await recordAudit(ctx, tx, {
      organisationId: agencyOrganisationId,
      action: "second-factor.enrolled",
      subject: { kind: "staff", id: personId },
      details: { how },
    });
    return { codes: made, finish: await markPassed(ctx, tx, how) };
  });
  finish();
  return { codes };
}

// The database asks the same of the session; this answer is the kinder one.
async function requireMayEnrol(ctx: PendingStaffContext): Promise<void> {
  const [counts] = await withActor(ctx.db, ctx.actor, (tx) => listFactorCounts(tx, [ctx.actor.personId]));
  if (counts && counts.passkeys === 0 && !counts.totp) return;
  requireFreshProof(ctx);
}

function openOffer(ctx: PendingStaffContext, offer: string): string {
  try {
    return openTotpSecret(ctx.keys, ctx.actor.personId, Buffer.from(offer, "base64url"));
  } catch (error) {
    // Not an offer of ours, or not hers: no code can be right for it.
    if (error instanceof FieldUnreadable) throw new AppError("second-factor-wrong", { cause: error });
    throw error;
  }
}
