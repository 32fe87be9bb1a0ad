import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";
import { anchorHeads } from "./anchor-heads.ts";
import { verifyTrail } from "./verify-trail.ts";

let databases: TestDatabase;
let desk: Awaited<ReturnType<typeof aReviewDesk>>;

beforeAll(async () => {
  databases = await testDatabase();
  desk = await aReviewDesk(databases);
});
afterAll(async () => {
  await desk.remove();
  await databases.drop();
});

/** An employer's chain of a few entries, and an administrator who reads it. */
async function aChain() {
  const { key, employer } = await desk.aSubmittedCase({ status: "draft" });
  const { caseId, organisationId } = key;
  for (const title of ["One", "Two", "Three"])
    await employer.sponsorshipCase.saveSection({
      ...{ caseId, section: "position", baseVersion: 99, answers: { title } },
    });
  const { does } = await desk.staff("administrator");
  return { caseId, organisationId, audit: does.audit };
}

/** What a page says of a chain too long for one look: its first two entries. */
async function twoOf(organisationId: string) {
  const { personId } = await desk.staff("administrator");
  return withActor(databases.admin, { kind: "staff", personId, roles: ["administrator"] }, (tx) =>
    verifyTrail(tx, organisationId, undefined, 2),
  );
}

/** Alters the database behind Causeway's back, as its superuser can. */
async function alter(sql: string, organisationId: string): Promise<void> {
  await databases.owner.query(
    `begin; set local session_replication_role = replica; ${sql.replaceAll("$1", `'${organisationId}'`)}; commit`,
  );
}

describe("the chain, looked at from the page", () => {
  test("holds up to its last entry", async () => {
    const { organisationId, audit } = await aChain();
    const whole = { until: "3", broken: null, entries: "3", goOn: null, ofCase: null };
    expect(await audit.verify({ organisationId })).toEqual(whole);
  });

  test("is gone on with where the last look ended, until all of it was looked at", async () => {
    const { organisationId, audit } = await aChain();
    const first = await twoOf(organisationId);
    expect(first).toEqual({
      ...{ until: "2", broken: null, entries: "3", goOn: expect.stringMatching(/^2:[0-9a-f]{64}$/) },
    });
    expect(await audit.verify({ organisationId, after: first.goOn ?? "" })).toMatchObject({
      ...{ until: "3", broken: null, entries: "3", goOn: null },
    });
  });

  test.each([
    ["was taken out", "delete from audit_entry where organisation_id = $1 and seq = 2"],
    [
      "was altered and the chain closed anew behind it",
      `update audit_entry set actor_label = 'X' where organisation_id = $1 and seq = 2;
       update audit_entry e set hash = app.audit_hash(prev_hash, app.audit_text(e)) where organisation_id = $1 and seq = 2;
       update audit_entry set prev_hash = (select hash from audit_entry where organisation_id = $1 and seq = 2)
         where organisation_id = $1 and seq = 3;
       update audit_entry e set hash = app.audit_hash(prev_hash, app.audit_text(e)) where organisation_id = $1 and seq = 3;
       update audit_head set hash = (select hash from audit_entry where organisation_id = $1 and seq = 3)
         where organisation_id = $1`,
    ],
    [
      "was cut off with all behind it",
      `delete from audit_entry where organisation_id = $1 and seq > 1;
       update audit_head set seq = 1, hash = (select hash from audit_entry where organisation_id = $1) where organisation_id = $1`,
    ],
  ])("breaks where one goes on, when what one had come to %s meanwhile", async (_what, sql) => {
    const { organisationId, audit } = await aChain();
    const { goOn } = await twoOf(organisationId);
    await alter(sql, organisationId);
    const after = await audit.verify({ organisationId, after: goOn ?? "" });
    expect(after).toMatchObject({ broken: "2", goOn: null });
  });

  test.each([
    [
      "an altered entry",
      "update audit_entry set actor_label = 'X' where organisation_id = $1 and seq = 2",
      "2",
    ],
    ["an entry taken out", "delete from audit_entry where organisation_id = $1 and seq = 2", "3"],
    ["a cut tail", "delete from audit_entry where organisation_id = $1 and seq = 3", "3"],
  ])("breaks at %s", async (_what, sql, broken) => {
    const { organisationId, audit } = await aChain();
    await alter(sql, organisationId);
    expect(await audit.verify({ organisationId })).toMatchObject({ broken, entries: "3", goOn: null });
  });

  test("is read narrowed to a case, to who acted and to days, each entry with its place in the chain", async () => {
    const { organisationId, caseId, audit } = await aChain();
    const count = async (filter: object) => (await audit.list({ organisationId, ...filter })).rows.length;
    expect([
      await count({ caseId }),
      await count({ actorKind: "member" }),
      await count({ action: "position." }),
    ]).toEqual([...[3, 3, 3]]);
    expect([await count({ actorKind: "staff" }), await count({ to: "2001-01-01" })]).toEqual([0, 0]);
    const { rows } = await audit.list({ organisationId });
    expect(rows[0]?.previous).toBe(rows[1]?.hash);
  });
});

describe("the entries of a case, looked at from its history", () => {
  async function aCaseInReview() {
    const { key } = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(key);
    return { key, reviewer, look: () => reviewer.does.review.verify(key) };
  }

  test("stand in the chain that holds: how many of them, its head, and those up to the last anchored head", async () => {
    const { key, reviewer, look } = await aCaseInReview();
    expect(await look()).toMatchObject({ until: "1", ofCase: { entries: 1, within: 1, anchor: null } });
    await anchor("2026-11-22T01:00:00Z");
    await reviewer.does.review.writeNote({ ...key, body: "Looked at." });
    const head = { seq: "2", hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(await look()).toEqual({
      ...{ until: "2", broken: null, entries: "2", goOn: null },
      ofCase: {
        ...{ entries: 2, within: 2, head },
        anchor: { day: "2026-11-22", seq: "1", entries: 1, holds: true },
      },
    });
    const administrator = await desk.staff("administrator");
    expect(await administrator.does.audit.verify(key)).toEqual(await look());
    const stranger = await desk.staff("reviewer");
    expect(await reasonOf(stranger.does.review.verify(key))).toBe("not-found");
  });

  test("give away a chain that was closed anew after an entry was taken out: it misses the anchored head", async () => {
    const { key, reviewer, look } = await aCaseInReview();
    await reviewer.does.review.writeNote({ ...key, body: "Looked at." });
    await anchor("2026-11-23T01:00:00Z");
    await alter(
      `delete from audit_entry where organisation_id = $1 and seq = 2;
       update audit_head set seq = 1, hash = (select hash from audit_entry where organisation_id = $1) where organisation_id = $1`,
      key.organisationId,
    );
    const looked = await look();
    expect(looked).toMatchObject({
      broken: null,
      goOn: null,
      ofCase: { anchor: { seq: "2", holds: false } },
    });
  });
});

/** All heads of the moment, bound into one root of that day. */
async function anchor(at: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "causeway-anchor-"));
  const { keys } = desk.contextOf("portal", { kind: "anonymous" });
  await anchorHeads({ db: databases.worker, keys, folder, now: () => new Date(at) });
  await rm(folder, { recursive: true });
}
