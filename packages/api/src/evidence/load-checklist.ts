import {
  type EvidenceRow,
  listEvidence,
  listOpenPins,
  type OpenPin,
  requireEvidenceCase,
} from "@causeway/db/evidence";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { assess } from "@causeway/rules/assess";
import { mayChangeEvidence } from "@causeway/rules/evidence/may-change-evidence";
import { slotOf, takesFrom } from "@causeway/rules/evidence/slot";
import { type ChecklistSlot, checklistProgress, checklistSlots } from "@causeway/rules/evidence/slots";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { hongKongDay } from "../clock.ts";
import { loadRehearsal } from "../sponsorship-case/load-rehearsal.ts";
import { type EvidenceFile, fileOf } from "./list-evidence.ts";
import { sideOf, type UploaderContext } from "./scope.ts";

/** A place on the checklist as one reader sees it. */
export type SlotView = ChecklistSlot & {
  /** May this reader change it now? */
  open: boolean;
  /** Whether the files are shown; the candidate's are only counted for her employer. */
  own: boolean;
  shown: EvidenceFile[];
};
export type Checklist = { slots: SlotView[]; progress: { done: number; all: number } };

/** What the case needs today, made from the answers, with what is in place and what this reader may do there. */
export async function loadChecklist(ctx: UploaderContext, input: { caseId: string }): Promise<Checklist> {
  const side = sideOf(ctx);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const moment = await requireEvidenceCase(tx, input.caseId);
    const pins = await listOpenPins(tx, input.caseId);
    const rows = await listEvidence(tx, input.caseId);
    const slots =
      side === "employer" ? await employerSlots(ctx, tx, input.caseId) : candidateSlots(ctx, rows);
    return {
      slots: slots.map((slot) => viewOf(slot, { ...moment, side, pins, rows })),
      progress: checklistProgress(slots),
    };
  });
}

type Moment = Awaited<ReturnType<typeof requireEvidenceCase>> & {
  side: "employer" | "candidate";
  pins: readonly OpenPin[];
  rows: readonly EvidenceRow[];
};

function viewOf(slot: ChecklistSlot, moment: Moment): SlotView {
  const { requirement, subjectId } = slot;
  const place = slotOf(requirement);
  const own = place !== null && takesFrom(place, moment.side);
  const open = own && mayChangeEvidence({ ...moment, requirement, openRequests: moment.pins });
  const here = moment.rows.filter((row) => row.requirement === requirement && row.subjectId === subjectId);
  return { ...slot, own, open, shown: here.map(fileOf) };
}

/** Her list rests on what she may know: the employer's answers are not hers to read. */
function candidateSlots(ctx: UploaderContext, rows: readonly EvidenceRow[]): ChecklistSlot[] {
  const { checklist } = assess(factsOf({}), { on: hongKongDay(ctx.now()) });
  const current = rows.filter((row) => row.removedAt === null && row.replacedBy === null);
  return checklistSlots(checklist, current, "candidate").filter((slot) => slot.group !== "employer");
}

async function employerSlots(ctx: UploaderContext, tx: Tx, caseId: string): Promise<ChecklistSlot[]> {
  const key = { organisationId: ctx.actor.organisationId, caseId };
  return (await loadRehearsal(tx, key, hongKongDay(ctx.now()))).slots;
}
