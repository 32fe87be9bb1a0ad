import { parseArgs } from "node:util";
import { listTurned } from "@causeway/db/rule-set-preview";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aStaffMember } from "@causeway/db/test/factories";
import globalSetup from "@causeway/db/test/global-setup";
import { manyCases } from "@causeway/db/test/many-cases";
import { withActor } from "@causeway/db/with-actor";
import type { Assessment } from "@causeway/rules/assess";
import { canonicalJson } from "@causeway/rules/engine/canonical";
import { assessUnder } from "@causeway/rules/law/assess";
import { currentLaw } from "@causeway/rules/law/law";
import { type CaseAnswers, factsOf } from "@causeway/rules/sponsorship-case/facts";
import { contextOf } from "../demo/people.ts";
import { assessQueue } from "../src/rule-set/assess-queue.ts";
import { importVersion } from "../src/rule-set/import-version.ts";
import { lawNamed } from "../src/rule-set/in-force.ts";
import { downloadList } from "../src/rule-set/list-versions.ts";
import { proposeRuleSet, publishRuleSet } from "../src/rule-set/move-version.ts";
import { runPreview } from "../src/rule-set/run-preview.ts";
import { testApps } from "../test/browser.ts";
import { completePay, completePosition, completeProfile, meritsRecruitment } from "../test/case-answers.ts";
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm bench:publish`: a Talent List with three professions fewer over many open cases. Measured is the preview as the
// worker runs it, from the first row it reads to the last it writes; then the list is published by two people, and every
// assessment that was stored before is replayed under the law it names and under the new one.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    cases: { type: "string", default: "20000" },
    stored: { type: "string", default: "2000" },
    minutes: { type: "string", default: "15" },
  },
});
const { after, opened, end } = bounded(Number(values.minutes));
const cases = Number(values.cases);
const bar = 10;
/** The day of the assessments that were stored before. */
const on = "2026-11-20";
const say = (line: string) => process.stdout.write(`${line}\n`);
const dropped = ["fin-accountants", "fin-actuaries", "fin-asset-management"];

await opened(globalSetup(), (stop) => stop());
const db = await testDatabase();
after(() => db.drop());
try {
  await manyCases(db.owner, { cases, minutes: 10, say });
  await fillIn(db);
  const apps = await testApps(db);
  const clock = { now: new Date() };
  const staff = async () => {
    const { personId } = await aStaffMember(db, ["administrator"]);
    return contextOf(apps.admin, clock, { kind: "staff", personId, roles: ["administrator"] } as const);
  };
  const [one, other] = [await staff(), await staff()];
  const stored = await storeSome(db, Number(values.stored));
  const made = await importVersion(one, { text: await changedList(one) });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const before = performance.now();
  const done = await runPreview({ db: db.worker, log: apps.admin.log, now: () => new Date() });
  const seconds = (performance.now() - before) / 1000;
  const input = { versionId: made.id };
  const page = await withActor(db.admin, one.actor, (tx) =>
    listTurned(tx, { ...input, rule: "exemption.talent-list", take: 1_000_000 }),
  );
  const withReason = page.rows.filter((row) => row.because.changes.length > 0).length;
  await proposeRuleSet(one, input);
  await publishRuleSet(other, input);
  const replays = await replayAll(db, stored);
  const turning = performance.now();
  const queue = await assessQueue({
    ...{ db: db.worker, keys: apps.admin.keys, log: apps.admin.log, now: () => new Date() },
  });
  const queueSeconds = (performance.now() - turning) / 1000;
  const figures = {
    cases: done?.cases ?? 0,
    casesTurned: done?.casesTurned ?? 0,
    verdictsTurned: done?.verdicts ?? 0,
    talentListTurned: page.rows.length,
    talentListWithReason: withReason,
    previewSeconds: Math.round(seconds * 100) / 100,
    ...replays,
    queue: { cases: queue?.cases, changed: queue?.changed, seconds: Math.round(queueSeconds * 100) / 100 },
    bar: { previewSeconds: bar, replaysDiffering: 0 },
  };
  printTable([
    ["open cases", "cases turned", "verdicts turned", "with a reason", "preview", "replays equal"],
    [
      ...[String(figures.cases), String(figures.casesTurned), String(figures.verdictsTurned)],
      ...[`${withReason} of ${page.rows.length}`, `${figures.previewSeconds} s (bar ${bar} s)`],
      `${replays.replaysEqual} of ${stored.length}`,
    ],
  ]);
  say(`queue brought up to date: ${queue?.changed} of ${queue?.cases} in ${figures.queue.seconds} s`);
  writeReport("publish", figures);
  const right = figures.cases >= cases && withReason === page.rows.length && page.rows.length > 0;
  process.exitCode = right && seconds <= bar && replays.replaysEqual === stored.length ? 0 : 1;
} finally {
  await end();
}

/** Every case open, and with all three sections: half claim a profession of the list, a third advertised. */
async function fillIn({ owner }: TestDatabase): Promise<void> {
  const sql = (text: string, ...parameters: unknown[]) => owner.query(text, parameters);
  await sql("update organisation set profile = $1 where kind = 'employer'", completeProfile);
  await sql(
    "update sponsorship_case set status = 'in-review', closed_at = null where status in ('granted', 'refused', 'declined', 'withdrawn')",
  );
  await sql("update work_item set status = 'in-review' where status not in ('submitted', 'in-review')");
  const professions = [...dropped, "fin-fintech", "it-data-cyber", "law-dispute-resolution-transactional"];
  const section = (name: string, answers: string) =>
    sql(
      `insert into case_section (organisation_id, case_id, section, answers, version, updated_by, updated_at)
       select organisation_id, id, '${name}', ${answers}, 1, created_by, now()
       from (select *, row_number() over (order by organisation_id, id) as n from sponsorship_case) c`,
      ...(name === "position" ? [completePosition, professions] : [meritsOr(name)]),
    );
  await section(
    "position",
    `$1::jsonb || case when n % 2 = 0 then jsonb_build_object('talentListClaimed', 'yes',
       'talentListProfessionId', ($2::text[])[1 + n / 2 % ${professions.length}]) else '{}' end`,
  );
  await section("remuneration", "$1::jsonb");
  await section(
    "recruitment",
    "$1::jsonb || case when n % 3 = 0 then jsonb_build_object('path', 'evidence') else '{}'::jsonb end",
  );
  const advert = { publishedFrom: "2026-09-01", publishedTo: "2026-09-30", applicationsReceived: "3" };
  await sql(
    `insert into advert (organisation_id, id, case_id, position, answers, created_at, updated_at)
     select s.organisation_id, gen_random_uuid(), s.case_id, 0, $1, now(), now() from case_section s
     where s.section = 'recruitment' and s.answers->>'path' = 'evidence'`,
    advert,
  );
  await sql("analyze case_section, advert, sponsorship_case");
}

function meritsOr(name: string) {
  return name === "remuneration" ? completePay : meritsRecruitment;
}

type Stored = { answers: CaseAnswers; assessment: Assessment };

/** Assessments of before, kept as the database keeps them: as JSON, read back as JSON. */
async function storeSome({ owner }: TestDatabase, most: number): Promise<Stored[]> {
  const { rows } = await owner.query<{ answers: CaseAnswers }>(
    `select jsonb_object_agg(section, answers) as answers from case_section
     group by organisation_id, case_id order by case_id limit $1`,
    [most],
  );
  const assessed = rows.map(({ answers }) => ({
    answers,
    assessment: assessUnder(currentLaw, factsOf(answers), on),
  }));
  // One by one: an array of all of them is more than one value may hold.
  const kept: Stored[] = [];
  for (const one of assessed) {
    const { rows: read } = await owner.query<{ kept: Stored }>("select $1::jsonb as kept", [
      JSON.stringify(one),
    ]);
    kept.push(...read.map((row) => row.kept));
  }
  return kept;
}

async function replayAll({ worker }: TestDatabase, stored: readonly Stored[]) {
  const named = stored[0]?.assessment.ruleSet ?? "";
  const { law } = await withActor(worker, { kind: "worker" }, (tx) => lawNamed(tx, named));
  const equal = ({ answers, assessment }: Stored) =>
    canonicalJson(assessUnder(law, factsOf(answers), on)) === canonicalJson(assessment);
  const replaysEqual = stored.filter(equal).length;
  return { replays: stored.length, replaysEqual, replaysDiffering: stored.length - replaysEqual };
}

async function changedList(ctx: Parameters<typeof downloadList>[0]): Promise<string> {
  const file = JSON.parse((await downloadList(ctx)).text);
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const scheme of file.schemes) scheme.from = day;
  return JSON.stringify({
    ...{ ...file, title: "Bench list", versionId: "bench", effectiveFrom: day },
    publishedProfessionCount: file.publishedProfessionCount - dropped.length,
    professions: file.professions.filter(({ id }: { id: string }) => !dropped.includes(id)),
  });
}
