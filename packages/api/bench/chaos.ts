import { parseArgs } from "node:util";
import { testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import globalSetup from "@causeway/db/test/global-setup";
import { makeDice } from "../chaos/dice.ts";
import type { MemberContext } from "../src/context.ts";
import { createTicket } from "../src/evidence/create-download-ticket.ts";
import { downloadEvidence } from "../src/evidence/download-evidence.ts";
import { listCaseEvidence } from "../src/evidence/list-evidence.ts";
import { sweepEvidence } from "../src/evidence/sweep-evidence.ts";
import { submitCase } from "../src/sponsorship-case/submit-case.ts";
import { anEvidenceCase, evidenceServices } from "../test/evidence-case.ts";
import { collect } from "../test/files.ts";
import { aReadyCase } from "../test/ready-case.ts";
import { endless, untilKilled } from "../test/until-killed.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm chaos`: processes that upload and hand in without end are killed outright, over and over, at moments drawn from a
// seed. After each: what was acknowledged is there and whole, what was not is there wholly or not at all, and the same
// place can be used again at once.
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "30" },
  },
});
type Tally = {
  kills: number;
  acknowledged: number;
  lost: number;
  duplicated: number;
  half: number;
  recoveryMs: number;
};
const none = (): Tally => ({ kills: 0, acknowledged: 0, lost: 0, duplicated: 0, half: 0, recoveryMs: 0 });
const tallies = { upload: none(), submit: none() };
const deadline = Date.now() + Number(values.minutes) * 60_000;
const dice = makeDice(Number(values.seed));

const stop = await globalSetup();
const db = await testDatabase();
const services = await evidenceServices(db);
try {
  for (let run = 0; run < Number(values.runs) && Date.now() < deadline; run += 1) {
    await (run % 2 ? killedSubmit(tallies.submit) : killedUpload(tallies.upload));
    if (run % 20 === 19) process.stderr.write(`${run + 1} kills\n`);
  }
} finally {
  await services.remove();
  await db.drop();
  await stop();
}
printTable([
  ["killed in", "kills", "acknowledged", "lost", "duplicated", "half done", "longest recovery"],
  ...Object.entries(tallies).map(([what, { kills, acknowledged, lost, duplicated, half, recoveryMs }]) => [
    ...[what, ...[kills, acknowledged, lost, duplicated, half].map(String), `${Math.round(recoveryMs)} ms`],
  ]),
]);
writeReport("chaos", { seed: Number(values.seed), ...tallies });
const all = Object.values(tallies);
const bad = all.some(({ lost, duplicated, half }) => lost + duplicated + half > 0);
const kills = all.reduce((sum, one) => sum + one.kills, 0);
if (kills < Number(values.runs))
  process.stdout.write(`Only ${kills} of ${values.runs} kills in the time given\n`);
process.exit(bad || kills < Number(values.runs) ? 1 : 0);

async function killedUpload(tally: Tally): Promise<void> {
  const { member, caseId } = await anEvidenceCase(db, services);
  const args = [db.url, services.directory, JSON.stringify(member.actor), caseId];
  const acknowledged = await untilKilled(endless.upload, args, dice() * 400);
  const since = performance.now();
  const listed = await listCaseEvidence(member, { caseId });
  recovered(tally, since);
  count(
    tally,
    acknowledged,
    listed.map(({ id }) => id),
  );
  for (const { id, bytes } of listed) {
    const { token } = await createTicket(member, { caseId, evidenceId: id });
    const whole = await collect((await downloadEvidence(member, { token })).content).catch(() => undefined);
    if (whole?.length !== bytes) tally.half += 1;
  }
  const tomorrow = () => new Date(Date.now() + 2 * 86_400_000);
  const sweep = () => sweepEvidence({ db: db.worker, storage: services.portal.storage, now: tomorrow });
  await sweep();
  const left = await sweep();
  if (left.unfinished + left.orphaned > 0) tally.half += 1;
}

async function killedSubmit(tally: Tally): Promise<void> {
  const people = await anEmployer(db).alone();
  const { owner } = people;
  const cases: string[] = [];
  for (let n = 0; n < 6; n += 1) cases.push((await aReadyCase(db, people)).caseId);
  const [spare = "", ...toSubmit] = cases;
  const { kind, personId, organisationId, role } = owner;
  const actor = { kind, personId, organisationId, role };
  const acknowledged = await untilKilled(
    endless.submit,
    [db.url, JSON.stringify(actor), ...toSubmit],
    dice() * 400,
  );
  const since = performance.now();
  const ctx = {
    ...services.portal,
    actor,
    requestId: "TEST",
    ip: "",
    now: () => new Date(),
  } as unknown as MemberContext;
  await submitCase(ctx, { caseId: spare });
  recovered(tally, since);
  const { rows } = await db.owner.query<{ id: string; parts: number[] }>(
    `select c.id, array[
       (c.status = 'submitted')::int,
       (select count(*)::int from case_revision r where r.case_id = c.id),
       (select count(*)::int from work_item w where w.case_id = c.id and w.status = 'submitted'),
       (select count(*)::int from audit_entry a where a.case_id = c.id and a.action = 'case.submitted'),
       (select least(count(*), 1)::int from email_message m where m.case_id = c.id),
       (select max(n)::int from (select count(*) as n from email_message m where m.case_id = c.id group by template, recipient_email) x)
     ] as parts from sponsorship_case c where c.id = any($1)`,
    [toSubmit],
  );
  const done = rows.filter(({ parts }) => parts.every((part) => part === 1)).map(({ id }) => id);
  const untouched = rows.filter(({ parts }) => parts.every((part) => !part));
  tally.duplicated += rows.filter(({ parts }) => parts.some((part) => part > 1)).length;
  tally.half += rows.length - done.length - untouched.length;
  count(tally, acknowledged, done);
}

function count(tally: Tally, acknowledged: string[], kept: string[]): void {
  tally.kills += 1;
  tally.acknowledged += acknowledged.length;
  tally.lost += acknowledged.filter((id) => !kept.includes(id)).length;
  tally.duplicated += kept.length - new Set(kept).size;
}

function recovered(tally: Tally, since: number): void {
  tally.recoveryMs = Math.max(tally.recoveryMs, performance.now() - since);
}
