import { type CaseKey, requireCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { openFields } from "@causeway/rules/change-request/open-fields";
import type { Draft } from "@causeway/rules/form/draft";
import { may } from "@causeway/rules/permissions";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { caseHead } from "./case-head.ts";
import { loadCaseAnswers } from "./load-case-answers.ts";
import { openPins, pinsOf } from "./show-section.ts";

type RowInput = { caseId: string; section: "advert" | "localApplicant"; id: string };

/** One advert or local applicant as typed, with the rest of the case that its choices and verdicts need. */
export async function showRow(
  ctx: MemberContext,
  input: RowInput,
  load: (tx: Tx, key: CaseKey) => Promise<Draft>,
) {
  const key = { organisationId: ctx.actor.organisationId, caseId: input.caseId };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, key);
    const pins = await openPins(tx, key);
    const draft = await load(tx, key);
    return {
      head: caseHead(row),
      id: input.id,
      answers: draft.answers,
      version: draft.version,
      openFields: openFields(row.status, pins, input.section, input.id),
      pins: pinsOf(pins, input.section, input.id),
      mayEdit: may(ctx.actor, "case.edit"),
      caseAnswers: await loadCaseAnswers(tx, key),
      today: hongKongDay(ctx.now()),
    };
  });
}
