import { listRevisions, requireRevision } from "@causeway/db/case-revision";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import type { Assessment } from "@causeway/rules/assess";
import { checklistSlots } from "@causeway/rules/evidence/slots";
import { assessUnder } from "@causeway/rules/law/assess";
import { factValue, openQuestions, raisableFacts } from "@causeway/rules/review/reviewed";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { loadReviewedCase } from "./reviewed-case.ts";

/**
 * What the rules say today of both sides' answers with what the reviewer made of them, what they leave to the reviewer,
 * and what they said when the case was submitted.
 */
export async function showFindings(ctx: CaseStaffContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, ctx.actor);
    const { told, facts, files, raised, findings } = await loadReviewedCase(ctx, tx);
    const on = hongKongDay(ctx.now());
    const { law } = await lawInForce(tx);
    const assessment: Assessment = assessUnder(law, facts, on);
    const [last] = await listRevisions(tx, ctx.actor);
    const revision = last ? await requireRevision(tx, { ...ctx.actor, number: last.number }) : null;
    const found = findings.map(({ foundAt, ...one }) => ({ ...one, at: foundAt }));
    // What was found stays in sight even where it turns nothing any more.
    const questions = [...new Set([...openQuestions(facts, on, law), ...found.map((one) => one.question)])];
    return {
      status: row.status,
      assessment,
      slots: checklistSlots(assessment.checklist, files, "employer"),
      facts: raisableFacts.flatMap((path) => {
        const value = factValue(told, path);
        const word = raised.find((one) => one.path === path);
        if (value === undefined && !word) return [];
        const raisedNow = word && { ...pick(word), at: word.raisedAt };
        return [{ path, value: shownValue(value), raised: raisedNow ?? null }];
      }),
      questions: questions.map((question) => ({
        question,
        found: found.find((one) => one.question === question) ?? null,
      })),
      files: files.map(({ id, fileName, requirement, review }) => ({ id, fileName, requirement, review })),
      submitted: revision && {
        ...{ number: revision.number, digest: revision.digest, at: revision.createdAt },
        ruleSetDigest: revision.ruleSetDigest,
        // Written by submitCase from this very type; old ones are shown by the parts that have not changed.
        assessment: revision.assessment as unknown as Assessment,
      },
    };
  });
}

export type ShownFindings = Awaited<ReturnType<typeof showFindings>>;

type Raised = Awaited<ReturnType<typeof loadReviewedCase>>["raised"][number];

function pick({ basis, fileName, note, by, revision, stale }: Raised) {
  return { basis, fileName, note, by, revision, stale };
}

function shownValue(value: unknown): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
