import { listAssignments } from "@causeway/db/case-assignment";
import { listChangeRequests } from "@causeway/db/change-request";
import { listDecisions } from "@causeway/db/decision";
import { listEvidence } from "@causeway/db/evidence";
import { listPeople } from "@causeway/db/person";
import { listRecommendations } from "@causeway/db/recommendation";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { may } from "@causeway/rules/permissions";
import type { CaseStaffContext } from "../context.ts";
import { listDisclosed } from "./disclosed.ts";
import { findLikeCases } from "./like-cases.ts";
import { findReversible } from "./reversible.ts";

/** What was recommended and decided so far, and what this person may do about it. */
export async function showDecision(ctx: CaseStaffContext) {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, ctx.actor);
    const assignments = await listAssignments(tx, ctx.actor);
    const recommendations = await listRecommendations(tx, ctx.actor);
    const decisions = await listDecisions(tx, ctx.actor);
    const unsettled = await listChangeRequests(tx, ctx.actor, { states: ["draft", "open", "answered"] });
    const files = (await listEvidence(tx, ctx.actor.caseId)).filter(
      (one) => !one.removedAt && !one.replacedBy,
    );
    const people = await listPeople(tx, [
      ...recommendations.map((one) => one.staffId),
      ...decisions.map((one) => one.approverId),
    ]);
    const nameOf = (id: string) => {
      const person = people.find((one) => one.id === id);
      return person ? person.name || person.email : "";
    };
    const reviewed = assignments.some((one) => one.staffId === personId && one.duty === "review");
    const holds = assignments.some(
      (one) => one.staffId === personId && one.duty === "review" && one.endedAt === null,
    );
    const open = recommendations.find((one) => one.state === "open");
    const mayNow = {
      recommend: holds && may(ctx.actor, "decision.recommend") && row.status === "in-review",
      decide: may(ctx.actor, "decision.approve") && row.status === "recommended" && !reviewed,
    };
    const like = mayNow.recommend || mayNow.decide ? await findLikeCases(ctx, tx, row) : null;
    return {
      status: row.status,
      history: recommendations.map((one) => ({
        ...{
          id: one.id,
          outcome: one.outcome,
          reasons: one.reasons,
          revision: one.revision,
          ...{ findings: one.findings, citations: one.citations, state: one.state },
          at: one.createdAt,
        },
        by: nameOf(one.staffId),
        decisions: decisions
          .filter((decision) => decision.recommendationId === one.id)
          .map(({ id, outcome, reasons, citations, createdAt, reversedAt, approverId }) => ({
            ...{ id, outcome, reasons, citations, at: createdAt, reversedAt, by: nameOf(approverId) },
          })),
      })),
      open: open ? open.outcome : null,
      reversible: await findReversible(ctx, tx, row),
      disclosed: await listDisclosed(ctx, tx),
      unsettled: unsettled.length,
      evidence: {
        unseen: files.filter((one) => one.review === "uploaded").length,
        rejected: files.filter((one) => one.review === "rejected").length,
      },
      like: like && { cases: like.cases, summary: like.summary, notMet: like.notMet },
      may: mayNow,
    };
  });
}
