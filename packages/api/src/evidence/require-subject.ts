import { requireAdvert } from "@causeway/db/advert";
import { requireLocalApplicant } from "@causeway/db/local-applicant";
import type { Tx } from "@causeway/db/with-actor";
import type { ownRequirements } from "@causeway/rules/evidence/schema";
import { translationSlot } from "@causeway/rules/evidence/slot";
import { ownSlots } from "../candidate-form/load-form.ts";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import { hongKongDay } from "../clock.ts";
import { AppError } from "../errors.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { loadRehearsal } from "../sponsorship-case/load-rehearsal.ts";
import { isCandidate, type UploaderContext } from "./scope.ts";
import { requireOriginal } from "./translation.ts";

type Place = { caseId: string; requirement: string; subjectId: string | null };
type OwnRequirement = (typeof ownRequirements)[number];

/**
 * What a file is said to be about must exist in this very case and be of the right kind: an advert, a local
 * applicant, the original of a translation, or a dependant for whom the paper is asked. Throws "not-found".
 */
export async function requireSubject(ctx: UploaderContext, tx: Tx, place: Place): Promise<void> {
  const { caseId, requirement, subjectId } = place;
  const key = { organisationId: ctx.actor.organisationId, caseId };
  const ofRow = rowKinds[requirement as OwnRequirement];
  if (ofRow) {
    if (!subjectId || !uuid.test(subjectId)) throw new AppError("not-found");
    return ofRow(tx, key, subjectId);
  }
  if (subjectId === null) return;
  if (requirement === translationSlot) return requireOriginal(ctx, tx, { caseId, original: subjectId });
  const today = hongKongDay(ctx.now());
  const slots = isCandidate(ctx)
    ? ownSlots((await lawInForce(tx)).law, answersOf(await openForm(ctx, tx, ctx.actor)), {
        files: [],
        on: today,
      })
    : (await loadRehearsal(tx, key, today)).slots;
  if (!slots.some((slot) => slot.requirement === requirement && slot.subjectId === subjectId))
    throw new AppError("not-found");
}

type CaseKey = { organisationId: string; caseId: string };
const rowKinds: Record<OwnRequirement, (tx: Tx, key: CaseKey, id: string) => Promise<void>> = {
  "ADVERT-CAPTURE": async (tx, key, advertId) => void (await requireAdvert(tx, { ...key, advertId })),
  "APPLICANT-CV": async (tx, key, applicantId) =>
    void (await requireLocalApplicant(tx, { ...key, applicantId })),
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
