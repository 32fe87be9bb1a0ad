import {
  createChangeRequest,
  deleteDraftRequest,
  listChangeRequests,
  requireChangeRequest,
  resolveChangeRequest,
  saveDraftRequest,
} from "@causeway/db/change-request";
import { newId } from "@causeway/db/ids";
import { draftRound } from "@causeway/db/review-round";
import { requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { Cause } from "@causeway/rules/change-request/cause";
import type { Region } from "@causeway/rules/change-request/region";
import type { ChangeRequestParty, ChangeRequestReason } from "@causeway/rules/change-request/schema";
import { type AnswerValue, hasAnswer } from "@causeway/rules/form/section";
import type { FindingCode } from "@causeway/rules/law/ids";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireReviewDuty } from "../review/require-duty.ts";
import { type Pin, readPin } from "./pin.ts";
import { sealBefore } from "./sealed-before.ts";

export type Wish = { reasonCode: ChangeRequestReason; note: string };
export type DraftInput = Wish & {
  pin: Pin;
  /** The finding of the rules that the request was made from. */
  finding?: { code: FindingCode; about: string } | undefined;
  /** The answered request that this one asks again; it is settled by it. */
  again?: string | undefined;
};

/**
 * Pins a request for the next round, with what stands there now. Nobody outside the agency sees it before the round is
 * sent. Throws "case-not-open" outside review and "reason-required" when "other" comes without a word.
 */
export async function draftRequest(ctx: CaseStaffContext, input: DraftInput): Promise<{ requestId: string }> {
  checkWish(input);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOpenReview(ctx, tx);
    if (input.again) {
      const settled = await resolveChangeRequest(
        tx,
        { ...ctx.actor, requestId: input.again },
        { by: ctx.actor.personId, at: ctx.now() },
      );
      if (!settled) throw new AppError("status-changed");
    }
    return { requestId: await addDraft(ctx, tx, input) };
  });
}

/** Adds a draft inside the caller's transaction. Returns the id of the one that is there already for the same file. */
export async function addDraft(
  ctx: CaseStaffContext,
  tx: Tx,
  { pin, finding, ...wish }: Omit<DraftInput, "again">,
): Promise<string> {
  const { organisationId, caseId, personId } = ctx.actor;
  const at = ctx.now();
  const { party, ...standing } = await readPin(ctx, tx, pin);
  const region = (pin.target === "evidence" && pin.region) || null;
  const drafts = await listChangeRequests(tx, ctx.actor, { states: ["draft"] });
  // One request about a file as a whole; several about places on it.
  const same =
    pin.target === "evidence" &&
    !region &&
    drafts.find((one) => one.evidenceId === pin.evidenceId && one.region === null);
  if (same) {
    const { reasonCode, note } = wish;
    await saveDraftRequest(tx, { organisationId, caseId, requestId: same.id }, { reasonCode, note });
    return same.id;
  }
  const round = await draftRound(tx, { organisationId, caseId }, { createdBy: personId, at });
  const id = newId();
  await createChangeRequest(tx, {
    ...{ organisationId, caseId, id, roundId: round.id, party, target: pin.target },
    section: pin.target === "field" ? pin.section : null,
    field: pin.target === "field" ? pin.field : null,
    subjectId: pin.target === "field" ? pin.subjectId : null,
    evidenceId: pin.target === "evidence" ? pin.evidenceId : null,
    requirement: pin.target === "requirement" ? pin.requirement : null,
    reasonCode: wish.reasonCode,
    note: wish.note.trim(),
    before: party === "employer" ? standing : null,
    beforeCiphertext: party === "candidate" ? await sealBefore(ctx, tx, id, standing) : null,
    region,
    cause: causeOf(pin, { party, finding, reasonCode: wish.reasonCode, value: standing.value }),
    at,
  });
  return id;
}

type Circumstances = Pick<DraftInput, "finding" | "reasonCode"> & {
  party: ChangeRequestParty;
  value: AnswerValue | null;
};

/** What the rules will be asked when the answer is in; null where only a reviewer can tell. */
function causeOf(pin: Pin, { party, finding, reasonCode, value }: Circumstances): Cause | null {
  if (finding) return party === "employer" ? { kind: "finding", ...finding } : null;
  if (reasonCode !== "missing" || hasAnswer(value ?? undefined)) return null;
  if (pin.target === "requirement") return { kind: "paper" };
  return pin.target === "field" && !pin.field.includes(".") ? { kind: "answer" } : null;
}

/** Changes the wording of a request that has not been sent. */
export async function saveDraft(
  ctx: CaseStaffContext,
  input: Wish & { requestId: string; region?: Region | null | undefined },
): Promise<void> {
  checkWish(input);
  const { requestId, reasonCode, note, region } = input;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOpenReview(ctx, tx);
    await saveDraftRequest(
      tx,
      { ...keyOf(ctx), requestId },
      {
        ...{ reasonCode, note: note.trim() },
        ...(region === undefined ? {} : { region }),
      },
    );
  });
}

/** Throws a request away that has not been sent. */
export async function removeDraft(ctx: CaseStaffContext, input: { requestId: string }): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOpenReview(ctx, tx);
    const request = await requireChangeRequest(tx, { ...keyOf(ctx), requestId: input.requestId });
    await deleteDraftRequest(tx, { ...keyOf(ctx), requestId: request.id });
  });
}

/** Holds the case and makes sure that its reviewer works on it while it is under review. */
export async function requireOpenReview(ctx: CaseStaffContext, tx: Tx) {
  const row = await requireCaseForUpdate(tx, ctx.actor);
  await requireReviewDuty(ctx, tx);
  if (row.status !== "in-review" && row.status !== "changes-requested") throw new AppError("case-not-open");
  return row;
}

function checkWish({ reasonCode, note }: Wish): void {
  if (reasonCode === "other" && !note.trim()) throw new AppError("reason-required");
}

function keyOf(ctx: CaseStaffContext) {
  const { organisationId, caseId } = ctx.actor;
  return { organisationId, caseId };
}
