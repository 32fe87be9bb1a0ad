import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import audit from "@causeway/messages/audit/en";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";

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

async function aRecordedCase() {
  const sponsorship = await desk.aSubmittedCase();
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(sponsorship.key);
  await reviewer.does.review.writeNote({ ...sponsorship.key, body: "Ring the employer" });
  return { ...sponsorship, reviewer, administrator: await desk.staff("administrator") };
}

describe("the audit trail", () => {
  test("is read by administrators, newest first, and by no other staff", async () => {
    const { key, reviewer, administrator } = await aRecordedCase();
    const { organisationId } = key;
    const { rows } = await administrator.does.audit.list({ organisationId });
    expect(rows.map((row) => row.action)).toEqual(["note.written", "review.claimed"]);
    expect(JSON.stringify(rows)).not.toContain("Ring the employer");
    expect(await reasonOf(reviewer.does.audit.list({ organisationId }))).toBe("not-allowed");
    expect(await reasonOf(reviewer.does.audit.export({ organisationId }))).toBe("not-allowed");
  });

  test("is exported as a file that the verifier accepts, until one letter of it changes", async () => {
    const { key, administrator } = await aRecordedCase();
    const { text } = await administrator.does.audit.export({ organisationId: key.organisationId });
    expect(await verified(text)).toBe(true);
    expect(await verified(text.replace("review.claimed", "review.clamed"))).toBe(false);
    const lines = text.trimEnd().split("\n");
    expect(await verified(`${lines.slice(0, -1).join("\n")}\n`)).toBe(false);
    const { rows } = await administrator.does.audit.list({ organisationId: agencyOrganisationId });
    expect(rows.some((row) => row.action === "audit.exported")).toBe(true);
  });

  test("has words for everything that is recorded", async () => {
    const sources = (await readdir(join(import.meta.dirname, ".."), { recursive: true })).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    );
    const actions = new Set<string>();
    for (const name of sources) {
      const text = await readFile(join(import.meta.dirname, "..", name), "utf8");
      for (const [, action] of text.matchAll(/action: "([a-z-]+\.[a-z-]+)"/g))
        if (action) actions.add(action);
    }
    expect(actions.size).toBeGreaterThan(30);
    const unworded = [...actions].filter((action) => !(action.replace(".", "-") in audit.action));
    expect(unworded).toEqual([]);
  });
});

async function verified(text: string): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), "causeway-audit-"));
  const file = join(directory, "audit.jsonl");
  const verifier = join(import.meta.dirname, "../../../db/scripts/audit-verify.mjs");
  try {
    await writeFile(file, text);
    await promisify(execFile)(process.execPath, [verifier, file]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
