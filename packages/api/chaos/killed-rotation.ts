import { closeDatabase, openAs } from "@causeway/db/client";
import { rotateSecret } from "@causeway/db/rotate-secret";
import { databaseSecrets } from "@causeway/db/secrets";
import { type TestDatabase, testSecret } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { candidateDataKey, candidateOwner } from "../src/data-key.ts";
import { unwrapDataKey } from "../src/field-encryption.ts";
import { deriveKeys } from "../src/keys.ts";
import { resealBetween } from "../src/reseal.ts";
import { endless, untilKilled } from "../test/until-killed.ts";
import type { Dice } from "./dice.ts";
import { recovered, type Tally } from "./tally.ts";

const candidates = 60;
const other = "the secret that follows it, of more than 32 characters";

/**
 * A rotation of the installation's secret that is killed: afterwards all of it stands under the one secret or all under
 * the other, under the next if that was acknowledged, and the apps open it.
 */
export async function openRotationKills(db: TestDatabase, dice: Dice) {
  const kept = await keysOfCandidates(db);
  const begun = performance.now();
  await rotateSecret({
    ...{ url: db.url, by: "chaos", before: databaseSecrets(testSecret), after: databaseSecrets(other) },
    reseal: resealBetween(deriveKeys(testSecret), deriveKeys(other)),
  });
  const usualMs = performance.now() - begun;
  let present = other;
  let rotations = 1;

  return async function killedRotation(tally: Tally): Promise<void> {
    const next = present === other ? testSecret : other;
    const said = await untilKilled(endless.rotation, [db.url, present, next], dice() * usualMs * 2);
    const since = performance.now();
    // What it held it holds until the server has noticed.
    await db.owner.query("select pg_advisory_xact_lock(hashtextextended('causeway/migrate', 0))");
    const opens = await Promise.all([present, next].map((secret) => mayOpen(db, secret)));
    recovered(tally, since);
    tally.kills += 1;
    const acknowledged = said.includes("rotated");
    if (acknowledged) tally.acknowledged += 1;
    if (acknowledged && !opens[1]) tally.lost += 1;
    if (opens[0] === opens[1]) tally.half += 1;
    if (opens[1]) [present, rotations] = [next, rotations + 1];
    tally.half += await countUnreadable(db, present, kept);
    const { rows } = await db.owner.query<{ told: number }>(
      "select count(*)::int as told from audit_entry where action = 'secret.rotated'",
    );
    tally.duplicated += Math.max(0, (rows[0]?.told ?? 0) - rotations);
    tally.half += Math.max(0, rotations - (rows[0]?.told ?? 0));
  };
}

type Kept = ReadonlyMap<string, Buffer>;

async function keysOfCandidates(db: TestDatabase): Promise<Kept> {
  const kept = new Map<string, Buffer>();
  const services = { keys: deriveKeys(testSecret), now: () => new Date() };
  for (let at = 0; at < candidates; at += 1) {
    const { organisation, candidate } = await anEmployer(db).withCandidate();
    const who = { organisationId: organisation.id, candidateId: candidate.candidateId };
    const key = await withActor(db.portal, candidate, (tx) => candidateDataKey(services, tx, who));
    kept.set(who.candidateId, key.bytes);
  }
  return kept;
}

/** Both locks of an app: the role's password, and a request that the database believes to be signed. */
async function mayOpen(db: TestDatabase, secret: string): Promise<boolean> {
  try {
    const portal = await openAs("portal", db.url, databaseSecrets(secret));
    await withActor(portal, { kind: "anonymous" }, async () => {}).finally(() => closeDatabase(portal));
    return true;
  } catch {
    return false;
  }
}

async function countUnreadable(db: TestDatabase, secret: string, kept: Kept): Promise<number> {
  const { rows } = await db.owner.query<{ org: string; id: string; wrapped: Buffer }>(
    "select organisation_id as org, candidate_id as id, wrapped_key as wrapped from candidate_key",
  );
  const key = deriveKeys(secret)["field-encryption"];
  const readable = rows.filter(({ org, id, wrapped }) => {
    try {
      const owner = candidateOwner({ organisationId: org, candidateId: id });
      return kept.get(id)?.equals(unwrapDataKey(key, owner, wrapped).bytes) ?? false;
    } catch {
      return false;
    }
  });
  return kept.size - readable.length;
}
