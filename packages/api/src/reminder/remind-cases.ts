import { wasDoneSince } from "@causeway/db/audit";
import { findCandidateOfCase } from "@causeway/db/candidate";
import { findNewestInvitation } from "@causeway/db/candidate-invitation";
import { countOpenRequests } from "@causeway/db/change-request";
import { requireOrganisation } from "@causeway/db/organisation";
import { listRecipients } from "@causeway/db/recipient";
import { listRounds } from "@causeway/db/review-round";
import { type CaseRecord, requireCase, requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { daysBetween } from "@causeway/rules/calendar/day";
import { isSendingDay, sendingHours } from "@causeway/rules/reminder/sending-day";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import { mailInvitation } from "../candidate-invitation/new-invitation.ts";
import { hongKongDay, hongKongHour } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { consumeAll } from "../rate-limit.ts";

/** What became of each case that was chosen. `already`: whoever owes something heard of it today. */
export const remindOutcomes = ["sent", "already", "expired", "nothing"] as const;
export type RemindOutcome = (typeof remindOutcomes)[number];

/** What was said in the case after which nobody is reminded again on the same day, whoever said it. */
const spoken = [
  "candidate.invited",
  "candidate.invitation-resent",
  "candidate.address-corrected",
  "candidate.reminded",
  "case.reminded",
  "change-request.sent",
  "reminder.sent",
];

/**
 * Reminds, for each case chosen, whoever owes something: the candidate of her invitation or her form, either side of the
 * agency's requests. Within Hong Kong's office hours and once a day for each case; each case is a transaction of its own.
 * Throws AppError "outside-sending-hours", or "too-many-tries" when the organisation's hourly mails are used up.
 */
export async function remindCases(
  ctx: MemberContext,
  input: { caseIds: readonly string[] },
): Promise<Record<RemindOutcome, number>> {
  const { organisationId } = ctx.actor;
  const now = ctx.now();
  // Somebody else's case is not found, whatever the hour.
  await withActor(ctx.db, ctx.actor, async (tx) => {
    for (const caseId of input.caseIds) await requireCase(tx, { organisationId, caseId });
  });
  const hour = hongKongHour(now);
  if (!isSendingDay(hongKongDay(now)) || hour < sendingHours.from || hour >= sendingHours.until)
    throw new AppError("outside-sending-hours");
  const outcomes: Record<RemindOutcome, number> = { sent: 0, already: 0, expired: 0, nothing: 0 };
  for (const caseId of new Set(input.caseIds)) {
    outcomes[await withActor(ctx.db, ctx.actor, (tx) => remindCase(ctx, tx, caseId))] += 1;
  }
  return outcomes;
}

async function remindCase(ctx: MemberContext, tx: Tx, caseId: string): Promise<RemindOutcome> {
  const { organisationId } = ctx.actor;
  const key = { organisationId, caseId };
  const row = await requireCaseForUpdate(tx, key);
  if (isClosed(row.status)) return "nothing";
  const today = hongKongDay(ctx.now());
  if (await wasDoneSince(tx, key, spoken, new Date(`${today}T00:00:00+08:00`))) return "already";
  const outcome =
    row.status === "changes-requested"
      ? await remindOfRequests(ctx, tx, row, today)
      : await remindOfForm(ctx, tx, row);
  if (outcome !== "sent") return outcome;
  await consumeAll(ctx, [["invitation:organisation", organisationId]]);
  await recordAudit(ctx, tx, {
    ...key,
    action: "case.reminded",
    subject: { kind: "case", id: caseId },
  });
  return "sent";
}

/** Before the case is handed in the candidate owes her form; afterwards she has signed it. */
async function remindOfForm(ctx: MemberContext, tx: Tx, row: CaseRecord): Promise<RemindOutcome> {
  const { organisationId, id: caseId } = row;
  const candidate = await findCandidateOfCase(tx, { organisationId, caseId });
  if (!candidate || candidate.state === "signed" || candidate.state === "withdrawn") return "nothing";
  if (candidate.state === "invited") {
    const invitation = await findNewestInvitation(tx, candidate.id);
    if (!invitation || invitation.acceptedAt || invitation.revokedAt) return "nothing";
    if (invitation.expiresAt <= ctx.now()) return "expired";
    await mailInvitation(ctx, tx, { ...invitation, organisationId, row, candidate });
    return "sent";
  }
  const { email, locale, personId } = candidate;
  await sendEmail(tx, {
    ...{ organisationId, caseId, sentBy: ctx.actor.personId, template: "candidate-reminder" },
    props: {
      organisationName: organisationNameOf(await requireOrganisation(tx, organisationId), locale),
      jobTitle: row.title,
      link: { app: "portal", path: `/c/${caseId}` },
    },
    to: { email, locale, personId },
  });
  return "sent";
}

async function remindOfRequests(
  ctx: MemberContext,
  tx: Tx,
  row: CaseRecord,
  today: string,
): Promise<RemindOutcome> {
  const { organisationId, id: caseId } = row;
  const key = { organisationId, caseId };
  const dueOn = (await listRounds(tx, key)).findLast((round) => round.state === "sent")?.dueOn;
  if (!dueOn) return "nothing";
  const organisation = await requireOrganisation(tx, organisationId);
  const candidate = await findCandidateOfCase(tx, key);
  let sent = 0;
  for (const { party, open_count: count } of await countOpenRequests(tx, caseId)) {
    if (count === 0) continue;
    const hers = candidate && candidate.state !== "withdrawn" ? [candidate] : [];
    for (const to of party === "candidate" ? hers : await listRecipients(tx, "employer")) {
      const path: `/${string}` =
        party === "candidate" ? `/c/${caseId}` : `/o/${organisationId}/cases/${caseId}/requests`;
      await sendEmail(tx, {
        ...{ ...key, sentBy: ctx.actor.personId, template: "change-request-due" },
        props: {
          ...{ to: party, count, dueOn, daysLeft: daysBetween(today, dueOn) },
          ...{ caseTitle: row.title, caseReference: row.reference },
          organisationName: organisationNameOf(organisation, to.locale),
          link: { app: "portal", path },
        },
        to: { email: to.email, personId: to.personId, locale: to.locale },
      });
      sent += 1;
    }
  }
  return sent > 0 ? "sent" : "nothing";
}
