import { findOwnEmployer } from "@causeway/db/candidate";
import {
  answerChangeRequests,
  type ChangeRequestRecord,
  countOpenRequests,
  listChangeRequests,
} from "@causeway/db/change-request";
import { requireOrganisation } from "@causeway/db/organisation";
import { listAssignedStaff } from "@causeway/db/recipient";
import { type CaseKey, type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import { queueVerdicts } from "@causeway/rules/review/worst-verdict";
import { dueAfterWait } from "@causeway/rules/sponsorship-case/clock";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext, MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { freezeAnswered } from "../sponsorship-case/freeze-revision.ts";
import { loadCaseAsItStands } from "../sponsorship-case/load-rehearsal.ts";
import { clearSatisfied } from "./clear-satisfied.ts";
import { employersMendings } from "./mended.ts";

/**
 * One party sends all its answers together. When nobody owes an answer any more the case goes back to its reviewer,
 * who is told once. Runs in the caller's transaction when one is given (the candidate signs anew in the same one).
 */
export async function finishAnswers(
  ctx: MemberContext | CandidateContext,
  input: { caseId: string },
  within?: Tx,
) {
  return within
    ? finish(ctx, within, input.caseId)
    : withActor(ctx.db, ctx.actor, (tx) => finish(ctx, tx, input.caseId));
}

async function finish(ctx: MemberContext | CandidateContext, tx: Tx, caseId: string) {
  const { actor } = ctx;
  const party: ChangeRequestParty = actor.kind === "candidate" ? "candidate" : "employer";
  const key = { organisationId: actor.organisationId, caseId };
  const at = ctx.now();
  const row = await requireCaseForUpdate(tx, key);
  if (row.status !== "changes-requested") throw new AppError("status-changed");
  const mine = await listChangeRequests(tx, key, { party, states: ["open"] });
  if (mine.length === 0) throw new AppError("no-requests");
  // The candidate's items were looked at before she signed anew.
  if (party === "employer") await requireAnswered(tx, key, mine);

  await answerChangeRequests(tx, key, party, at);
  const cleared = await clearSatisfied(ctx, tx, key, mine);
  await recordAudit(ctx, tx, {
    organisationId: key.organisationId,
    action: "change-request.answered",
    subject: { kind: "case", id: caseId },
    caseId,
    details: { party, requests: mine.map((request) => request.id), cleared },
  });

  const open = (await countOpenRequests(tx, caseId)).reduce((sum, side) => sum + side.open_count, 0);
  const assessed = party === "employer" ? await assessAnew(tx, key, at) : {};
  if (open > 0) {
    await saveWorkItem(tx, key, { openRequests: open, ...assessed }, at);
    return { waitingFor: open };
  }
  const status = decideMove({
    move: "answer-changes",
    status: row.status,
    roles: actor.kind === "candidate" ? ["candidate"] : [actor.role],
    fulfilled: ["no-open-requests"],
  });
  const clock = clockGoesOn(row, mine, at);
  await saveCase(tx, key, { status, ...clock }, at);
  await saveWorkItem(tx, key, { status, openRequests: 0, answersDueOn: null, ...clock, ...assessed }, at);
  if (actor.kind === "member") await freezeAnswered({ ...ctx, actor }, tx, row);
  await tellReviewers(ctx, tx, {
    ...key,
    title: row.title,
    reference: row.reference,
    round: mine[0]?.round.number ?? 1,
  });
  return { waitingFor: 0 };
}

/** On what the employer says now. What a reviewer found is not the portal's to read: it counts again with her next word. */
async function assessAnew(tx: Tx, key: CaseKey, at: Date) {
  return queueVerdicts((await loadCaseAsItStands(tx, key, hongKongDay(at))).assessment);
}

/** Nothing goes back as it was without a word. Throws AppError "requests-open" while a request is neither mended nor explained. */
async function requireAnswered(tx: Tx, key: CaseKey, mine: readonly ChangeRequestRecord[]): Promise<void> {
  const mendings = await employersMendings(tx, key, mine);
  const silent = mine.filter((one) => !mendings.get(one.id)?.mended && !one.answerNote?.trim());
  if (silent.length > 0) throw new AppError("requests-open", { details: { count: silent.length } });
}

/** The agency's clock stood still while it waited: the due day moves on by as many working days. */
function clockGoesOn(row: CaseRecord, answered: readonly ChangeRequestRecord[], at: Date) {
  const sentAt = answered[0]?.round.sentAt;
  if (!row.clockDueOn || !sentAt) return {};
  const dueOn = row.clockDueOn.toISOString().slice(0, 10);
  const moved = dueAfterWait(dueOn, { from: hongKongDay(sentAt), to: hongKongDay(at) });
  return { clockDueOn: moved ? new Date(moved) : null };
}

type Told = { organisationId: string; caseId: string; title: string; reference: string; round: number };

async function tellReviewers(ctx: MemberContext | CandidateContext, tx: Tx, told: Told): Promise<void> {
  const { organisationId, caseId } = told;
  const employer =
    ctx.actor.kind === "candidate"
      ? await findOwnEmployer(tx)
      : await requireOrganisation(tx, organisationId);
  for (const to of await listAssignedStaff(tx, caseId)) {
    await sendEmail(tx, {
      organisationId,
      caseId,
      sentBy: ctx.actor.personId,
      template: "changes-answered",
      props: {
        caseTitle: told.title,
        caseReference: told.reference,
        organisationName: employer ? organisationNameOf(employer, to.locale) : "",
        round: told.round,
        link: { app: "admin", path: `/cases/${organisationId}/${caseId}/requests` },
      },
      to,
    });
  }
}
