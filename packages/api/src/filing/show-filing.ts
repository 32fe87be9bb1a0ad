import { findFiling } from "@causeway/db/filing";
import { listImmigrationRequests } from "@causeway/db/immigration-request";
import { findOutcome } from "@causeway/db/outcome";
import { listPeople } from "@causeway/db/person";
import { listReconsiderations } from "@causeway/db/reconsideration";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { assessUnder } from "@causeway/rules/law/assess";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { loadReviewedCase } from "../review/reviewed-case.ts";
import { lawInForce } from "../rule-set/in-force.ts";

/** What was lodged, what Immigration asked and was answered, what came of it, and the fees by the rules of the day. */
export async function showFiling(ctx: CaseStaffContext) {
  const today = hongKongDay(ctx.now());
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { status } = await requireCase(tx, ctx.actor);
    const filing = await findFiling(tx, ctx.actor);
    const outcome = await findOutcome(tx, ctx.actor);
    const requests = await listImmigrationRequests(tx, ctx.actor);
    const { facts, files } = await loadReviewedCase(ctx, tx);
    const reconsiderations = await listReconsiderations(tx, ctx.actor);
    const people = await listPeople(tx, [
      ...reconsiderations.flatMap((one) =>
        [one.recordedBy, one.lodgedBy, one.answeredBy].filter((id) => id !== null),
      ),
      ...(filing ? [filing.filedBy] : []),
      ...requests.flatMap((one) => [one.recordedBy, one.answeredBy].filter((id) => id !== null)),
    ]);
    const nameOf = (id: string | null) => {
      const person = people.find((one) => one.id === id);
      return person ? person.name || person.email : "";
    };
    const feesOn = filing?.filedOn ?? today;
    // Nobody knows yet on which day the second fee will be paid: shown as if it were the day of the decision.
    const permit = outcome?.limitOfStay
      ? { kind: "last-date" as const, paidOn: outcome.decidedOn, lastDate: outcome.limitOfStay }
      : undefined;
    const { law } = await lawInForce(tx);
    const { fees } = assessUnder(law, { ...facts, ...(permit && { permit }) }, feesOn);
    return {
      status,
      filing: filing && { ...filing, filedBy: nameOf(filing.filedBy) },
      requests: requests.map(({ recordedBy, answeredBy, evidenceIds, ...one }) => ({
        ...{ ...one, recordedBy: nameOf(recordedBy), answeredBy: nameOf(answeredBy) },
        files: files.filter((file) => evidenceIds.includes(file.id)).map((file) => file.fileName),
        overdue: one.answeredOn === null && one.dueOn !== null && one.dueOn < today,
      })),
      files: files.map(({ id, fileName, requirement }) => ({ id, fileName, requirement })),
      fees: { ...fees, on: feesOn },
      outcome,
      reconsiderations: reconsiderations.map(({ recordedBy, lodgedBy, answeredBy, ...one }) => ({
        ...one,
        ...{ recordedBy: nameOf(recordedBy), lodgedBy: nameOf(lodgedBy), answeredBy: nameOf(answeredBy) },
        overdue: one.state === "wanted" && one.dueOn !== null && one.dueOn < today,
      })),
      today,
    };
  });
}

export type ShownFiling = Awaited<ReturnType<typeof showFiling>>;
