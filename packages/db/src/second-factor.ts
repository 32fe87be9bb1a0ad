import type { ChallengePurpose } from "@causeway/rules/vocabulary";
import type { NewSession } from "./session.ts";
import { bytesOf, onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type FactorCounts = { passkeys: number; totp: boolean; codesLeft: number };
/** A session's proof: which session, and when. */
export type Passing = { sessionId: string; now: Date };

/** How many of each these people have: oneself, or anybody for an administrator. Others are left out. */
export async function listFactorCounts(
  tx: Tx,
  people: readonly string[],
): Promise<(FactorCounts & { personId: string })[]> {
  return inside(tx).$queryRaw<(FactorCounts & { personId: string })[]>`
    select person_id as "personId", passkeys, totp, codes_left as "codesLeft" from app.second_factors(${people}::uuid[])`;
}

export type PasskeyRow = {
  id: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: bigint;
  transports: string[];
  name: string;
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** One's own passkeys, the oldest first. */
export async function listPasskeys(tx: Tx, personId: string): Promise<PasskeyRow[]> {
  return inside(tx).passkey.findMany({
    where: { personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { personId: true },
  });
}

/** The passkey that a stranger presents, if it is one of active staff. */
export async function findPasskey(
  tx: Tx,
  credentialId: string,
): Promise<{
  id: string;
  personId: string;
  publicKey: Uint8Array;
  counter: bigint;
  transports: string[];
} | null> {
  return onlyRow(
    await inside(tx).$queryRaw<
      { id: string; personId: string; publicKey: Uint8Array; counter: bigint; transports: string[] }[]
    >`select id, person_id as "personId", public_key as "publicKey", counter, transports
      from app.find_passkey(${credentialId})`,
  );
}

export async function createChallenge(
  tx: Tx,
  challenge: {
    challengeHash: Uint8Array;
    boundTo: Uint8Array;
    purpose: ChallengePurpose;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const { purpose, createdAt, expiresAt } = challenge;
  // No row comes back: nobody but its browser may see a challenge.
  await inside(tx)
    .$executeRaw`insert into passkey_challenge (challenge_hash, bound_to, purpose, created_at, expires_at)
    values (${bytesOf(challenge.challengeHash)}, ${bytesOf(challenge.boundTo)}, ${purpose}, ${createdAt}, ${expiresAt})`;
}

/** Spends a challenge in the browser that was given it. False when there is nothing to spend. */
export async function spendChallenge(
  tx: Tx,
  spent: { challengeHash: Uint8Array; boundTo: Uint8Array; purpose: ChallengePurpose; now: Date },
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ spent: boolean }[]>`
    select app.spend_passkey_challenge(${bytesOf(spent.challengeHash)}, ${bytesOf(spent.boundTo)}, ${spent.purpose},
      ${spent.now}::timestamptz) as spent`;
  return onlyRow(rows)?.spent ?? false;
}

/** Adds a passkey; the session counts as having passed. Refused ("actor-refused") to a session that has passed nothing. */
export async function addPasskey(
  tx: Tx,
  passkey: Omit<PasskeyRow, "createdAt" | "lastUsedAt"> & Passing,
): Promise<void> {
  await inside(tx).$executeRaw`select app.add_passkey(${passkey.sessionId}::uuid, ${passkey.id}::uuid,
    ${passkey.credentialId}, ${bytesOf(passkey.publicKey)}, ${passkey.counter}::bigint, ${passkey.transports}::text[],
    ${passkey.backedUp}, ${passkey.name}, ${passkey.now}::timestamptz)`;
}

/** One's own sealed secret and the last step that was spent. */
export async function findTotp(
  tx: Tx,
  personId: string,
): Promise<{ secret: Uint8Array; lastStep: bigint } | null> {
  return inside(tx).totpSecret.findUnique({
    where: { personId },
    select: { secret: true, lastStep: true },
  });
}

/** Keeps the secret of an authenticator app whose first code has just been checked. Refused like {@link addPasskey}. */
export async function keepTotp(tx: Tx, totp: { secret: Uint8Array; step: number } & Passing): Promise<void> {
  await inside(tx).$executeRaw`select app.keep_totp(${totp.sessionId}::uuid, ${bytesOf(totp.secret)},
    ${totp.step}::bigint, ${totp.now}::timestamptz)`;
}

/** Spends a time step and marks the session. False when this step, or a later one, was spent before. */
export async function passByTotp(tx: Tx, used: { step: number } & Passing): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ passed: boolean }[]>`
    select app.pass_by_totp(${used.sessionId}::uuid, ${used.step}::bigint, ${used.now}::timestamptz) as passed`;
  return onlyRow(rows)?.passed ?? false;
}

export async function passByRecoveryCode(tx: Tx, used: { codeHash: Uint8Array } & Passing): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ passed: boolean }[]>`
    select app.pass_by_recovery_code(${used.sessionId}::uuid, ${bytesOf(used.codeHash)}, ${used.now}::timestamptz) as passed`;
  return onlyRow(rows)?.passed ?? false;
}

export async function passByPasskey(
  tx: Tx,
  used: { passkeyId: string; counter: number } & Passing,
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ passed: boolean }[]>`
    select app.pass_by_passkey(${used.sessionId}::uuid, ${used.passkeyId}::uuid, ${used.counter}::bigint,
      ${used.now}::timestamptz) as passed`;
  return onlyRow(rows)?.passed ?? false;
}

/** Spends the challenge and opens a session for the passkey's owner. Null when either was not to be had. */
export async function openPasskeySession(
  tx: Tx,
  session: Omit<NewSession, "personId" | "app"> & {
    passkeyId: string;
    counter: number;
    challengeHash: Uint8Array;
    boundTo: Uint8Array;
  },
): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ person: string | null }[]>`
    select app.open_passkey_session(${session.id}::uuid, ${bytesOf(session.tokenHash)}, ${session.passkeyId}::uuid,
      ${session.counter}::bigint, ${bytesOf(session.challengeHash)}, ${bytesOf(session.boundTo)},
      ${session.createdAt}::timestamptz, ${session.expiresAt}::timestamptz, ${session.idleMinutes}::int,
      ${session.userAgent}, ${session.ip}) as person`;
  return onlyRow(rows)?.person ?? null;
}

/** Replaces all recovery codes. False from a session that has passed nothing. */
export async function replaceRecoveryCodes(
  tx: Tx,
  replaced: { hashes: readonly Uint8Array[] } & Passing,
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ replaced: boolean }[]>`
    select app.replace_recovery_codes(${replaced.sessionId}::uuid, ${replaced.hashes.map(bytesOf)}::bytea[],
      ${replaced.now}::timestamptz) as replaced`;
  return onlyRow(rows)?.replaced ?? false;
}

/** Takes a passkey away, or the authenticator app (`passkeyId` null). False for the last factor and for none. */
export async function removeSecondFactor(
  tx: Tx,
  removed: { passkeyId: string | null } & Passing,
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ removed: boolean }[]>`
    select app.remove_second_factor(${removed.sessionId}::uuid, ${removed.passkeyId}::uuid, ${removed.now}::timestamptz)
      as removed`;
  return onlyRow(rows)?.removed ?? false;
}
