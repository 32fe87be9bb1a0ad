import { type CandidateRecord, findCandidateOfCaseForUpdate, saveCandidate } from "@causeway/db/candidate";
import { type ChangeRequestRecord, listChangeRequests, openDraftRequests } from "@causeway/db/change-request";
import { requireOrganisation } from "@causeway/db/organisation";
import { listRecipients } from "@causeway/db/recipient";
import { draftRound, saveRoundSent } from "@causeway/db/review-round";
import { type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import { addWorkingDays } from "@causeway/rules/calendar/working-days";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { rememberAction } from "../decision/reversible.ts";
import { AppError } from "../errors.ts";
import { holdsReview } from "../review/require-duty.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { freezeAnswered } from "../sponsorship-case/freeze-revision.ts";
import { tellOfRound } from "./tell-of-round.ts";

/** How long a party usually has to answer, in Hong Kong working days. The agency's own habit; a reviewer may change it. */
export const usualWorkingDays = 10;

/**
 * Sends every drafted request as one round: only what is pinned reopens, on the employer's side and in the candidate's
 * form, whose signature must then be renewed. Throws "no-requests" without a draft, "input-invalid" for a due day that
 * is not after today.
 */
export async function requestChanges(
  ctx: CaseStaffContext,
  input: { dueOn: string },
): Promise<{ round: number; sent: number }> {
  const { organisationId, caseId, personId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  if (input.dueOn <= hongKongDay(at)) throw new AppError("input-invalid", { details: { field: "dueOn" } });
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const drafts = await listChangeRequests(tx, key, { states: ["draft"] });
    const candidate = await findCandidateOfCaseForUpdate(tx, key);

    const status = decideMove({
      move: "request-changes",
      status: row.status,
      roles,
      fulfilled: (await holdsReview(ctx, tx)) ? ["claimed-by-actor"] : [],
    });
    if (drafts.length === 0) throw new AppError("no-requests");
    await freezeAnswered(ctx, tx, row);

    const round = await draftRound(tx, key, { createdBy: personId, at });
    await openDraftRequests(tx, key, round.id);
    await saveRoundSent(tx, key, { id: round.id, dueOn: input.dueOn, at });
    await saveCase(tx, key, { status }, at);
    const due = { answersDueOn: new Date(input.dueOn) };
    await saveWorkItem(tx, key, { status, openRequests: drafts.length, ...due }, at);
    await reopenForm(tx, candidate, drafts, at);

    await recordAudit(ctx, tx, {
      ...key,
      action: "change-request.sent",
      subject: { kind: "review-round", id: round.id },
      details: { round: round.number, dueOn: input.dueOn, requests: drafts.map((request) => request.id) },
    });
    const mails = await tell(ctx, tx, { row, candidate, drafts, dueOn: input.dueOn });
    await rememberAction(ctx, tx, { kind: "requests-sent", subjectId: round.id, mails });
    return { round: round.number, sent: drafts.length };
  });
}

/** The day that is proposed when a round is sent today; empty where the holiday calendar does not reach. */
export function usualDueOn(today: string): string {
  try {
    return addWorkingDays(today, usualWorkingDays);
  } catch {
    return "";
  }
}

/** Her state stays "signed", so that nothing opens but what is pinned; being reopened later than signed asks for a new signature. */
async function reopenForm(
  tx: Tx,
  candidate: CandidateRecord | null,
  drafts: readonly ChangeRequestRecord[],
  at: Date,
): Promise<void> {
  if (!candidate || !drafts.some((request) => request.party === "candidate")) return;
  const { organisationId, id: candidateId } = candidate;
  await saveCandidate(tx, { organisationId, candidateId }, { reopenedAt: at });
}

type Round = {
  row: CaseRecord;
  candidate: CandidateRecord | null;
  drafts: readonly ChangeRequestRecord[];
  dueOn: string;
};

async function tell(
  ctx: CaseStaffContext,
  tx: Tx,
  { row, candidate, drafts, dueOn }: Round,
): Promise<string[]> {
  const organisation = await requireOrganisation(tx, row.organisationId);
  const told = {
    ...{ row, organisation, dueOn, sentBy: ctx.actor.personId },
    holdSeconds: ctx.env.TAKE_BACK_SECONDS,
  };
  const mails: string[] = [];
  const employers = drafts.filter((request) => request.party === "employer");
  const hers = drafts.filter((request) => request.party === "candidate");
  if (employers.length > 0) {
    for (const to of await listRecipients(tx, "employer"))
      mails.push(...(await tellOfRound(tx, { ...told, party: "employer", requests: employers, to })));
  }
  if (candidate && hers.length > 0) {
    const { email, personId, locale } = candidate;
    const to = { email, personId, locale };
    mails.push(...(await tellOfRound(tx, { ...told, party: "candidate", requests: hers, to })));
  }
  return mails;
}
