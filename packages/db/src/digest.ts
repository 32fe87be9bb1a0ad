import { agencyOrganisationId } from "@causeway/rules/agency";
import type { EmailAttempt, EmailKey } from "./email-message.ts";
import { inside, type Tx } from "./with-actor.ts";

/** Whose digest of what: a person's, of one organisation; staff have one for everything, kept by the agency. */
export type DigestOf = { personId: string; organisationId: string };

export type HeldEmail = EmailKey & {
  caseId: string | null;
  template: string;
  props: unknown;
  createdAt: Date;
  delivery: "daily" | "weekly" | null;
};

/** Not by itself: into a digest that is due at a moment, or only as a notice in the app. */
export async function settleEmailHeld(
  tx: Tx,
  { organisationId, id, attempts, personId, dueAt }: EmailAttempt & { personId: string; dueAt: Date | null },
): Promise<void> {
  await inside(tx).$executeRaw`
    with settled as (
      update email_message set state = ${dueAt ? "held" : "muted"}, recipient_person = ${personId}::uuid,
        attempts = attempts - 1, last_error = null, next_attempt_at = coalesce(${dueAt}::timestamptz, next_attempt_at)
      where organisation_id = ${organisationId}::uuid and id = ${id}::uuid and attempts = ${attempts}
        and state = 'sending'
      returning organisation_id, id, state)
    insert into email_event (organisation_id, message_id, kind, at)
    select organisation_id, id, state, now() from settled`;
}

/** Digests with something due, those of the most patient first. */
export async function listDueDigests(tx: Tx, now: Date, limit: number): Promise<DigestOf[]> {
  return inside(tx).$queryRaw<DigestOf[]>`
    select m.recipient_person as "personId",
      case when s.person_id is null then m.organisation_id else ${agencyOrganisationId}::uuid end as "organisationId"
    from email_message m left join staff s on s.person_id = m.recipient_person and s.ended_at is null
    where m.state = 'held' and m.next_attempt_at <= ${now}
    group by 1, 2 order by min(m.next_attempt_at) limit ${limit}`;
}

/** Locks what is held for one digest, oldest first. What another worker is just gathering is left to that one. */
export async function takeHeldEmails(
  tx: Tx,
  { personId, organisationId, limit }: DigestOf & { limit: number },
  now: Date,
): Promise<HeldEmail[]> {
  const ofAgency = organisationId === agencyOrganisationId;
  return inside(tx).$queryRaw<HeldEmail[]>`
    select m.organisation_id as "organisationId", m.id, m.case_id as "caseId", m.template, m.props,
      m.created_at as "createdAt",
      (select s.delivery from notification_setting s
        where s.person_id = m.recipient_person and s.kind = m.template and s.delivery in ('daily', 'weekly')) as delivery
    from email_message m
    where m.state = 'held' and m.recipient_person = ${personId}::uuid and m.next_attempt_at <= ${now}
      and (${ofAgency} or m.organisation_id = ${organisationId}::uuid)
    order by m.created_at, m.id limit ${limit} for update of m skip locked`;
}

/** Whether the person still belongs there: news of a case is not for whoever has left since it was gathered. */
export async function isStillAddressed(tx: Tx, { personId, organisationId }: DigestOf): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ there: boolean }[]>`
    select case when ${organisationId}::uuid = ${agencyOrganisationId}::uuid
      then exists (select from staff where person_id = ${personId}::uuid and ended_at is null)
      else exists (select from membership where organisation_id = ${organisationId}::uuid
          and person_id = ${personId}::uuid and ended_at is null)
        or exists (select from candidate where organisation_id = ${organisationId}::uuid
          and person_id = ${personId}::uuid and state <> 'withdrawn')
      end as there`;
  return rows[0]?.there ?? false;
}

/** They went with this digest, and what becomes of it is said there; without a digest they will not be sent at all. */
export async function settleEmailsDigested(
  tx: Tx,
  { mails, digestId, now }: { mails: readonly EmailKey[]; digestId: string | null; now: Date },
): Promise<void> {
  const organisations = mails.map((mail) => mail.organisationId);
  const ids = mails.map((mail) => mail.id);
  await inside(tx).$executeRaw`
    with settled as (
      update email_message m set digest_id = ${digestId}::uuid,
        state = case when ${digestId}::uuid is null then 'muted' else 'digested' end,
        sent_at = case when ${digestId}::uuid is not null then ${now}::timestamptz end
      from unnest(${organisations}::uuid[], ${ids}::uuid[]) as t (organisation_id, id)
      where m.organisation_id = t.organisation_id and m.id = t.id and m.state = 'held'
      returning m.organisation_id, m.id, m.state)
    insert into email_event (organisation_id, message_id, kind, at)
    select organisation_id, id, state, ${now}::timestamptz from settled`;
}
