import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase, openAs } from "@causeway/db/client";
import { createDecision } from "@causeway/db/decision";
import { startEmbedded } from "@causeway/db/embedded";
import { newId } from "@causeway/db/ids";
import { migrate } from "@causeway/db/migrate";
import { databaseSecrets } from "@causeway/db/secrets";
import { saveCase } from "@causeway/db/sponsorship-case";
import type { TestDatabase } from "@causeway/db/test/database";
import { assigned } from "@causeway/db/test/factories";
import { ownerPool } from "@causeway/db/test/owner-pool";
import { withActor } from "@causeway/db/with-actor";
import { memberRoles } from "@causeway/rules/actor";
import {
  type CaseMoveName,
  type CaseStatus,
  caseStatuses,
  mayMove,
} from "@causeway/rules/sponsorship-case/status";
import { bounded } from "../bench/bounded.ts";
import { printTable, writeReport } from "../bench/report.ts";
import { histories, tryMoves } from "../test/every-move.ts";
import { aReviewDesk, reasonOf } from "../test/review-desk.ts";

// pnpm review:rules: every status change × who × with which history, through the procedures, on a PostgreSQL of its own,
// beside the one table of moves. Exit code 0: every answer is the table's, and four eyes held. 1: something differs.
const rounds = 20;
type Desk = Awaited<ReturnType<typeof aReviewDesk>>;
type Line = { what: string; tried: number; allowed: number; refused: number };

const started = performance.now();
const { after, opened, end } = bounded(10);
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await end();
}

async function run(): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), "causeway-review-rules-"));
  after(() => rm(directory, { recursive: true, force: true }));
  // PostgreSQL may run under an account of its own, which has to pass through.
  await chmod(directory, 0o711);
  const starting = startEmbedded({ directory: join(directory, "postgres"), throwaway: true });
  const server = await opened(starting, ({ stop }) => stop());
  const secrets = databaseSecrets("a secret for this one run, of more than 32 characters");
  await migrate({ url: server.url(), secrets, mailboxOpen: true });
  const open = (role: "portal" | "admin" | "worker") => openAs(role, server.url(), secrets, { poolSize: 6 });
  const [portal, admin, worker] = await Promise.all([open("portal"), open("admin"), open("worker")]);
  const owner = ownerPool(server.url());
  const drop = async () => {
    await Promise.all([...[portal, admin, worker].map(closeDatabase), owner.end()]);
  };
  after(drop);
  const databases: TestDatabase = { portal, admin, worker, owner, url: server.url(), drop };
  const desk = await aReviewDesk(databases);
  after(desk.remove);
  const differences: string[] = [];
  const lines = [
    ...(await staffMoves(databases, desk, differences)),
    ...(await partiesMoves(databases, desk, differences)),
    await concurrentDecisions(databases, desk, differences),
    await directSql(databases, desk, differences),
  ];
  printTable([
    ["who", "tried", "allowed", "refused"],
    ...lines.map(({ what, tried, allowed, refused }) => [what, `${tried}`, `${allowed}`, `${refused}`]),
  ]);
  const seconds = Math.round((performance.now() - started) / 1000);
  writeReport("review-rules", { seconds, lines, differences });
  for (const difference of differences) process.stdout.write(`✗ ${difference}\n`);
  process.stdout.write(
    `${differences.length === 0 ? "Every answer is the table's, and four eyes held" : `${differences.length} differences`}, ${seconds} s\n` +
      "Answering requests, and taking back or undoing, hang on what was done before: tests of their own try them.\n",
  );
  return differences.length === 0;
}

async function staffMoves(databases: TestDatabase, desk: Desk, differences: string[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [who, history] of Object.entries(histories)) {
    const line = { what: who, tried: 0, allowed: 0, refused: 0 };
    for (const status of caseStatuses) {
      for (const { move, words, allowed, reason } of await tryMoves(databases, desk, status, history)) {
        count(line, reason === "done");
        if ((reason === "done") !== allowed)
          differences.push(
            `${who}, ${status}, ${move} ${JSON.stringify(words)}: ${reason}, the table says ${allowed}`,
          );
      }
    }
    lines.push(line);
  }
  return lines;
}

/** The employer's people and the candidate: submitting and withdrawing, in every state. */
async function partiesMoves(databases: TestDatabase, desk: Desk, differences: string[]): Promise<Line[]> {
  const employer = { what: "owner, preparer and viewer of the employer", tried: 0, allowed: 0, refused: 0 };
  const candidate = { what: "the candidate", tried: 0, allowed: 0, refused: 0 };
  for (const status of caseStatuses) {
    for (const role of memberRoles) {
      for (const [move, reason] of [
        ["submit", ""],
        ["withdraw", "The offer fell through."],
        ["withdraw", ""],
      ] as const) {
        const { key, owner } = await desk.aSubmittedCase({ status });
        const { organisationId, caseId } = key;
        await databases.owner.query("update membership set role = $2 where person_id = $1", [
          owner.personId,
          role,
        ]);
        const caller = desk.portal({ kind: "member", personId: owner.personId, organisationId, role });
        const call =
          move === "submit"
            ? caller.sponsorshipCase.submit({ caseId, confirmed: true })
            : caller.sponsorshipCase.withdraw({ caseId, reason });
        const answer = await reasonOf(call);
        // Past the table, an empty case is refused for what it lacks.
        const passed = answer === "done" || (move === "submit" && answer === "case-incomplete");
        compare(employer, { status, move, role, passed, answer, reason }, differences);
      }
    }
    const { candidate: her } = await desk.aSubmittedCase({ status });
    const answer = await reasonOf(desk.portal(her).candidateForm.withdraw({ confirmed: true }));
    const tried = { status, move: "candidate-withdraw", role: "candidate", reason: "" } as const;
    compare(candidate, { ...tried, passed: answer === "done", answer }, differences);
  }
  return [employer, candidate];
}

/**
 * The recommender, who has the approver's role too, twice, and whoever holds the case for approval, twice, all at the same
 * instant: one decision, never the recommender's. In every other round the recommender holds the case for approval herself.
 */
async function concurrentDecisions(
  databases: TestDatabase,
  desk: Desk,
  differences: string[],
): Promise<Line> {
  const line = { what: "approvals at the same instant", tried: 0, allowed: 0, refused: 0 };
  for (let at = 0; at < rounds; at += 1) {
    const alone = at % 2 === 1;
    const { key, recommender, approver } = await aRecommendation(databases, desk, alone);
    const words = { ...key, noConflict: true, reasons: "Seen.", outcome: "approved" as const };
    const answers = await Promise.all(
      [recommender, approver, recommender, approver].map((one) => reasonOf(one.does.decision.decide(words))),
    );
    for (const answer of answers) count(line, answer === "done");
    const { rows } = await databases.owner.query<{ approver_id: string }>(
      "select approver_id from decision where case_id = $1",
      [key.caseId],
    );
    const expected = alone ? 0 : 1;
    if (rows.length !== expected)
      differences.push(`round ${at}: ${rows.length} decisions instead of ${expected}`);
    if (rows.some((row) => row.approver_id === recommender.personId))
      differences.push(`round ${at}: the recommender decided on her own recommendation`);
  }
  return line;
}

/** Past every program, as the application's own role: the recommender decides, or the case moves without a decision. */
async function directSql(databases: TestDatabase, desk: Desk, differences: string[]): Promise<Line> {
  const line = { what: "direct SQL as the application's role", tried: 0, allowed: 0, refused: 0 };
  const { key, recommender, approver, recommendationId } = await aRecommendation(databases, desk, false);
  const write = (who: typeof recommender, approverId: string) =>
    withActor(databases.admin, { kind: "staff", personId: who.personId, roles: who.roles, ...key }, (tx) =>
      createDecision(tx, {
        ...{ ...key, id: newId(), recommendationId, approverId, outcome: "approved" as const },
        ...{ reasons: "Seen.", at: new Date() },
      }),
    );
  const move = (who: typeof recommender, status: CaseStatus) =>
    withActor(databases.admin, { kind: "staff", personId: who.personId, roles: who.roles, ...key }, (tx) =>
      saveCase(tx, key, { status }, new Date()),
    );
  const attempts: [string, () => Promise<unknown>][] = [
    ["the recommender decides", () => write(recommender, recommender.personId)],
    ["the recommender decides in an approver's name", () => write(recommender, approver.personId)],
    ["an approver decides in the recommender's name", () => write(approver, recommender.personId)],
    ["the recommender moves it to approved", () => move(recommender, "approved")],
    ["an approver moves it to approved without a decision", () => move(approver, "approved")],
    ["an approver moves it to declined without a decision", () => move(approver, "declined")],
  ];
  for (const [what, attempt] of attempts) {
    const refused = await attempt().then(
      () => false,
      () => true,
    );
    count(line, !refused);
    if (!refused) differences.push(`direct SQL: ${what}`);
  }
  return line;
}

/** A case that waits for an approver. `alone`: it is the recommender who holds it for approval. */
async function aRecommendation(databases: TestDatabase, desk: Desk, alone: boolean) {
  const { key } = await desk.aSubmittedCase({ status: "recommended" });
  const recommender = await desk.staff("reviewer", "approver");
  const approver = await desk.staff("approver");
  const recommendationId = newId();
  await assigned(databases, recommender, key, alone ? "approve" : "review");
  if (!alone) await assigned(databases, approver, key, "approve");
  await databases.owner.query(
    `insert into recommendation (organisation_id, id, case_id, revision, staff_id, outcome, reasons, conflict_declared_at, created_at)
     values ($1, $2, $3, 1, $4, 'approve', 'Because.', now(), now())`,
    [key.organisationId, recommendationId, key.caseId, recommender.personId],
  );
  return { key, recommender, approver, recommendationId };
}

type Tried = {
  status: CaseStatus;
  move: CaseMoveName;
  role: (typeof memberRoles)[number] | "candidate";
  reason: string;
  passed: boolean;
  answer: string;
};

function compare(
  line: Line,
  { status, move, role, reason, passed, answer }: Tried,
  differences: string[],
): void {
  count(line, passed);
  const { refusals } = mayMove({ move, status, roles: [role], fulfilled: reason ? ["reason"] : [] });
  if (passed !== (refusals.length === 0))
    differences.push(
      `${role}, ${status}, ${move}: ${answer}, the table says ${refusals.join(", ") || "yes"}`,
    );
}

function count(line: Line, allowed: boolean): void {
  line.tried += 1;
  if (allowed) line.allowed += 1;
  else line.refused += 1;
}
