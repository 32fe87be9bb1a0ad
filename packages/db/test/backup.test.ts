import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendAudit, exportAudit } from "../src/audit.ts";
import { closeDatabase, openAs } from "../src/client.ts";
import { startEmbedded } from "../src/embedded.ts";
import { migrate } from "../src/migrate.ts";
import { inside, withActor } from "../src/with-actor.ts";
import { type TestDatabase, testSecrets } from "./database.ts";
import { anEmployer, type TestMember } from "./factories.ts";
import { ownerPool } from "./owner-pool.ts";

// What docs/operations.md tells an operator of the embedded server to do: stop, copy the folder, start on the copy.

const verifier = fileURLToPath(new URL("../../../apps/portal/public/audit-verify.mjs", import.meta.url));
const entries = 40;
let original: string;
let backup: string;
beforeAll(async () => {
  original = await mkdtemp(join(tmpdir(), "causeway-original-"));
  backup = await mkdtemp(join(tmpdir(), "causeway-backup-"));
});
afterAll(async () => {
  for (const folder of [original, backup]) await rm(folder, { recursive: true, force: true });
});

test("a copy of the stopped cluster starts elsewhere, holds every row and policy, and its audit chain is whole and goes on", async () => {
  const before = await open(original);
  const { owner } = await anEmployer(before).withCase();
  const stranger = (await anEmployer(before).withCase()).owner;
  for (let n = 0; n < entries; n += 1) await append(before, owner);
  const exported = await chainOf(before, owner);
  await before.drop();

  // With owners and modes: the server refuses a folder that is not its account's.
  expect(spawnSync("cp", ["-a", `${original}/.`, backup]).status).toBe(0);
  await rm(original, { recursive: true });

  const after = await open(backup);
  expect(await chainOf(after, owner)).toEqual(exported);
  expect(await verify(exported)).toMatchObject({
    status: 0,
    output: expect.stringContaining(`${entries} entries`),
  });
  const seen = (actor: TestMember) =>
    withActor(after.portal, actor, (tx) =>
      inside(tx).sponsorshipCase.findMany({ select: { organisationId: true } }),
    );
  expect(await seen(owner)).toEqual([{ organisationId: owner.organisationId }]);
  expect(await seen(stranger)).toEqual([{ organisationId: stranger.organisationId }]);
  await append(after, owner);
  expect((await verify(await chainOf(after, owner))).output).toContain(`${entries + 1} entries`);

  // A backup older than the last export shows as a chain that is too short for the head somebody kept.
  const [head = ""] = await chainOf(after, owner);
  expect((await verify([head, ...exported.slice(1)])).status).toBe(1);
  await after.drop();
}, 60_000);

async function open(directory: string): Promise<TestDatabase> {
  const server = await startEmbedded({ directory });
  const url = server.url();
  await migrate({ url, secrets: testSecrets, mailboxOpen: true });
  const [portal, admin, worker] = await Promise.all([
    openAs("portal", url, testSecrets),
    openAs("admin", url, testSecrets),
    openAs("worker", url, testSecrets),
  ]);
  const owner = ownerPool(url);
  return {
    ...{ portal, admin, worker, owner, url },
    async drop() {
      await Promise.all([closeDatabase(portal), closeDatabase(admin), closeDatabase(worker), owner.end()]);
      await server.stop();
    },
  };
}

function append(db: TestDatabase, owner: TestMember) {
  const { organisationId, personId } = owner;
  const entry = { organisationId, action: "case.viewed", subjectKind: "person", subjectId: personId };
  return withActor(db.portal, owner, (tx) => appendAudit(tx, entry));
}

function chainOf(db: TestDatabase, owner: TestMember): Promise<string[]> {
  return withActor(db.portal, owner, async (tx) => {
    const lines: string[] = [];
    for await (const line of exportAudit(tx, owner.organisationId)) lines.push(line);
    return lines;
  });
}

async function verify(lines: string[]): Promise<{ status: number | null; output: string }> {
  const file = join(backup, "export.jsonl");
  await writeFile(file, lines.join(""));
  const { status, stdout } = spawnSync(process.execPath, [verifier, file], { encoding: "utf8" });
  return { status, output: stdout };
}
