import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, expect, test } from "vitest";
import { candidateDataKey } from "./data-key.ts";
import { AppError } from "./errors.ts";
import { deriveKeys } from "./keys.ts";

const services = { keys: deriveKeys("a secret of this test, of 32 characters"), now: () => new Date() };
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("her key is opened once in a transaction, however much of hers is read, written and audited there", async () => {
  const { organisation, candidate } = await anEmployer(db).inReview();
  const hers = { organisationId: organisation.id, candidateId: candidate.candidateId };
  const twice = await withActor(db.portal, candidate, async (tx) => [
    await candidateDataKey(services, tx, hers),
    await candidateDataKey(services, tx, hers),
  ]);
  expect(twice[1]).toBe(twice[0]);
  const later = await withActor(db.portal, candidate, (tx) => candidateDataKey(services, tx, hers));
  expect(later).toEqual(twice[0]);
  expect(later).not.toBe(twice[0]);
});

test("once it is destroyed, the next transaction no longer has it", async () => {
  const { organisation, candidate } = await anEmployer(db).inReview();
  const hers = { organisationId: organisation.id, candidateId: candidate.candidateId };
  await withActor(db.portal, candidate, (tx) => candidateDataKey(services, tx, hers));
  await db.owner.query(
    "update candidate_key set wrapped_key = null, destroyed_at = now() where candidate_id = $1",
    [hers.candidateId],
  );
  await expect(withActor(db.portal, candidate, (tx) => candidateDataKey(services, tx, hers))).rejects.toEqual(
    new AppError("not-found"),
  );
});
