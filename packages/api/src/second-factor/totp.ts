import { agencyOrganisationId } from "@causeway/rules/agency";
import { Secret, TOTP } from "otpauth";
import { type DataKey, decryptField, encryptField } from "../field-encryption.ts";
import type { Keys } from "../keys.ts";
import { secondFactorPolicy } from "./policy.ts";

const { digits, periodSeconds: period, stepsEitherSide: window } = secondFactorPolicy.totp;

/** A fresh secret of 160 bits, in base 32 as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the drawn code. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ issuer: "Causeway", label: email, secret, digits, period }).toString();
}

/** The time step whose code this is, one to either side of now; null for a wrong one. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    digits,
    period,
    timestamp,
    window,
  });
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta;
}

/** The code that will be taken next, when `lastStep` was spent; null when the app must move on first. */
export function nextCode(secret: string, lastStep: number, now: Date): string | null {
  const current = TOTP.counter({ period, timestamp: now.getTime() });
  const step = Math.max(current, lastStep + 1);
  if (step > current + window) return null;
  return TOTP.generate({
    secret: Secret.fromBase32(secret),
    digits,
    period,
    timestamp: step * period * 1000,
  });
}

/** The secret as it is kept: it opens in this person's row only. */
export function sealTotpSecret(keys: Keys, personId: string, secret: string): Buffer {
  return encryptField(dataKey(keys), { ...place, rowId: personId }, secret);
}

/** Opens what {@link sealTotpSecret} made. Throws FieldUnreadable for another person's or an altered one. */
export function openTotpSecret(keys: Keys, personId: string, sealed: Uint8Array): string {
  return decryptField(dataKey(keys), { ...place, rowId: personId }, sealed);
}

const place = { organisationId: agencyOrganisationId, table: "totp_secret", column: "secret" };

function dataKey(keys: Keys): DataKey {
  return { bytes: keys["second-factor"], version: 1 };
}
