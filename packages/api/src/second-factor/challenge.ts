import { randomBytes } from "node:crypto";
import { createChallenge, spendChallenge } from "@causeway/db/second-factor";
import type { Tx } from "@causeway/db/with-actor";
import type { ChallengePurpose } from "@causeway/rules/vocabulary";
import { minutesLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { tokenHash } from "../keys.ts";
import { secondFactorPolicy } from "./policy.ts";

/** Makes 256 random bits for one device to sign, once, in this browser, for this purpose. */
export async function newChallenge(
  ctx: Pick<Context, "now">,
  tx: Tx,
  wanted: { purpose: ChallengePurpose; boundTo: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32));
  const createdAt = ctx.now();
  await createChallenge(tx, {
    challengeHash: challengeHash(Buffer.from(bytes).toString("base64url")),
    boundTo: tokenHash(wanted.boundTo),
    purpose: wanted.purpose,
    createdAt,
    expiresAt: minutesLater(createdAt, secondFactorPolicy.challengeMinutes),
  });
  return bytes;
}

/** Spends the challenge that a response says it has signed. False when it was not given here, or was spent. */
export function spend(
  ctx: Pick<Context, "now">,
  tx: Tx,
  spent: { challenge: string; purpose: ChallengePurpose; boundTo: string },
): Promise<boolean> {
  const { purpose } = spent;
  const boundTo = tokenHash(spent.boundTo);
  return spendChallenge(tx, {
    challengeHash: challengeHash(spent.challenge),
    boundTo,
    purpose,
    now: ctx.now(),
  });
}

/** At rest like any other token: whoever copies the table cannot answer for a browser. */
export function challengeHash(challenge: string): Buffer {
  return tokenHash(challenge);
}
