import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { erasurePlan } from "@causeway/db/erasure-plan";
import { DatabaseRefusal } from "@causeway/db/refusal";
import { aStaffMember } from "@causeway/db/test/factories";
import { aFullEmployer } from "@causeway/db/test/full-employer";
import { inside, withActor } from "@causeway/db/with-actor";
import type { ErasureGrounds, ErasureScope } from "@causeway/rules/retention/plan";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { adminBrowser, portalBrowser } from "../../test/browser.ts";
import { canaries } from "../../test/candidate-answers.ts";
import { aCandidateDesk, atHerForm, declaration, fillAll, refusal } from "../../test/candidate-desk.ts";
import { aPdf, collect, inPieces } from "../../test/files.ts";
import { hongKongDay } from "../clock.ts";
import { candidateDataKey } from "../data-key.ts";
import { makeLogger } from "../log.ts";
import { storageKey } from "../storage/driver.ts";
import type { ErasureServices } from "./run-erasures.ts";
import { runErasure, runErasures } from "./run-erasures.ts";
import { previewRetention, runRetention } from "./run-retention.ts";

const desk = await aCandidateDesk();
const { db, apps } = desk;
const verifier = fileURLToPath(new URL("../../../../apps/portal/public/audit-verify.mjs", import.meta.url));
type Key = Record<"organisationId" | "caseId" | "candidateId" | "personId", string>;
const secret = "Her name is 李静 canary";
let first: Awaited<ReturnType<typeof administrator>>;
let second: Awaited<ReturnType<typeof administrator>>;
let worker: ErasureServices;

beforeAll(async () => {
  first = await administrator();
  second = await administrator();
  const { storage } = apps.portal;
  worker = { db: db.worker, storage, log: makeLogger("silent"), now: () => apps.clock.now };
});
beforeEach(() => db.owner.query("delete from legal_hold"));
afterAll(() => db.drop());

describe("what is due", () => {
  test("is found on its day and not the day before, and the night lists it for two people", async () => {
    const { key, reference } = await anEndedCase("2024-11-22");
    const due = async (on: string) =>
      (await previewRetention(db.worker, on)).filter((one) => one.reference === reference);
    expect(await due("2026-11-21")).toEqual([]);
    expect(await due("2026-11-22")).toMatchObject([
      { scope: "case", because: "unsuccessful", standing: "due" },
    ]);

    apps.clock.now = new Date("2026-11-22T04:00:00Z");
    await runRetention(worker);
    const listed = await first((caller) => caller.retention.due({}));
    expect(listed.rows).toContainEqual(
      expect.objectContaining({ caseId: key.caseId, state: "due", dueOn: "2026-11-22" }),
    );
    expect(listed.runs[0]).toMatchObject({ due: expect.any(Number), removed: { mails: 0 } });
    // The night alone erases none of it.
    expect(await erasedAt(key)).toBe(null);
  });
});

describe("a legal hold", () => {
  test("stops an erasure at every door, the database's own included, and is lifted by another person only", async () => {
    const { key } = await anEndedCase("2024-11-22");
    await first((caller) => caller.retention.placeHold({ ...key, reason: "A claim was announced." }));
    const wish = { ...key, scope: "case", grounds: "due", reason: "Its time has come." } as const;
    await expect(first((caller) => caller.retention.propose(wish))).rejects.toEqual(refusal("legal-hold"));

    const { holds } = await first((caller) => caller.retention.holds());
    const hold = {
      organisationId: key.organisationId,
      holdId: holds[0]?.id ?? "",
      reason: "The claim was settled.",
    };
    await expect(first((caller) => caller.retention.liftHold(hold))).rejects.toEqual(refusal("four-eyes"));
    await expect(
      db.owner.query("update legal_hold set lifted_by = placed_by, lifted_at = now(), lift_reason = 'x'"),
    ).rejects.toThrow(/two_people/);
    await second((caller) => caller.retention.liftHold(hold));

    await first((caller) => caller.retention.propose(wish));
    const erasureId = await newestErasure(key);
    await second((caller) => caller.retention.confirm({ organisationId: key.organisationId, erasureId }));
    // Placed at the last moment: nothing has gone, and the worker's own SQL meets nothing or is refused.
    await first((caller) => caller.retention.placeHold({ ...key, reason: "Another claim was announced." }));
    expect(await runErasures(worker)).toBe(0);
    expect(await asWorker(key, "update candidate_key set wrapped_key = null, destroyed_at = now()")).toBe(0);
    expect(await asWorker(key, "delete from candidate_form_section")).toBe(0);
    await expect(
      db.owner.query("update candidate_key set wrapped_key = null, destroyed_at = now()"),
    ).rejects.toThrow(/legal hold/);
    expect(
      await count("select from candidate_form_section where candidate_id = $1", [key.candidateId]),
    ).toBeGreaterThan(0);

    const again = (await first((caller) => caller.retention.holds())).holds.find((one) => !one.liftedAt);
    await second((caller) => caller.retention.liftHold({ ...hold, holdId: again?.id ?? "" }));
    expect(await runErasures(worker)).toBe(1);
  });
});

describe("one person", () => {
  test("cannot erase: not by the page, not by direct SQL, and the worker cannot without two", async () => {
    const { key } = await anEndedCase("2024-11-22");
    await first((caller) =>
      caller.retention.propose({ ...key, scope: "case", grounds: "due", reason: "Its time has come." }),
    );
    const erasureId = await newestErasure(key);
    const one = { organisationId: key.organisationId, erasureId };
    await expect(first((caller) => caller.retention.confirm(one))).rejects.toEqual(refusal("four-eyes"));
    await expect(
      db.owner.query("update erasure set confirmed_by = proposed_by, confirmed_at = now() where id = $1", [
        erasureId,
      ]),
    ).rejects.toThrow(/two_people/);
    expect(await runErasures(worker)).toBe(0);
    expect(await asWorker(key, "update candidate_key set wrapped_key = null, destroyed_at = now()")).toBe(0);
    expect(await asWorker(key, "update case_section set answers = '{}'")).toBe(0);
    await expect(
      asWorker(key, "select app.erase_person((select id from sponsorship_case limit 1))"),
    ).rejects.toBeInstanceOf(DatabaseRefusal);
    await first((caller) => caller.retention.withdraw(one));
    await expect(second((caller) => caller.retention.confirm(one))).rejects.toEqual(
      refusal("status-changed"),
    );
  });

  test("cannot give the plan as the grounds before the day, nor erase a case that is open", async () => {
    const { key } = await anEndedCase("2026-11-01");
    const wish = { ...key, scope: "case", reason: "To make room." } as const;
    await expect(first((caller) => caller.retention.propose({ ...wish, grounds: "due" }))).rejects.toEqual(
      refusal("input-invalid", { field: "grounds" }),
    );
    await db.owner.query("update sponsorship_case set status = 'draft', closed_at = null where id = $1", [
      key.caseId,
    ]);
    await expect(first((caller) => caller.retention.propose({ ...wish, grounds: "other" }))).rejects.toEqual(
      refusal("case-not-closed"),
    );
  });
});

test("after an erasure that was broken off twice nothing of her is left anywhere, and the chain still holds", async () => {
  const { key, marks, fileId, owner } = await aLivedCase();
  const planted = await aPlantedCase();
  const file = storageKey(key.organisationId, fileId);
  const her = { organisationId: key.organisationId, candidateId: key.candidateId };
  const dataKey = await withActor(db.worker, { kind: "worker", organisationId: key.organisationId }, (tx) =>
    candidateDataKey({ keys: apps.portal.keys, now: worker.now }, tx, her),
  );
  expect((await collect(worker.storage.open(file, dataKey))).length).toBe(4_000);
  const found = (await dump()).flatMap(({ row }) => marks.filter((mark) => row.includes(mark)));
  expect(new Set(found).size).toBeGreaterThan(3);

  await settle(key, "case");
  const erasure = { organisationId: key.organisationId, id: await newestErasure(key) };
  // It breaks off while the files go, and again in the middle of the tables.
  const failing = { ...worker.storage, remove: () => Promise.reject(new Error("disk away")) };
  await expect(runErasure({ ...worker, storage: failing }, erasure)).rejects.toThrow("disk away");
  await db.owner.query("alter table candidate add constraint breaks check (email <> '') not valid");
  await expect(runErasure(worker, erasure)).rejects.toThrow();
  await db.owner.query("alter table candidate drop constraint breaks");
  expect(await erasedAt(key)).toBe(null);
  expect(await runErasure(worker, erasure)).toBe(true);
  expect(await runErasure(worker, erasure)).toBe(false);
  await settle(planted, "case");
  expect(await runErasures(worker)).toBe(1);

  const left = (await dump()).flatMap(({ place, row }) =>
    marks.filter((mark) => row.includes(mark)).map((mark) => `${place}: ${mark} in ${row.slice(0, 200)}`),
  );
  expect(left).toEqual([]);
  await expect(collect(worker.storage.open(file, dataKey))).rejects.toThrow();
  expect(await count("select from person where id = $1", [key.personId])).toBe(0);

  // The skeleton stands, the certificate is in the chain, and the chain still verifies without us.
  expect(await erasedAt(key)).not.toBe(null);
  const employer = await portalBrowser(apps, db, owner);
  const opened = employer.at(`/o/${key.organisationId}`, (caller) =>
    caller.sponsorshipCase.show({ caseId: key.caseId }),
  );
  await expect(opened).rejects.toEqual(refusal("case-erased", { on: hongKongDay(worker.now()) }));
  const { erasures } = await first((caller) => caller.retention.ofCase(key));
  expect(erasures[0]).toMatchObject({ scope: "case", finishedAt: expect.any(Date) });
  const { text } = await first((caller) => caller.audit.export({ organisationId: key.organisationId }));
  expect(text).toContain("case.erased");
  expect(await verified(text)).toContain("The chain is whole");
}, 60_000);

test("the candidate's own part goes without the employer's, and her request waits for two people", async () => {
  const { key, here } = await anEndedCase("2026-11-01");
  await here((caller) => caller.candidateForm.askForErasure());
  await here((caller) => caller.candidateForm.askForErasure());
  expect(await here((caller) => caller.candidateForm.keeping())).toMatchObject({ askedAt: expect.any(Date) });
  const { requests } = await first((caller) => caller.retention.due({}));
  expect(requests).toContainEqual(
    expect.objectContaining({ organisationId: key.organisationId, caseId: key.caseId }),
  );
  await settle(key, "candidate", "requested");
  expect(await runErasures(worker)).toBe(1);
  const after = await first((caller) => caller.retention.ofCase(key));
  expect(after.case).toMatchObject({ erasedAt: null, candidateErasedAt: expect.any(Date) });
  expect(
    await count("select from case_section where answers <> '{}' and case_id = $1", [key.caseId]),
  ).toBeGreaterThan(0);
  expect(await count("select from candidate_form_section where candidate_id = $1", [key.candidateId])).toBe(
    0,
  );
  expect((await first((caller) => caller.retention.due({}))).requests).not.toContainEqual(
    expect.objectContaining({ caseId: key.caseId }),
  );
});

async function administrator() {
  const person = await aStaffMember(db, ["administrator"]);
  const browser = await adminBrowser(apps, db, person);
  return <Result>(call: Parameters<typeof browser.at<Result>>[1]) => browser.at("/", call);
}

/** A case that ended on a day, with something of hers and something of her employer's in it. */
async function anEndedCase(closedOn: string) {
  apps.clock.now = new Date();
  const { organisation, caseId, candidate, here, owner } = await atHerForm(desk);
  const answers = { alias: secret };
  await here((caller) =>
    caller.candidateForm.saveSection({ section: "particulars", baseVersion: 0, answers }),
  );
  await here((caller) => caller.candidateForm.withdraw({ confirmed: true }));
  await db.owner.query(
    `insert into case_section (organisation_id, case_id, section, answers, updated_by, updated_at)
      values ($1, $2, 'position', '{"duties": "To build batteries."}', $3, now())`,
    [organisation.id, caseId, owner.personId],
  );
  const key = { organisationId: organisation.id, caseId, ...idsOf(candidate) };
  return { key, here, reference: await close(key, closedOn) };
}

/** A case that somebody really went through: form, message, file, signature, withdrawal, and the mails of all that. */
async function aLivedCase() {
  apps.clock.now = new Date();
  const her = await atHerForm(desk);
  const { organisation, caseId, candidate, here } = her;
  const key = { organisationId: organisation.id, caseId, ...idsOf(candidate) };
  const name = "周鶴鳴";
  await db.owner.query("update person set name = $2 where id = $1", [candidate.personId, name]);
  await db.owner.query("update candidate set name = $2 where id = $1", [candidate.candidateId, name]);
  await db.owner.query("update sponsorship_case set candidate_name = $2 where id = $1", [caseId, name]);
  await fillAll(desk, her);
  const { evidenceId: fileId } = await here((caller) =>
    caller.candidateEvidence.upload({
      ...{ caseId, requirement: "A-CNID", subjectId: null, replaces: null, fileName: `${secret}.pdf` },
      bytes: inPieces(aPdf({ bytes: 4_000 })),
    }),
  );
  await db.owner.query(
    "update sponsorship_case set status = 'submitted', submitted_at = now() where id = $1",
    [caseId],
  );
  await here((caller) => caller.candidateMessage.write({ body: secret }));
  await here((caller) => caller.candidateForm.sign(declaration));
  await here((caller) => caller.candidateForm.withdraw({ confirmed: true }));
  await close(key, "2024-11-22");
  const texts = [...Object.values(canaries), secret, candidate.email];
  const marks = texts.flatMap((text) => [text, Buffer.from(text).toString("hex")]);
  return { key, fileId, owner: her.owner, marks: [...marks, name] };
}

/** A row in every table that belongs to a case, and a mark in every column that the plan empties. */
async function aPlantedCase(): Promise<Key> {
  const { organisation, sponsorshipCase, candidate } = await aFullEmployer(db);
  const key = { organisationId: organisation.id, caseId: sponsorshipCase.id, ...idsOf(candidate) };
  await db.owner.query("update sponsorship_case set status = 'withdrawn' where id = $1", [key.caseId]);
  await close(key, "2024-11-22");
  const { rows: columns } = await db.owner.query<{ place: string; type: string }>(
    `select table_name || '.' || column_name as place, data_type as type from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea')`,
  );
  const mark = { text: secret, jsonb: JSON.stringify({ note: secret }), bytea: Buffer.from(secret) };
  const rowsOf = {
    case: `case_id = '${key.caseId}'`,
    candidate: `candidate_id = '${key.candidateId}'`,
    mail: `id in (select id from email_message where case_id = '${key.caseId}')`,
  };
  // Past the triggers that guard who may write what: it is about what has been written.
  const hand = await db.owner.connect();
  await hand.query("set session_replication_role = replica");
  let planted = 0;
  for (const [table, fate] of Object.entries(erasurePlan)) {
    if (fate.fate !== "empty") continue;
    for (const column of Object.keys(fate.set)) {
      const type = columns.find(({ place }) => place === `${table}.${column}`)?.type;
      // A state has its own words, an address its own form, and only one of two bodies of a message may be filled.
      if (!type || ["state", "email", "sealed"].includes(column)) continue;
      const value = mark[type as keyof typeof mark];
      const { rowCount } = await hand.query(
        `update "${table}" set "${column}" = $1 where ${rowsOf[fate.of]}`,
        [value],
      );
      planted += rowCount ?? 0;
    }
  }
  await hand.query("reset session_replication_role");
  hand.release();
  expect(planted).toBeGreaterThan(40);
  return key;
}

async function close({ caseId }: Key, on: string): Promise<string> {
  const { rows } = await db.owner.query(
    "update sponsorship_case set closed_at = $2::date + time '04:00' where id = $1 returning reference",
    [caseId, on],
  );
  return rows[0].reference;
}

function idsOf({ candidateId, personId }: { candidateId: string; personId: string }) {
  return { candidateId, personId };
}

async function settle(key: Key, scope: ErasureScope, grounds: ErasureGrounds = "due"): Promise<void> {
  const { organisationId, caseId } = key;
  const reason = "Settled by two people.";
  await first((caller) => caller.retention.propose({ organisationId, caseId, scope, grounds, reason }));
  const erasureId = await newestErasure(key);
  await second((caller) => caller.retention.confirm({ organisationId, erasureId }));
}

async function newestErasure({ organisationId, caseId }: Key): Promise<string> {
  const { erasures } = await first((caller) => caller.retention.ofCase({ organisationId, caseId }));
  return erasures.find(({ withdrawnAt }) => !withdrawnAt)?.id ?? "";
}

async function erasedAt({ caseId }: Key): Promise<Date | null> {
  const { rows } = await db.owner.query("select erased_at from sponsorship_case where id = $1", [caseId]);
  return rows[0].erased_at;
}

async function count(sql: string, values: string[]): Promise<number> {
  return (await db.owner.query(sql, values)).rowCount ?? 0;
}

/** A statement of the worker's own role, in the organisation: how many rows it met. */
function asWorker({ organisationId }: Key, sql: string): Promise<number> {
  return withActor(db.worker, { kind: "worker", organisationId }, (tx) => inside(tx).$executeRawUnsafe(sql));
}

/** Every row of every table, as text. */
async function dump(): Promise<{ place: string; row: string }[]> {
  const { rows: tables } = await db.owner.query<{ place: string }>(
    `select format('%I.%I', table_schema, table_name) as place from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: { place: string; row: string }[] = [];
  for (const { place } of tables) {
    const { rows } = await db.owner.query<{ row: string }>(`select t::text as row from ${place} t`);
    found.push(...rows.map(({ row }) => ({ place, row })));
  }
  return found;
}

async function verified(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "causeway-chain-"));
  const file = join(folder, "chain.jsonl");
  await writeFile(file, text);
  const { stdout } = await promisify(execFile)(process.execPath, [verifier, file]);
  await rm(folder, { recursive: true });
  return stdout;
}
