import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendAudit, exportAudit, listAudit } from "../src/audit.ts";
import { withActor } from "../src/with-actor.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { anEmployer, type TestMember } from "./factories.ts";

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "causeway-audit-"));
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

describe("an audit entry", () => {
  test("names its actor by the proved context, whatever the caller says", async () => {
    const { preparer } = await anEmployer(db).alone();
    await append(preparer, "organisation.profile-saved");
    const { rows } = await withActor(db.portal, await ownerOf(preparer), (tx) =>
      listAudit(tx, { organisationId: preparer.organisationId }),
    );
    expect(rows).toMatchObject([
      { seq: 1n, actorKind: "member", actorId: preparer.personId, details: { n: 1 } },
    ]);
  });

  test("is gone with the change that it tells of", async () => {
    const { owner } = await anEmployer(db).alone();
    await append(owner, "member.invited");
    const failed = withActor(db.portal, owner, async (tx) => {
      await appendAudit(tx, entry(owner, "member.removed"));
      throw new Error("the change failed");
    });
    await expect(failed).rejects.toThrow("the change failed");
    await append(owner, "member.joined");
    expect(await actionsOf(owner)).toEqual(["member.invited", "member.joined"]);
  });

  test("joins no other organisation's chain", async () => {
    const { owner } = await anEmployer(db).alone();
    const other = (await anEmployer(db).alone()).owner;
    const foreign = withActor(db.portal, owner, (tx) => appendAudit(tx, entry(other, "member.invited")));
    await expect(foreign).rejects.toMatchObject({ reason: "actor-refused" });
    const agency = { ...entry(owner, "sign-in.failed"), organisationId: agencyOrganisationId };
    expect(
      await withActor(db.portal, { kind: "anonymous" }, (tx) => appendAudit(tx, agency)),
    ).toBeGreaterThan(0n);
  });

  test("is never changed, removed or emptied out, not even by a superuser's slip", async () => {
    const { owner } = await anEmployer(db).alone();
    await append(owner, "member.invited");
    for (const sql of [
      "update audit_entry set action = 'x'",
      "delete from audit_entry",
      "truncate audit_entry",
    ]) {
      await expect(db.owner.query(sql)).rejects.toThrow(/never changed/);
    }
  });
});

test("entries written at once by many form one chain without a gap", async () => {
  const { owner, preparer } = await anEmployer(db).alone();
  await Promise.all(Array.from({ length: 60 }, (_, n) => append(n % 2 ? owner : preparer, "case.viewed")));
  const lines = await exported(owner);
  expect(lines).toHaveLength(61);
  expect(await verify(lines)).toMatchObject({
    status: 0,
    output: expect.stringContaining("60 entries checked"),
  });
});

describe("an exported chain", () => {
  let lines: string[];
  beforeAll(async () => {
    const { owner } = await anEmployer(db).alone();
    for (let n = 0; n < 8; n += 1) await append(owner, "case.viewed", { note: `註 ${n} "\\ é\n` });
    lines = await exported(owner);
  });

  test("is found whole by the offline check", async () => {
    expect(await verify(lines)).toEqual({
      status: 0,
      output: expect.stringMatching(/8 entries checked.*whole/s),
    });
  });

  test.each<[string, (lines: string[]) => string[], number]>([
    ["an edited entry", (l) => l.with(4, (l[4] ?? "").replace("case.viewed", "case.edited")), 4],
    [
      "an entry whose hash was edited",
      (l) =>
        l.with(
          4,
          (l[4] ?? "").replace(/"hash":"(.)/, (_, c) => `"hash":"${c === "0" ? 1 : 0}`),
        ),
      4,
    ],
    ["a removed entry", (l) => l.toSpliced(5, 1), 5],
    ["two entries in another order", (l) => l.with(2, l[3] ?? "").with(3, l[2] ?? ""), 2],
    ["an entry twice", (l) => l.toSpliced(6, 0, l[6] ?? ""), 7],
    ["a cut tail", (l) => l.slice(0, -2), 7],
    ["a cut head", (l) => l.toSpliced(1, 1), 1],
    [
      "another organisation's head",
      (l) => l.with(0, (l[0] ?? "").replace(/"organisation":"\w/, '"organisation":"x')),
      1,
    ],
    ["no head", (l) => l.slice(1), 0],
    ["half a line", (l) => l.with(8, (l[8] ?? "").slice(0, 90)), 8],
  ])("betrays %s", async (_what, tamper, at) => {
    const { status, output } = await verify(tamper([...lines]));
    expect(status).toBe(1);
    expect(output).toContain(`BROKEN at entry ${at}:`);
  });

  test("betrays a row that was changed in the database itself", async () => {
    const { owner } = await anEmployer(db).alone();
    for (let n = 0; n < 4; n += 1) await append(owner, "case.viewed");
    await db.owner.query("alter table audit_entry disable trigger never_changed");
    await db.owner.query(
      "update audit_entry set actor_label = 'nobody' where organisation_id = $1 and seq = 2",
      [owner.organisationId],
    );
    await db.owner.query("alter table audit_entry enable trigger never_changed");
    expect((await verify(await exported(owner))).output).toContain(
      "BROKEN at entry 2: its text does not match its hash",
    );
  });
});

function entry(member: TestMember, action: string) {
  const { organisationId, personId } = member;
  return {
    organisationId,
    action,
    subjectKind: "person",
    subjectId: personId,
    details: { n: 1 },
    actorLabel: "王 小姐",
  };
}

function append(member: TestMember, action: string, details: Record<string, unknown> = { n: 1 }) {
  return withActor(db.portal, member, (tx) => appendAudit(tx, { ...entry(member, action), details }));
}

async function ownerOf(member: TestMember): Promise<TestMember> {
  const { rows } = await db.owner.query(
    "select person_id from membership where organisation_id = $1 and role = 'owner'",
    [member.organisationId],
  );
  return { ...member, personId: rows[0].person_id, role: "owner" };
}

async function actionsOf(member: TestMember): Promise<string[]> {
  const { rows } = await db.owner.query<{ action: string }>(
    "select action from audit_entry where organisation_id = $1 order by seq",
    [member.organisationId],
  );
  return rows.map((row) => row.action);
}

async function exported(owner: TestMember): Promise<string[]> {
  const text = await withActor(db.portal, owner, async (tx) => {
    const parts: string[] = [];
    for await (const line of exportAudit(tx, owner.organisationId)) parts.push(line);
    return parts.join("");
  });
  return text.trimEnd().split("\n");
}

async function verify(lines: string[]): Promise<{ status: number | null; output: string }> {
  const file = join(folder, `${crypto.randomUUID()}.jsonl`);
  await writeFile(file, `${lines.join("\n")}\n`);
  const script = fileURLToPath(new URL("../../../apps/portal/public/audit-verify.mjs", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  return { status, output: stdout + stderr };
}
