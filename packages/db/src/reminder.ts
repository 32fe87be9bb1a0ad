import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import type { ReminderKind, ReminderParty } from "@causeway/rules/reminder/schema";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { Prisma } from "./generated/client.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

/** The employers whose cases may call for a reminder. */
export async function listReminderOrganisations(tx: Tx): Promise<string[]> {
  const rows = await inside(tx).organisation.findMany({
    where: { kind: "employer", state: "active" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

type Head = { caseId: string; reference: string; title: string; status: CaseStatus };
export type OpenInvitation = Head & {
  invitationId: string;
  version: number;
  createdAt: Date;
  expiresAt: Date;
  sentBy: string;
};
export type OwedRequests = Head & {
  roundId: string;
  party: ChangeRequestParty;
  sentAt: Date;
  dueOn: string;
  open: number;
};
export type WaitingRecommendation = Head & { recommendationId: string; staffId: string; madeAt: Date };
export type WantedReconsideration = Head & { reconsiderationId: string; recordedAt: Date; dueOn: string };
export type GrantedStay = Head & { outcomeId: string; recordedAt: Date; limit: string };
export type ExpiringPaper = Head & {
  /** Of several pages of one paper the first; a reminder speaks of the paper. */
  paperId: string;
  party: ChangeRequestParty;
  requirement: string;
  createdAt: Date;
  expiresOn: string;
};
export type SentReminder = {
  caseId: string;
  kind: ReminderKind;
  party: ReminderParty;
  subjectId: string;
  deadline: string;
  step: string;
};

export type Pending = {
  invitations: OpenInvitation[];
  requests: OwedRequests[];
  recommendations: WaitingRecommendation[];
  reconsiderations: WantedReconsideration[];
  stays: GrantedStay[];
  papers: ExpiringPaper[];
  sent: SentReminder[];
};

/**
 * What the cases of an organisation (or one of them) are waiting for, and what was sent about it before. For the worker
 * inside the organisation. No names of people, no addresses.
 */
export async function listPending(
  tx: Tx,
  { organisationId, caseId }: { organisationId: string; caseId?: string },
): Promise<Pending> {
  const prisma = inside(tx);
  const inCase = (column: Prisma.Sql) =>
    Prisma.sql`c.organisation_id = ${organisationId}::uuid and ${column}
      and (${caseId ?? null}::uuid is null or c.id = ${caseId ?? null}::uuid)`;
  const invitations = await prisma.$queryRaw<OpenInvitation[]>`
    select ${head}, i.id as "invitationId", i.version, i.created_at as "createdAt", i.expires_at as "expiresAt",
      i.sent_by as "sentBy"
    from sponsorship_case c
    join candidate k on k.organisation_id = c.organisation_id and k.case_id = c.id and k.state = 'invited'
    join candidate_invitation i on i.organisation_id = k.organisation_id and i.candidate_id = k.id
    where ${inCase(Prisma.sql`i.accepted_at is null`)} and i.revoked_at is null`;
  const requests = await prisma.$queryRaw<OwedRequests[]>`
    select ${head}, r.id as "roundId", q.party, r.sent_at as "sentAt", r.due_on::text as "dueOn",
      count(*)::int as open
    from sponsorship_case c
    join review_round r on r.organisation_id = c.organisation_id and r.case_id = c.id and r.state = 'sent'
    join change_request q on q.organisation_id = r.organisation_id and q.round_id = r.id and q.state = 'open'
    where ${inCase(Prisma.sql`c.status = 'changes-requested'`)} and r.sent_at is not null and r.due_on is not null
    group by c.organisation_id, c.id, r.organisation_id, r.id, q.party`;
  const recommendations = await prisma.$queryRaw<WaitingRecommendation[]>`
    select ${head}, r.id as "recommendationId", r.staff_id as "staffId", r.created_at as "madeAt"
    from sponsorship_case c
    join recommendation r on r.organisation_id = c.organisation_id and r.case_id = c.id and r.state = 'open'
    where ${inCase(Prisma.sql`c.status = 'recommended'`)}`;
  const reconsiderations = await prisma.$queryRaw<WantedReconsideration[]>`
    select ${head}, a.id as "reconsiderationId", a.created_at as "recordedAt", a.due_on::text as "dueOn"
    from sponsorship_case c
    join reconsideration a on a.organisation_id = c.organisation_id and a.case_id = c.id and a.state = 'wanted'
    where ${inCase(Prisma.sql`c.status = 'refused'`)} and a.due_on is not null`;
  const stays = await prisma.$queryRaw<GrantedStay[]>`
    select ${head}, o.id as "outcomeId", o.created_at as "recordedAt", o.limit_of_stay::text as "limit"
    from sponsorship_case c
    join lateral (select * from outcome o where o.organisation_id = c.organisation_id and o.case_id = c.id
      order by o.created_at desc, o.id desc limit 1) o on o.result = 'granted' and o.limit_of_stay is not null
    where ${inCase(Prisma.sql`c.status = 'granted'`)}`;
  // A copy of the organisation's own paper is spoken of there, until that paper was replaced or taken out.
  const papers = await prisma.$queryRaw<ExpiringPaper[]>`
    select ${head}, min(e.id::text) as "paperId", e.requirement, e.expires_on::text as "expiresOn",
      min(e.created_at) as "createdAt", case when e.candidate_id is null then 'employer' else 'candidate' end as party
    from sponsorship_case c
    join evidence e on e.organisation_id = c.organisation_id and e.case_id = c.id
    left join organisation_document d on d.organisation_id = e.organisation_id and d.id = e.document_id
      and d.replaced_by is null and d.removed_at is null
    where ${inCase(Prisma.sql`e.expires_on is not null`)} and e.removed_at is null and e.replaced_by is null
      and e.review <> 'rejected' and d.id is null
    group by c.organisation_id, c.id, e.requirement, e.subject_id, e.expires_on, e.candidate_id`;
  const sent = await prisma.$queryRaw<SentReminder[]>`
    select case_id as "caseId", kind, party, subject_id as "subjectId", deadline::text as deadline, step
    from reminder_sent c where organisation_id = ${organisationId}::uuid
      and (${caseId ?? null}::uuid is null or case_id = ${caseId ?? null}::uuid)`;
  return { invitations, requests, recommendations, reconsiderations, stays, papers, sent };
}

const head = Prisma.sql`c.id as "caseId", c.reference, c.title, c.status`;

/** Notes that a reminder goes out; false when somebody else already did. */
export async function recordReminder(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  reminder: Omit<SentReminder, "caseId"> & { at: Date },
): Promise<boolean> {
  const { kind, party, subjectId, deadline, step, at } = reminder;
  const count = await inside(tx).$executeRaw`
    insert into reminder_sent (organisation_id, case_id, kind, party, subject_id, deadline, step, sent_at)
    values (${organisationId}::uuid, ${caseId}::uuid, ${kind}, ${party}, ${subjectId}::uuid, ${fromDay(deadline)}::date,
      ${step}, ${at})
    on conflict do nothing`;
  return count === 1;
}
