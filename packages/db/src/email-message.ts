import { agencyOrganisationId } from "@causeway/rules/agency";
import { eventCode, isMail, type MailAddressed } from "./email-event.ts";
import { Prisma } from "./generated/client.ts";
import { inside, type Tx } from "./with-actor.ts";

// Due times and leases are reckoned by the database's clock alone: several workers share them, and their own
// clocks need not agree.

export type NewEmailMessage = {
  organisationId: string;
  id: string;
  caseId: string | null;
  template: string;
  props: object;
  recipientEmail: string;
  recipientPerson: string | null;
  locale: string;
  sentByPerson: string | null;
  /** How long it waits in the outbox, so that what it tells of can be taken back. */
  holdSeconds?: number | undefined;
};

export type EmailKey = { organisationId: string; id: string };
/** One attempt; its number fences off a worker whose lease has run out meanwhile. */
export type EmailAttempt = EmailKey & { attempts: number };

export type ClaimedEmail = EmailAttempt & {
  template: string;
  props: unknown;
  recipientEmail: string;
  recipientPerson: string | null;
  locale: string;
  providerId: string | null;
  /** When a provider was first asked to take this sending. */
  firstAttemptAt: Date;
  /** Since it was written. */
  ageSeconds: number;
  sinceFirstAttemptSeconds: number;
};

export type EmailEnvelope = { agencyNameEn: string; agencyNameZh: string; phrase: string | null };

/**
 * Writes messages to be sent, all in one statement: what one change tells may have hundreds of readers, and whoever makes
 * it waits. Without RETURNING: whoever writes a mail need not be able to read the outbox.
 */
export async function createEmailMessages(tx: Tx, rows: readonly NewEmailMessage[]): Promise<void> {
  if (rows.length === 0) return;
  await inside(tx).$executeRaw`
    insert into email_message (organisation_id, id, case_id, template, props, recipient_email, recipient_person,
      locale, sent_by_person, state, attempts, created_at, next_attempt_at)
    select "organisationId", id, "caseId", template, props, "recipientEmail", "recipientPerson",
      locale, "sentByPerson", 'queued', 0, now(), now() + make_interval(secs => coalesce("holdSeconds", 0))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as mail ("organisationId" uuid, id uuid, "caseId" uuid,
      template text, props jsonb, "recipientEmail" text, "recipientPerson" uuid, locale text, "sentByPerson" uuid,
      "holdSeconds" float8)`;
}

/** What is waiting or was left behind by a worker that died, the longest waiting first. */
export async function listDueEmailMessages(
  tx: Tx,
  limit: number,
): Promise<(EmailKey & { template: string })[]> {
  return inside(tx).$queryRaw<(EmailKey & { template: string })[]>`
    select organisation_id as "organisationId", id, template from email_message
    where state in ('queued', 'sending') and next_attempt_at <= now()
    order by next_attempt_at limit ${limit}`;
}

/** Takes one message for one attempt; null when it is not due, not waiting, or another worker is just taking it. */
export async function claimEmailMessage(
  tx: Tx,
  { organisationId, id, leaseSeconds }: EmailKey & { leaseSeconds: number },
): Promise<ClaimedEmail | null> {
  const rows = await inside(tx).$queryRaw<ClaimedEmail[]>`
    with due as (
      select organisation_id, id, state from email_message
      where organisation_id = ${organisationId}::uuid and id = ${id}::uuid
        and state in ('queued', 'sending') and next_attempt_at <= now()
      for update skip locked),
    claimed as (
      update email_message m set state = 'sending', attempts = m.attempts + 1,
        first_attempt_at = coalesce(m.first_attempt_at, now()),
        next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
      from due where m.organisation_id = due.organisation_id and m.id = due.id
      returning m.*, due.state as was),
    lost as (
      insert into email_event (organisation_id, message_id, kind, attempt, at)
      select organisation_id, id, 'try-lost', attempts - 1, now() from claimed where was = 'sending')
    select organisation_id as "organisationId", id, attempts, template, props, locale,
      recipient_email as "recipientEmail", recipient_person as "recipientPerson", provider_id as "providerId",
      first_attempt_at as "firstAttemptAt", extract(epoch from now() - created_at)::float8 as "ageSeconds",
      extract(epoch from now() - first_attempt_at)::float8 as "sinceFirstAttemptSeconds"
    from claimed`;
  return rows[0] ?? null;
}

/** What the frame of a mail needs besides its own props. */
export async function findEmailEnvelope(
  tx: Tx,
  { recipientEmail }: Pick<ClaimedEmail, "recipientEmail">,
): Promise<EmailEnvelope> {
  const prisma = inside(tx);
  const agency = await prisma.organisation.findUnique({
    where: { id: agencyOrganisationId },
    select: { nameEn: true, nameZh: true },
  });
  const people = await prisma.$queryRaw<{ phrase: string | null }[]>`
    select phrase from app.find_person_by_email(${recipientEmail})`;
  return {
    agencyNameEn: agency?.nameEn ?? "",
    agencyNameZh: agency?.nameZh ?? "",
    phrase: people[0]?.phrase ?? null,
  };
}

/**
 * The other side has taken it. A webhook may have been faster: then only the provider's id is added. Without an id (the
 * other side knows the message and does not say under which) what a webhook told stays.
 */
export async function settleEmailSent(
  tx: Tx,
  {
    organisationId,
    id,
    attempts,
    provider,
    providerId,
  }: EmailAttempt & { provider: string; providerId: string | null },
): Promise<void> {
  await inside(tx).$executeRaw`
    with settled as (
      update email_message set provider = ${provider}, provider_id = coalesce(${providerId}, provider_id),
        sent_at = coalesce(sent_at, now()), last_error = null,
        state = case when state = 'sending' then 'sent' else state end
      where organisation_id = ${organisationId}::uuid and id = ${id}::uuid and attempts = ${attempts}
        and state not in ('queued', 'failed', 'suppressed')
      returning organisation_id, id, attempts)
    insert into email_event (organisation_id, message_id, kind, attempt, at)
    select organisation_id, id, 'taken', attempts, now() from settled`;
}

/** Back into the queue, for a later attempt. */
export async function settleEmailRetry(
  tx: Tx,
  {
    organisationId,
    id,
    attempts,
    error,
    delaySeconds,
  }: EmailAttempt & { error: string; delaySeconds: number },
): Promise<void> {
  await inside(tx).$executeRaw`
    with settled as (
      update email_message set state = 'queued', last_error = ${error},
        next_attempt_at = now() + make_interval(secs => ${delaySeconds})
      where organisation_id = ${organisationId}::uuid and id = ${id}::uuid and attempts = ${attempts}
        and state = 'sending'
      returning organisation_id, id, attempts)
    insert into email_event (organisation_id, message_id, kind, attempt, code, at)
    select organisation_id, id, 'try-failed', attempts, ${eventCode(error)}, now() from settled`;
}

/** No further attempt will be made. False when the attempt had lost its lease, and settles nothing any more. */
export async function settleEmailFailed(
  tx: Tx,
  {
    organisationId,
    id,
    attempts,
    state,
    error,
  }: EmailAttempt & { state: "failed" | "bounced" | "suppressed"; error: string },
): Promise<boolean> {
  const count = await inside(tx).$executeRaw`
    with settled as (
      update email_message set state = ${state}, last_error = ${error}
      where organisation_id = ${organisationId}::uuid and id = ${id}::uuid and attempts = ${attempts}
        and state = 'sending'
      returning organisation_id, id, attempts)
    insert into email_event (organisation_id, message_id, kind, attempt, code, at)
    select organisation_id, id, ${endOf[state]}, attempts, ${eventCode(error)}, now() from settled`;
  return count === 1;
}

const endOf = { failed: "given-up", bounced: "refused", suppressed: "withheld" } as const;

export type EmailEventState = "sent" | "delivered" | "bounced" | "complained" | "failed" | "suppressed";

export type EmailEvent = MailAddressed & { state: EmailEventState; error: string | null; at: Date };

/**
 * Moves a message on by a provider's event, never back: events come late, twice and shuffled, and may be faster than
 * our own note of having sent. Null when the message is unknown or already as far.
 */
export async function advanceEmailMessage(
  tx: Tx,
  event: EmailEvent,
): Promise<(EmailKey & { recipientEmail: string }) | null> {
  const { provider, providerId, state, error, at } = event;
  const rows = await inside(tx).$queryRaw<(EmailKey & { recipientEmail: string })[]>`
    update email_message set state = ${state}, last_error = coalesce(${error}, last_error),
      provider = coalesce(provider, ${provider}), provider_id = coalesce(provider_id, ${providerId}),
      sent_at = coalesce(sent_at, ${at}),
      delivered_at = case when ${state} = 'delivered' then ${at} else delivered_at end
    where ${isMail(event)} and ${rankOfRow} < ${rankOf(Prisma.sql`${state}::text`)}
    returning organisation_id as "organisationId", id, recipient_email as "recipientEmail"`;
  return rows[0] ?? null;
}

export type BouncedEmail = {
  template: string;
  caseId: string | null;
  caseReference: string | null;
  recipientEmail: string;
  sender: { personId: string; email: string; locale: string } | null;
};

/** Whom to tell that an address does not work, and about which case. */
export async function findBouncedEmail(
  tx: Tx,
  { organisationId, id }: EmailKey,
): Promise<BouncedEmail | null> {
  const prisma = inside(tx);
  const row = await prisma.emailMessage.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: {
      template: true,
      caseId: true,
      recipientEmail: true,
      sentByPerson: true,
      sponsorshipCase: { select: { reference: true } },
    },
  });
  if (!row) return null;
  const sender = row.sentByPerson
    ? await prisma.person.findUnique({
        where: { id: row.sentByPerson },
        select: { id: true, email: true, locale: true },
      })
    : null;
  return {
    template: row.template,
    caseId: row.caseId,
    caseReference: row.sponsorshipCase?.reference ?? null,
    recipientEmail: row.recipientEmail,
    sender: sender && { personId: sender.id, email: sender.email, locale: sender.locale },
  };
}

// A complaint follows a delivery and a late bounce may do so too; nothing follows a complaint.
function rankOf(state: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`array_position(array['queued', 'sending', 'sent', 'delivered', 'suppressed', 'failed', 'bounced', 'complained'], ${state})`;
}

// Where we gave up without knowing what became of it, whatever the provider says is better knowledge.
const rankOfRow = Prisma.sql`case when state = 'failed' and provider_id is null then 0 else ${rankOf(Prisma.sql`state`)} end`;
