import { newId } from "@causeway/db/ids";
import type { TestDatabase } from "@causeway/db/test/database";
import { assigned } from "@causeway/db/test/factories";
import type { StaffRole } from "@causeway/rules/actor";
import {
  type CaseMove,
  type CaseMoveName,
  type CaseStatus,
  caseMoves,
  type MoveCondition,
  mayMove,
} from "@causeway/rules/sponsorship-case/status";
import { type aReviewDesk, reasonOf } from "./review-desk.ts";

// Every move of staff × every state × every kind of staff and history × with and without declaration and reasons,
// tried through the procedures on a real database, beside what the one table in `rules` says.

type Desk = Awaited<ReturnType<typeof aReviewDesk>>;

/** One try: what was done, what the table says of it, and what became of it ("done", or the reason against it). */
export type TriedMove = {
  move: CaseMoveName;
  words: Said;
  allowed: boolean;
  refusals: string[];
  reason: string;
};

/** Tries every move of staff in one state as somebody with one history. */
export async function tryMoves(
  databases: TestDatabase,
  desk: Desk,
  status: CaseStatus,
  history: History,
): Promise<TriedMove[]> {
  const tried: TriedMove[] = [];
  const scene = await arrange(databases, desk, status, history);
  for (const { name: move, ...rest } of moves) {
    for (const words of saidFor({ name: move, ...rest })) {
      await scene.prepare(move);
      const reason = await reasonOf(scene.attempt(move, words));
      const { refusals } = mayMove({
        move,
        status,
        roles: history.roles,
        fulfilled: fulfilled(history, words),
      });
      const enters = move === "claim" ? !scene.held : history.duties.length > 0;
      tried.push({ move, words, allowed: refusals.length === 0 && enters, refusals, reason });
    }
  }
  return tried;
}

type Said = { noConflict: boolean; reasons: string };
export type History = { roles: StaffRole[]; duties: ("review" | "approve")[]; reviewedBefore?: boolean };

export const histories: Record<string, History> = {
  "a reviewer who holds the case": { roles: ["reviewer"], duties: ["review"] },
  "a reviewer outside the case": { roles: ["reviewer"], duties: [] },
  "an approver who opened the case": { roles: ["approver"], duties: ["approve"] },
  "an approver outside the case": { roles: ["approver"], duties: [] },
  "an administrator": { roles: ["administrator"], duties: [] },
  "somebody with every role who reviews the case": {
    roles: ["reviewer", "approver", "administrator"],
    duties: ["review"],
  },
  "somebody with every role who opened the case": {
    roles: ["reviewer", "approver", "administrator"],
    duties: ["approve"],
  },
  "an approver who had reviewed the case before": {
    roles: ["reviewer", "approver"],
    duties: ["approve"],
    reviewedBefore: true,
  },
};

/** With and without each thing that the move asks for in words. */
function saidFor(move: CaseMove): Said[] {
  const asked = move.requires ?? [];
  if (!asked.includes("reason") && !asked.includes("conflict-declared")) return [everything];
  return [everything, { noConflict: false, reasons: "Because." }, { noConflict: true, reasons: "" }];
}

const everything: Said = { noConflict: true, reasons: "Because." };
const theirs: readonly CaseMoveName[] = ["submit", "answer-changes", "withdraw", "candidate-withdraw"];
// Reversals hang on what was done before, and by whom; they have tests of their own.
const isReversal = (name: CaseMoveName) => /^(take-back-|undo-|return-after-|reverse-)/.test(name);
// Claiming lets somebody in who was outside, so it comes last.
const moves = caseMoves
  .filter((move) => !theirs.includes(move.name) && !isReversal(move.name))
  .toSorted((one, other) => Number(one.name === "claim") - Number(other.name === "claim"));

function fulfilled({ duties, reviewedBefore }: History, { noConflict, reasons }: Said): MoveCondition[] {
  return [
    ...(duties.includes("review") || reviewedBefore ? [] : (["someone-else"] as const)),
    ...(duties.includes("review") ? (["claimed-by-actor"] as const) : []),
    ...(noConflict ? (["conflict-declared"] as const) : []),
    ...(reasons ? (["reason"] as const) : []),
    // Nobody is drawn here.
    "second-look-settled",
  ];
}

/** Past the trigger that lets a case be approved by a decision alone. */
async function resetStatus(databases: TestDatabase, caseId: string, status: CaseStatus): Promise<void> {
  const client = await databases.owner.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query("update sponsorship_case set status = $2 where id = $1", [caseId, status]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

async function arrange(databases: TestDatabase, desk: Desk, status: CaseStatus, history: History) {
  const { key } = await desk.aSubmittedCase({ status });
  const sql = databases.owner;
  const staff = await desk.staff(...history.roles);
  const { does } = staff;
  if (history.reviewedBefore) {
    await assigned(databases, staff, key, "review");
    await sql.query("update case_assignment set ended_at = now() where staff_id = $1", [staff.personId]);
  }
  for (const duty of history.duties) await assigned(databases, staff, key, duty);
  const held = history.duties.includes("review");
  const recommender = await desk.staff("reviewer");
  const days = { decidedOn: "2026-11-21", limitOfStay: "2029-11-20" };
  return {
    held,
    /** Puts everything back as it was, with what the move needs besides its state. */
    async prepare(move: CaseMoveName) {
      for (const table of [
        "decided_case",
        "second_look",
        "decision",
        "recommendation",
        "change_request",
        "review_round",
      ])
        await sql.query(`delete from ${table} where case_id = $1`, [key.caseId]);
      await resetStatus(databases, key.caseId, status);
      await sql.query("update work_item set status = $2 where case_id = $1", [key.caseId, status]);
      if (move === "request-changes") await draft(key, recommender.personId);
      const outcome = move === "decline" ? "decline" : "approve";
      const waits = status === "recommended" && ["approve", "decline", "return"].includes(move);
      if (waits) await recommend(key, recommender.personId, outcome);
    },
    attempt(move: CaseMoveName, { noConflict, reasons }: Said): Promise<unknown> {
      const words = { ...key, noConflict, reasons };
      switch (move) {
        case "claim":
          return does.review.claim(key);
        case "request-changes":
          return does.changeRequest.send({ ...key, dueOn: "2026-12-04" });
        case "recommend":
          return does.decision.recommend({ ...words, outcome: "approve" });
        case "approve":
          return does.decision.decide({ ...words, outcome: "approved" });
        case "decline":
          return does.decision.decide({ ...words, outcome: "declined" });
        case "return":
          return does.decision.decide({ ...words, outcome: "returned" });
        case "file":
          return does.filing.file({ ...key, reference: "ASMT-1", filedOn: "2026-11-20", note: "" });
        case "record-grant":
          return does.filing.recordOutcome({ ...key, result: "granted", ...days, note: "" });
        case "record-refusal":
          return does.filing.recordOutcome({ ...key, result: "refused", ...days, note: "" });
        default:
          throw new Error(`${move} is not a move of staff`);
      }
    },
  };

  async function draft(at: typeof key, by: string) {
    const round = newId();
    await sql.query(
      `insert into review_round (organisation_id, id, case_id, number, created_by, created_at) values ($1, $2, $3, 1, $4, now())`,
      [at.organisationId, round, at.caseId, by],
    );
    await sql.query(
      `insert into change_request (organisation_id, id, case_id, round_id, party, target, requirement, reason_code, created_at)
       values ($1, $2, $3, $4, 'employer', 'requirement', 'E-BR', 'missing', now())`,
      [at.organisationId, newId(), at.caseId, round],
    );
  }

  async function recommend(at: typeof key, by: string, outcome: string) {
    await sql.query(
      `insert into recommendation (organisation_id, id, case_id, revision, staff_id, outcome, reasons, conflict_declared_at, created_at)
       values ($1, $2, $3, 1, $4, $5, 'Because.', now(), now())`,
      [at.organisationId, newId(), at.caseId, by, outcome],
    );
  }
}
