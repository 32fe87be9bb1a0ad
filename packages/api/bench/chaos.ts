import { parseArgs } from "node:util";
import { testDatabase } from "@causeway/db/test/database";
import { anEmployer, aStaffMember } from "@causeway/db/test/factories";
import globalSetup from "@causeway/db/test/global-setup";
import { makeDice } from "../chaos/dice.ts";
import { openMailKills } from "../chaos/killed-mail.ts";
import { killedScan } from "../chaos/killed-scan.ts";
import { count, noKills, recovered, type Tally } from "../chaos/tally.ts";
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
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm chaos`: processes that upload, hand in, deliver mail and have files scanned are killed outright, over and over, at
// moments drawn from a seed. After each: what was acknowledged is there and whole, what was not is there wholly or not at
// all, nothing has happened twice, and the same place can be used again at once.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "20" },
  },
});
const [runs, seed, minutes] = [values.runs, values.seed, values.minutes].map(Number) as [
  number,
  number,
  number,
];
const began = Date.now();
const dice = { files: makeDice(seed), cases: makeDice(seed + 1), mails: makeDice(seed + 2) };
const tallies = { upload: noKills(), submit: noKills(), mail: noKills(), scan: noKills() };

// A run that is under way when the time is over is brought to its end.
const { after, end } = bounded(minutes + 3);
after(await globalSetup());
// Cases handed in are told to every reviewer there is, and each case with files has one: were they of one agency, there
// would soon be thousands of mails, and the mails' turn after them.
const db = { files: await testDatabase(), cases: await testDatabase() };
for (const { drop } of Object.values(db)) after(drop);
const services = await evidenceServices(db.files);
after(services.remove);
await aStaffMember(db.cases, ["reviewer"]);
let mailTriesLost = 0;
try {
  const { killedMail, triesLost } = await openMailKills(dice.mails, after);
  const each = Math.ceil(runs / Object.keys(tallies).length);
  // Side by side, as most of the time is waiting for leases. Uploads and scans share their files, and so take turns.
  await Promise.all([
    again(each, () => killedMail(tallies.mail)),
    again(each, () => killedSubmit(tallies.submit)),
    again(each, async () => {
      await killedUpload(tallies.upload);
      await killedScan(db.files, services, dice.files, tallies.scan);
    }),
  ]);
  mailTriesLost = await triesLost();
} finally {
  await end();
}
printTable([
  ["killed in", "kills", "acknowledged", "lost", "duplicated", "half done", "longest recovery"],
  ...Object.entries(tallies).map(([what, { kills, acknowledged, lost, duplicated, half, recoveryMs }]) => [
    ...[what, ...[kills, acknowledged, lost, duplicated, half].map(String), `${Math.round(recoveryMs)} ms`],
  ]),
  ["bar", `≥ ${runs}`, "", "0", "0", "0", ""],
]);
const bad = all().some(({ lost, duplicated, half }) => lost + duplicated + half > 0);
const kills = killsSoFar();
const seconds = Math.round((Date.now() - began) / 1000);
process.stdout.write(
  `${kills} kills in ${seconds} s; ${mailTriesLost} mails were in a killed worker's hands\n`,
);
writeReport("chaos", { seed, runs, kills, ...tallies, mailTriesLost, seconds });
if (kills < runs) process.stdout.write(`Only ${kills} of ${runs} kills in the time given\n`);
process.exit(bad || kills < runs ? 1 : 0);

async function again(times: number, kill: () => Promise<void>): Promise<void> {
  for (let run = 0; run < times && Date.now() - began < minutes * 60_000; run += 1) {
    await kill();
    if (killsSoFar() % 10 === 0) process.stderr.write(`${killsSoFar()} kills\n`);
  }
}

function all(): Tally[] {
  return Object.values(tallies);
}

function killsSoFar(): number {
  return all().reduce((sum, { kills }) => sum + kills, 0);
}

async function killedUpload(tally: Tally): Promise<void> {
  const { member, caseId } = await anEvidenceCase(db.files, services);
  const args = [db.files.url, services.directory, JSON.stringify(member.actor), caseId];
  const acknowledged = await untilKilled(endless.upload, args, dice.files() * 400);
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
  const sweep = () => sweepEvidence({ db: db.files.worker, storage: services.portal.storage, now: tomorrow });
  await sweep();
  const left = await sweep();
  if (left.unfinished + left.orphaned > 0) tally.half += 1;
}

async function killedSubmit(tally: Tally): Promise<void> {
  const people = await anEmployer(db.cases).alone();
  const { owner } = people;
  const cases: string[] = [];
  for (let n = 0; n < 6; n += 1) cases.push((await aReadyCase(db.cases, people)).caseId);
  const [spare = "", ...toSubmit] = cases;
  const { kind, personId, organisationId, role } = owner;
  const actor = { kind, personId, organisationId, role };
  const acknowledged = await untilKilled(
    endless.submit,
    [db.cases.url, JSON.stringify(actor), ...toSubmit],
    dice.cases() * 400,
  );
  const since = performance.now();
  const ctx = {
    ...services.portal,
    db: db.cases.portal,
    actor,
    requestId: "TEST",
    ip: "",
    now: () => new Date(),
  } as unknown as MemberContext;
  await submitCase(ctx, { caseId: spare });
  recovered(tally, since);
  const { rows } = await db.cases.owner.query<{ id: string; parts: number[] }>(
    `select c.id, array[
       (c.status = 'submitted')::int,
       (select count(*)::int from case_revision r where r.case_id = c.id),
       (select count(*)::int from work_item w where w.case_id = c.id and w.status = 'submitted'),
       (select count(*)::int from audit_entry a where a.case_id = c.id and a.action = 'case.submitted'),
       -- Owner, preparer and reviewer, each once.
       (select coalesce(max(n), 0)::int from (select count(*) as n from email_message m where m.case_id = c.id group by recipient_email) x),
       (select case count(distinct recipient_email) when 0 then 0 when 3 then 1 else -1 end from email_message m where m.case_id = c.id)
     ] as parts from sponsorship_case c where c.id = any($1)`,
    [toSubmit],
  );
  const done = rows.filter(({ parts }) => parts.every((part) => part === 1)).map(({ id }) => id);
  const untouched = rows.filter(({ parts }) => parts.every((part) => !part));
  tally.duplicated += rows.filter(({ parts }) => parts.some((part) => part > 1)).length;
  tally.half += rows.length - done.length - untouched.length;
  count(tally, acknowledged, done);
}
