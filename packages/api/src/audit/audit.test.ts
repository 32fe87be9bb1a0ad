import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import type { PortalCaller } from "../portal-router.ts";

const verifier = fileURLToPath(new URL("../../../../apps/portal/public/audit-verify.mjs", import.meta.url));
let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

async function seats() {
  const people = await anEmployer(db).withCase();
  const seat = async (person: { personId: string }) => {
    const browser: Browser<PortalCaller> = await portalBrowser(apps, db, person);
    return <T>(call: (caller: PortalCaller) => Promise<T>) =>
      browser.at(`/o/${people.organisation.id}`, call);
  };
  return { ...people, owner: await seat(people.owner), preparer: await seat(people.preparer) };
}

describe("the organisation's audit trail", () => {
  test("shows the owner what a colleague did, and only that when she asks for it", async () => {
    const people = await seats();
    await people.preparer((caller) =>
      caller.sponsorshipCase.create({ title: "Engineer", candidateName: "Li" }),
    );
    const { rows, members } = await people.owner((caller) => caller.audit.list({}));
    expect(rows).toContainEqual(expect.objectContaining({ action: "case.created" }));
    expect(members).toHaveLength(3);
    const long = await people.owner((caller) => caller.audit.list({ from: "2001-01-01", to: "2001-12-31" }));
    expect(long.rows).toEqual([]);
  });

  test("is closed to a preparer", async () => {
    const { preparer } = await seats();
    await expect(preparer((caller) => caller.audit.list({}))).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await expect(preparer((caller) => caller.audit.export())).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });

  test("leaves the house as a file that verifies without us", async () => {
    const { owner, preparer } = await seats();
    await preparer((caller) => caller.sponsorshipCase.create({ title: "Engineer", candidateName: "Li" }));
    const { text } = await owner((caller) => caller.audit.export());
    const folder = await mkdtemp(join(tmpdir(), "causeway-audit-"));
    const file = join(folder, "audit.jsonl");
    await writeFile(file, text);
    await promisify(execFile)(process.execPath, [verifier, file]);
    await writeFile(file, text.replace("case.created", "case.deleted"));
    await expect(promisify(execFile)(process.execPath, [verifier, file])).rejects.toThrow();
    await rm(folder, { recursive: true });
    const { rows } = await owner((caller) => caller.audit.list({}));
    expect(rows[0]).toMatchObject({ action: "audit.exported" });
  });
});
