import { findCaseSection } from "@causeway/db/case-section";
import { type ChangeRequestRecord, listChangeRequests } from "@causeway/db/change-request";
import { type CaseKey, requireCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { openFields } from "@causeway/rules/change-request/open-fields";
import { may } from "@causeway/rules/permissions";
import type { CaseSectionId } from "@causeway/rules/sponsorship-case/sections";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { publishedSoFar } from "../rule-set/in-force.ts";
import { caseHead } from "./case-head.ts";
import { loadCaseAnswers } from "./load-case-answers.ts";

/** One section as typed, with the rest of the case that its live verdicts need. */
export async function showSection(ctx: MemberContext, input: { caseId: string; section: CaseSectionId }) {
  const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, key);
    const pins = await openPins(tx, key);
    const draft = await findCaseSection(tx, { ...key, section: input.section });
    return {
      head: caseHead(row),
      answers: draft.answers,
      version: draft.version,
      openFields: openFields(row.status, pins, input.section),
      pins: pinsOf(pins, input.section, null),
      mayEdit: may(ctx.actor, "case.edit"),
      caseAnswers: await loadCaseAnswers(tx, key),
      today: hongKongDay(ctx.now()),
      published: await publishedSoFar(tx),
    };
  });
}

/** What the agency asks of the employer and still waits for. */
export function openPins(tx: Tx, key: CaseKey) {
  return listChangeRequests(tx, key, { party: "employer", states: ["open"] });
}

/** What is asked about each field of a section, for the page to say so at the field itself. */
export function pinsOf(requests: readonly ChangeRequestRecord[], section: string, subjectId: string | null) {
  return requests
    .filter((request) => request.section === section && request.subjectId === subjectId && request.field)
    .map(({ id, field, reasonCode, note }) => ({ id, field: field?.split(".")[0] ?? "", reasonCode, note }));
}
