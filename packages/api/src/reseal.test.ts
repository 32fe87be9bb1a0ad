import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase, openAs } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { migrate } from "@causeway/db/migrate";
import { type Reseal, rotateSecret } from "@causeway/db/rotate-secret";
import { databaseSecrets } from "@causeway/db/secrets";
import type { TestDatabase } from "@causeway/db/test/database";
import { anEmployer, aStaffMember } from "@causeway/db/test/factories";
import { ownerPool } from "@causeway/db/test/owner-pool";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, expect, test } from "vitest";
import { candidateDataKey, organisationDataKey } from "./data-key.ts";
import { deriveKeys } from "./keys.ts";
import { addressHash } from "./mail/address-hash.ts";
import { resealBetween } from "./reseal.ts";
import { openTotpSecret, sealTotpSecret } from "./second-factor/totp.ts";

// On a server of its own: a rotation changes the passwords of roles, which a server's databases share.

const [old, next] = ["the secret that leaked, of 32 characters", "the secret that follows, of 32 or more"];
let folder: string;
let server: Awaited<ReturnType<typeof startEmbedded>>;
let db: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "causeway-rotate-"));
  server = await startEmbedded({ directory: folder });
  await migrate({ url: server.url(), secrets: databaseSecrets(old), mailboxOpen: true });
  db = await openUnder(old);
}, 60_000);
afterAll(async () => {
  await db.drop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function openUnder(secret: string): Promise<TestDatabase> {
  const url = server.url();
  const [portal, admin, worker] = await Promise.all(
    (["portal", "admin", "worker"] as const).map((role) => openAs(role, url, databaseSecrets(secret))),
  );
  if (!portal || !admin || !worker) throw new Error("three roles");
  const owner = ownerPool(url);
  const drop = async () => {
    await Promise.all([portal, admin, worker].map(closeDatabase));
    await owner.end();
  };
  return { portal, admin, worker, owner, url, drop };
}

const servicesUnder = (secret: string) => ({ keys: deriveKeys(secret), now: () => new Date() });
const rotate = (before: string, after: string, reseal?: Partial<Reseal>) =>
  rotateSecret({
    ...{ url: server.url(), by: "Ops on duty" },
    ...{ before: databaseSecrets(before), after: databaseSecrets(after) },
    reseal: { ...resealBetween(deriveKeys(before), deriveKeys(after)), ...reseal },
  });

test("a leaked secret is replaced whole or not at all, and everything kept under it opens under the next", async () => {
  const { organisation, owner, candidate } = await anEmployer(db).inReview();
  const { personId } = await aStaffMember(db, ["reviewer"]);
  const hers = { organisationId: organisation.id, candidateId: candidate.candidateId };
  const keysUnder = (from: TestDatabase, secret: string) =>
    Promise.all([
      withActor(from.portal, candidate, (tx) => candidateDataKey(servicesUnder(secret), tx, hers)),
      withActor(from.portal, owner, (tx) => organisationDataKey(servicesUnder(secret), tx, organisation.id)),
    ]);
  const kept = await keysUnder(db, old);
  await db.owner.query(
    "insert into totp_secret (person_id, secret, last_step, created_at) values ($1, $2, 0, now())",
    [personId, sealTotpSecret(deriveKeys(old), personId, "JBSWY3DPEHPK3PXP")],
  );
  await db.owner.query(
    "insert into recovery_code (person_id, code_hash, created_at) values ($1, 'x', now())",
    [personId],
  );
  const { email } = (await db.owner.query("select email from person where id = $1", [owner.personId]))
    .rows[0];
  await db.owner.query(
    "insert into address_suppression (address_hash, reason, suppressed_at) values ($1, 'complaint', now())",
    [addressHash(deriveKeys(old), email)],
  );

  // Broken off in the middle, and begun from a secret that it never was under: nothing has changed.
  const interrupted = {
    organisationKey: () => {
      throw new Error("the machine stops");
    },
  };
  await expect(rotate(old, next, interrupted)).rejects.toThrow("the machine stops");
  await expect(rotate(next, "some third secret, of 32 characters!", {})).rejects.toThrow(/not the secret/);
  expect(await keysUnder(db, old)).toEqual(kept);

  await db.drop();
  const rotated = await rotate(old, next);
  expect(rotated).toMatchObject({ candidateKeys: 1, organisationKeys: 1, authenticatorApps: 1 });
  expect(rotated).toMatchObject({ refusedAddresses: 1, recoveryCodesEnded: 1 });
  expect(await rotate(old, next)).toBeNull();

  await expect(openAs("portal", server.url(), databaseSecrets(old))).rejects.toThrow();
  db = await openUnder(next);
  expect(await keysUnder(db, next)).toEqual(kept);
  await expect(keysUnder(db, old)).rejects.toThrow(/does not open/);
  const { rows } = await db.owner.query("select secret from totp_secret where person_id = $1", [personId]);
  expect(openTotpSecret(deriveKeys(next), personId, rows[0].secret)).toBe("JBSWY3DPEHPK3PXP");
  const refused = await db.owner.query("select 1 from address_suppression where address_hash = $1", [
    addressHash(deriveKeys(next), email),
  ]);
  expect(refused.rowCount).toBe(1);
  const audit = await db.owner.query("select actor_label from audit_entry where action = 'secret.rotated'");
  expect(audit.rows).toEqual([{ actor_label: "command line: Ops on duty" }]);
}, 60_000);
