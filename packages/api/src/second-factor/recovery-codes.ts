import { randomInt } from "node:crypto";
import { type Passing, replaceRecoveryCodes } from "@causeway/db/second-factor";
import type { Tx } from "@causeway/db/with-actor";
import { AppError } from "../errors.ts";
import { type Keys, sign } from "../keys.ts";
import { secondFactorPolicy } from "./policy.ts";

// Without the letters and digits that look alike on paper.
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;

/** Makes a person's ten codes and keeps their keyed hashes: the answer is the only place where they can be read. */
export async function makeRecoveryCodes(
  keys: Keys,
  tx: Tx,
  who: { personId: string } & Passing,
): Promise<string[]> {
  const codes = Array.from({ length: secondFactorPolicy.recoveryCodes }, newCode);
  const hashes = codes.map((code) => recoveryCodeHash(keys, who.personId, code));
  if (!(await replaceRecoveryCodes(tx, { ...who, hashes }))) throw new AppError("step-up-required");
  return codes;
}

/** Keyed, and the person's own: a copied table can neither be guessed at nor be tried on somebody else. */
export function recoveryCodeHash(keys: Keys, personId: string, code: string): Buffer {
  return sign(keys, "second-factor", "recovery-code", personId, normaliseRecoveryCode(code));
}

/** Capitals, hyphens and spaces do not matter when a code is typed from paper. */
export function normaliseRecoveryCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
}

function newCode(): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
}
