import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk } from "../../test/review-desk.ts";

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

/** Alters the database behind Causeway's back, as its superuser can. */
async function alter(sql: string, organisationId: string): Promise<void> {
  await databases.owner.query(
    `begin; set local session_replication_role = replica; ${sql.replaceAll("$1", `'${organisationId}'`)}; commit`,
  );
}

describe("the chain, looked at from the page", () => {
  test("holds up to its last entry, whichever entry one goes on from", async () => {
    const { organisationId, audit } = await aChain();
    const whole = { until: "3", broken: null, entries: "3", done: true };
    expect(await audit.verify({ organisationId })).toEqual(whole);
    expect(await audit.verify({ organisationId, after: "2" })).toEqual(whole);
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
    expect(await audit.verify({ organisationId })).toMatchObject({ broken, entries: "3", done: true });
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
