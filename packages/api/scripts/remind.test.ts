import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("remind.ts", import.meta.url));
// The secret from which the tests' database passwords follow.
const secret = "a secret for tests only, of more than 32 characters";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("pnpm remind prints what would go out and why, names nobody, and sends nothing", async () => {
  const { candidate, preparer, organisation, sponsorshipCase } = await anEmployer(db).withCandidate({
    candidateState: "invited",
  });
  await db.owner.query(
    `insert into candidate_invitation (organisation_id, id, candidate_id, email, code_hash, created_at, expires_at, sent_by)
      values ($1, $2, $3, $4, $5, '2026-11-20T02:00Z', '2026-12-04T02:00Z', $6)`,
    [organisation.id, newId(), candidate.candidateId, candidate.email, Buffer.alloc(32), preparer.personId],
  );
  const { code, out } = await remind("--on", "2026-12-01");
  expect(code).toBe(0);
  expect(out).toMatch(
    new RegExp(
      `^${sponsorshipCase.reference}  invitation-expiring  candidate  1 reader  not taken up, ends 2026-12-04: 3 days left`,
    ),
  );
  for (const personal of [candidate.email, candidate.name, organisation.nameEn, sponsorshipCase.title]) {
    expect(out).not.toContain(personal);
  }
  const { rows } = await db.owner.query(
    "select (select count(*) from email_message) + (select count(*) from reminder_sent) as n",
  );
  expect(Number(rows[0].n)).toBe(0);
  expect(JSON.parse((await remind("--on", "2026-12-01", "--json")).out)).toMatchObject([
    { step: "3", days: 3 },
  ]);
});

test.each([
  [["--on", "2026-12-25"], 0],
  [["--on", "2026-02-30"], 2],
  [["--send"], 2],
  [["--whom", "everybody"], 2],
])("pnpm remind %j ends with %i", async (words, expected) => {
  expect((await remind(...words)).code).toBe(expected);
});

test("pnpm remind without a database ends with 1", async () => {
  const refused = await remindAt("postgresql://nobody:x@127.0.0.1:9/none", "--on", "2026-12-01");
  expect(refused.code).toBe(1);
});

function remind(...words: string[]) {
  return remindAt(db.url, ...words);
}

function remindAt(url: string, ...words: string[]): Promise<{ code: number; out: string }> {
  const env = { PATH: process.env.PATH, CAUSEWAY_SECRET: secret, DATABASE_URL: url };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", script, ...words], { env }, (_error, out) =>
      resolve({ code: child.exitCode ?? -1, out }),
    );
  });
}
