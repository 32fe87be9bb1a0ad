import { countUnread } from "@causeway/db/case-note";
import { countOpenRequests } from "@causeway/db/change-request";
import { listDecisions } from "@causeway/db/decision";
import { findFiling } from "@causeway/db/filing";
import { findOutcome } from "@causeway/db/outcome";
import { type CaseKey, type CaseRecord, requireCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { findWorkItem } from "@causeway/db/work-item";
import { problems } from "@causeway/rules/form/problems";
import { hasAnswer } from "@causeway/rules/form/section";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { may } from "@causeway/rules/permissions";
import { clockOf } from "@causeway/rules/sponsorship-case/clock";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { awaitedParty } from "@causeway/rules/sponsorship-case/status";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { reviewDays } from "../rule-set/in-force.ts";
import { caseHead } from "./case-head.ts";
import { loadRehearsal } from "./load-rehearsal.ts";
import { ownerNames } from "./owner-names.ts";
import { openPins } from "./show-section.ts";

/** `attention`: the agency asks for a change there. */
export type SectionState = "todo" | "started" | "complete" | "attention";

/** The case as a task list: what is done, what is missing, who owes it, whose move it is. */
export async function showCase(ctx: MemberContext, input: { caseId: string }) {
  const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
  const today = hongKongDay(ctx.now());
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, key);
    const { answers, candidate, progress, findings, slots } = await loadRehearsal(tx, key, today);
    const requests = await countOpenRequests(tx, input.caseId);
    const open = (party: string) => requests.find((one) => one.party === party)?.open_count ?? 0;
    const openRequests = { employer: open("employer"), candidate: open("candidate") };
    const pins = row.status === "changes-requested" ? await openPins(tx, key) : [];
    const pinned = new Set(pins.map((pin) => pageOf[pin.section ?? ""] ?? pin.section));
    const sections = [...caseSections, organisationSection].map((section) => {
      const kept = answers[section.id] ?? {};
      const state = stateOf(Object.values(kept).some(hasAnswer), problems(section, kept).length);
      return { id: section.id, state: pinned.has(section.id) ? ("attention" as const) : state };
    });
    const asked = pins.some((pin) => pin.target !== "field");
    const blockers = findings.filter((finding) => finding.blocking);
    const onlySignature =
      row.status === "draft" &&
      blockers.length > 0 &&
      blockers.every((finding) => finding.code === "candidate-not-signed");
    return {
      head: caseHead(row),
      revision: row.currentRevision,
      submittedAt: row.submittedAt,
      move: onlySignature ? ("candidate" as const) : awaitedParty(row.status, openRequests),
      onlySignature,
      clock:
        row.clockDueOn &&
        clockOf(row.clockDueOn.toISOString().slice(0, 10), today, await reviewDays(tx, today)),
      hold: await holdOf(tx, key),
      archived: row.archivedAt !== null,
      openRequests: { ...openRequests, dueOn: earliest(pins.map((pin) => pin.round.dueOn)) },
      unread: (await countUnread(tx, key, { readerId: ctx.actor.personId, party: "employer" })).employer,
      ending: await endingOf(tx, key, row),
      sections,
      evidence: { ...progress, rejected: asked || slots.some((slot) => slot.state === "rejected") },
      candidate: candidate && { state: candidate.state, name: candidate.name },
      blocking: blockers.length,
      advice: findings.filter((finding) => !finding.blocking).length,
      may: {
        edit: may(ctx.actor, "case.edit"),
        seeCandidate: may(ctx.actor, "candidate.read"),
        create: may(ctx.actor, "case.create"),
        submit: may(ctx.actor, "case.submit"),
        withdraw: may(ctx.actor, "case.withdraw"),
      },
      owners: may(ctx.actor, "case.submit") ? [] : await ownerNames(tx, key.organisationId),
    };
  });
}

/** The agency has put the case on hold: since when, and the reason it gives. */
async function holdOf(tx: Tx, key: CaseKey) {
  const item = await findWorkItem(tx, key);
  return item?.holdReason && item.heldAt ? { reason: item.holdReason, heldAt: item.heldAt } : null;
}

/** What is known of the way out of the agency: why it ended, under which number it was filed, what was granted. */
async function endingOf(tx: Tx, key: CaseKey, row: CaseRecord) {
  const declined = row.status === "declined" ? (await listDecisions(tx, key))[0]?.reasons : undefined;
  const filing = await findFiling(tx, key);
  const outcome = await findOutcome(tx, key);
  return {
    reason: declined ?? row.withdrawnReason,
    filing: filing && { reference: filing.reference, filedOn: filing.filedOn },
    outcome: outcome && { decidedOn: outcome.decidedOn, limitOfStay: outcome.limitOfStay },
  };
}

function stateOf(begun: boolean, open: number): Exclude<SectionState, "attention"> {
  if (!begun) return "todo";
  return open === 0 ? "complete" : "started";
}

function earliest(days: readonly (Date | null)[]): string | null {
  const known = days.flatMap((day) => day?.toISOString().slice(0, 10) ?? []);
  return known.sort()[0] ?? null;
}

/** Adverts and applicants are reached from the recruitment page. */
const pageOf: Readonly<Record<string, string>> = { advert: "recruitment", localApplicant: "recruitment" };
