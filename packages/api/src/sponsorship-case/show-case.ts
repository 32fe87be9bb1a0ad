import { countOpenRequests } from "@causeway/db/change-request";
import { requireCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { problems } from "@causeway/rules/form/problems";
import { hasAnswer } from "@causeway/rules/form/section";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { may } from "@causeway/rules/permissions";
import { clockOf } from "@causeway/rules/sponsorship-case/clock";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { whoseMove } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { caseHead } from "./case-head.ts";
import { loadRehearsal } from "./load-rehearsal.ts";

export type SectionState = "todo" | "started" | "complete";

/** The case as a task list: what is done, what is missing, who owes it, whose move it is. */
export async function showCase(ctx: MemberContext, input: { caseId: string }) {
  const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
  const today = hongKongDay(ctx.now());
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, key);
    const { answers, candidate, progress, findings, slots } = await loadRehearsal(tx, key, today);
    const requests = await countOpenRequests(tx, input.caseId);
    const open = (party: string) => requests.find((one) => one.party === party)?.open_count ?? 0;
    const sections = [...caseSections, organisationSection].map((section) => {
      const kept = answers[section.id] ?? {};
      return {
        id: section.id,
        state: stateOf(Object.values(kept).some(hasAnswer), problems(section, kept).length),
      };
    });
    return {
      head: caseHead(row),
      revision: row.currentRevision,
      submittedAt: row.submittedAt,
      withdrawnReason: row.withdrawnReason,
      move: whoseMove(row.status),
      clock: row.clockDueOn && clockOf(row.clockDueOn.toISOString().slice(0, 10), today),
      openRequests: { employer: open("employer"), candidate: open("candidate") },
      sections,
      evidence: { ...progress, rejected: slots.some((slot) => slot.state === "rejected") },
      candidate: candidate && { state: candidate.state, name: candidate.name },
      blocking: findings.filter((finding) => finding.blocking).length,
      advice: findings.filter((finding) => !finding.blocking).length,
      may: {
        edit: may(ctx.actor, "case.edit"),
        submit: may(ctx.actor, "case.submit"),
        withdraw: may(ctx.actor, "case.withdraw"),
      },
    };
  });
}

function stateOf(begun: boolean, open: number): SectionState {
  if (!begun) return "todo";
  return open === 0 ? "complete" : "started";
}
