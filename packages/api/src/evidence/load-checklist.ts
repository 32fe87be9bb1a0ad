import { findOwnPost } from "@causeway/db/candidate";
import {
  type EvidenceRow,
  listEvidence,
  listOpenPins,
  type OpenPin,
  requireEvidenceCase,
} from "@causeway/db/evidence";
import { listOrganisationDocuments, type OrganisationDocumentRow } from "@causeway/db/organisation-document";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { Day } from "@causeway/rules/calendar/day";
import { mayChangeEvidence } from "@causeway/rules/evidence/may-change-evidence";
import type { ownRequirements } from "@causeway/rules/evidence/schema";
import { slotOf, takesFrom, translationSlot } from "@causeway/rules/evidence/slot";
import { type ChecklistSlot, checklistProgress, countsToward, rowSlot } from "@causeway/rules/evidence/slots";
import { may } from "@causeway/rules/permissions";
import { ownSlots } from "../candidate-form/load-form.ts";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { type DocumentOffer, offersFor } from "../organisation-document/offers.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { loadRehearsal } from "../sponsorship-case/load-rehearsal.ts";
import { type EvidenceFile, fileOf } from "./list-evidence.ts";
import { sideOf, type UploaderContext } from "./scope.ts";
import { slotFiles } from "./slot-files.ts";

/** A place on the checklist as one reader sees it. */
export type SlotView = ChecklistSlot & {
  /** May this reader change it now? */
  open: boolean;
  /** Whether the files are shown; the candidate's are only counted for her employer. */
  own: boolean;
  shown: ShownFile[];
  /** Files that count for it and lie on the page of their advert or local applicant. */
  elsewhere: EvidenceFile[];
  /** What the organisation keeps that could be put here. */
  offers: DocumentOffer[];
  /** At the place for translations: what of this reader's there is to be translated. */
  originals: { id: string; requirement: string; fileName: string }[];
};
/** With whether this very file may change now: a translation may also where its original may. */
export type ShownFile = EvidenceFile & { open: boolean };
export type Checklist = { slots: SlotView[]; progress: { done: number; all: number } };

/** What the case needs today, made from the answers, with what is in place and what this reader may do there. */
export async function loadChecklist(ctx: UploaderContext, input: { caseId: string }): Promise<Checklist> {
  const side = sideOf(ctx);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const moment = await requireEvidenceCase(tx, input.caseId);
    const pins = await listOpenPins(tx, input.caseId);
    const rows = await listEvidence(tx, input.caseId);
    const today = hongKongDay(ctx.now());
    const documents = await documentsFor(ctx, tx);
    const slots =
      side === "employer" ? await employerSlots(ctx, tx, input.caseId) : await candidateSlots(ctx, tx, rows);
    return {
      slots: slots.map((slot) =>
        viewOf(slot, { ...moment, side, mayUpload: mayUpload(ctx), pins, rows, today, documents }),
      ),
      progress: checklistProgress(slots),
    };
  });
}

/** The place for the files of one advert or one local applicant, which lies on that one's own page. */
export async function loadRowSlot(
  ctx: MemberContext,
  input: { caseId: string; requirement: (typeof ownRequirements)[number]; subjectId: string },
): Promise<SlotView> {
  const { requirement, subjectId } = input;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const moment = await requireEvidenceCase(tx, input.caseId);
    const pins = await listOpenPins(tx, input.caseId);
    const rows = await listEvidence(tx, input.caseId);
    const today = hongKongDay(ctx.now());
    const slot = rowSlot({ requirement, subjectId }, slotFiles(rows, today));
    const reader = { side: "employer" as const, mayUpload: mayUpload(ctx) };
    return viewOf(slot, { ...moment, ...reader, pins, rows, today, documents: [] });
  });
}

type Moment = Awaited<ReturnType<typeof requireEvidenceCase>> & {
  side: "employer" | "candidate";
  /** A viewer reads the list only. */
  mayUpload: boolean;
  pins: readonly OpenPin[];
  rows: readonly EvidenceRow[];
  today: Day;
  documents: readonly OrganisationDocumentRow[];
};

function viewOf(slot: ChecklistSlot, moment: Moment): SlotView {
  const { requirement, subjectId } = slot;
  const place = slotOf(requirement);
  const own = place !== null && takesFrom(place, moment.side);
  const opens = (at: string) =>
    own && moment.mayUpload && mayChangeEvidence({ ...moment, requirement: at, openRequests: moment.pins });
  const open = opens(requirement);
  const here = moment.rows.filter((row) => row.requirement === requirement && row.subjectId === subjectId);
  const current = here.filter((row) => !row.removedAt && !row.replacedBy);
  const offers = open && !subjectId ? offersFor(slot, moment.documents, current, moment.today) : [];
  const elsewhere = moment.rows
    .filter((row) => countsToward(row.requirement) === requirement && !row.removedAt && !row.replacedBy)
    .map((row) => fileOf(row, moment.today, moment.rows));
  const shown = here.map((row) => {
    const file = fileOf(row, moment.today, moment.rows);
    return { ...file, open: open || opens(file.pair.translates?.requirement ?? requirement) };
  });
  const originals = requirement === translationSlot ? originalsAmong(moment.rows) : [];
  return { ...slot, own, open, elsewhere, shown, offers, originals };
}

function originalsAmong(rows: readonly EvidenceRow[]): SlotView["originals"] {
  return rows
    .filter((row) => row.requirement !== translationSlot && !row.removedAt && !row.replacedBy)
    .map(({ id, requirement, fileName }) => ({ id, requirement, fileName }));
}

/** Her list rests on what she may know: her own answers. The employer's are not hers to read. */
async function candidateSlots(
  ctx: UploaderContext,
  tx: Tx,
  rows: readonly EvidenceRow[],
): Promise<ChecklistSlot[]> {
  if (ctx.actor.kind !== "candidate") return [];
  const form = await openForm(ctx, tx, ctx.actor);
  const today = hongKongDay(ctx.now());
  const { law } = await lawInForce(tx);
  return ownSlots(law, answersOf(form), {
    files: slotFiles(rows, today),
    on: today,
    post: await findOwnPost(tx),
  });
}

async function employerSlots(ctx: UploaderContext, tx: Tx, caseId: string): Promise<ChecklistSlot[]> {
  const key = { organisationId: ctx.actor.organisationId, caseId };
  return (await loadRehearsal(tx, key, hongKongDay(ctx.now()))).slots;
}

/** The organisation's papers are its members' business, not the candidate's. */
async function documentsFor(ctx: UploaderContext, tx: Tx): Promise<OrganisationDocumentRow[]> {
  if (ctx.actor.kind === "candidate") return [];
  return listOrganisationDocuments(tx, ctx.actor.organisationId);
}

function mayUpload(ctx: UploaderContext): boolean {
  return ctx.actor.kind === "candidate" || may(ctx.actor, "evidence.upload");
}
