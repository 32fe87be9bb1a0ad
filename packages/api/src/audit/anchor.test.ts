import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { daysLater } from "../clock.ts";
import type { PortalCaller } from "../portal-router.ts";
import { anchorHeads } from "./anchor-heads.ts";

const verifier = fileURLToPath(new URL("../../../../apps/portal/public/audit-verify.mjs", import.meta.url));
const firstDay = new Date("2026-11-22T01:00:00Z");
let db: TestDatabase;
let apps: TestApps;
let folder: string;
let owner: Awaited<ReturnType<typeof anOwner>>;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
  folder = await mkdtemp(join(tmpdir(), "causeway-anchor-"));
  owner = await anOwner();
  // Neighbours, so that a head has a way to go to the root.
  for (let count = 0; count < 4; count++) await (await anOwner()).work();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await db.drop();
});

async function anOwner() {
  const people = await anEmployer(db).withCase();
  const browser: Browser<PortalCaller> = await portalBrowser(apps, db, people.owner);
  const at = <T>(call: (caller: PortalCaller) => Promise<T>) =>
    browser.at(`/o/${people.organisation.id}`, call);
  return {
    id: people.organisation.id,
    at,
    work: () => at((caller) => caller.sponsorshipCase.create({ title: "Engineer", candidateName: "Li" })),
    exported: async () => (await at((caller) => caller.audit.export())).text,
  };
}

const anchorOn = (days: number) =>
  anchorHeads({
    ...{ db: db.worker, keys: apps.portal.keys, folder: join(folder, "anchors") },
    now: () => daysLater(firstDay, days),
  });

async function verified(text: string, ...options: string[]) {
  const file = join(folder, "export.jsonl");
  await writeFile(file, text);
  const run = promisify(execFile)(process.execPath, [verifier, file, ...options]);
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

describe("the heads of all chains", () => {
  test("are bound into one signed root a day, and an export leads from its head to that root", async () => {
    await owner.work();
    expect(await anchorOn(0)).toMatchObject({ day: "2026-11-22" });
    expect(await anchorOn(0)).toBeNull();
    await owner.work();
    const said = await verified(await owner.exported());
    expect(said).toContain("The chain is whole");
    const [published] = await owner.at((caller) => caller.record.anchors({ days: 31 }));
    expect(said).toContain(`up to entry 1, root ${published?.root}`);
    expect(said).toContain(`Signed by ${published?.publicKey}`);
    const { anchored } = await owner.at((caller) => caller.audit.list({}));
    expect(anchored).toEqual({ seq: "1", day: "2026-11-22" });
  });

  test("follow one another, and take in only chains that have grown", async () => {
    await owner.work();
    const second = await anchorOn(1);
    expect(second?.heads).toBe(1);
    const [newer, older] = await owner.at((caller) => caller.record.anchors({ days: 31 }));
    expect(newer?.prevRoot).toBe(older?.root);
    expect(await verified(await owner.exported())).toContain("2 anchors hold, the last of 2026-11-23");
  });

  test.each([
    ["a root that is not its own", /"root":"../, '"root":"00'],
    ["a proof that leads elsewhere", /"proof":\["(.)../, '"proof":["$100'],
    ["a signature by nobody", /"signature":"../, '"signature":"00'],
    ["a head that was another", /"seq":1,"hash":"../, '"seq":1,"hash":"00'],
  ])("do not hold with %s", async (_, from, to) => {
    const text = await owner.exported();
    expect(text).toMatch(from);
    expect(await verified(text.replace(from, to))).toMatch(/BROKEN at entry \d+: .*anchor of 2026-11-2/);
  });

  test("give away a chain that was cut and closed again, even when the database forgot its anchors", async () => {
    await owner.work();
    const text = await owner.exported();
    const lines = text.trimEnd().split("\n");
    const entries = lines.filter((line) => line.startsWith('{"prev"'));
    const last = JSON.parse(entries[0] ?? "{}") as { hash: string };
    const head = { ...(JSON.parse(lines[0] ?? "{}") as object), entries: 1, head: last.hash };
    const cut = `${[JSON.stringify(head), entries[0]].join("\n")}\n`;
    expect(await verified(cut)).toContain("The chain is whole");
    const copies = join(folder, "anchors");
    expect(await verified(cut, "--anchors", copies)).toMatch(/BROKEN.*the anchor of 2026-11-23 saw an entry/);
    expect(await verified(text, "--anchors", copies)).toContain("The chain is whole");
    const copy = JSON.parse(await readFile(join(copies, "2026-11-22.json"), "utf8")) as { heads: unknown[] };
    expect(copy.heads).toContainEqual(expect.objectContaining({ organisation: owner.id, seq: 1 }));
  });

  test("are never changed, not even by the owner of the table", async () => {
    await expect(db.owner.query("update audit_anchor set leaves = 0")).rejects.toMatchObject({
      code: "CW004",
    });
    await expect(db.owner.query("delete from audit_anchor_leaf")).rejects.toMatchObject({ code: "CW004" });
  });
});
