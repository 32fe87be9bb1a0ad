-- What the rows of a case must satisfy whoever writes them: uniqueness, four eyes, columns that are not everybody's.

create sequence app_private.case_reference;

-- The reference is read out over the telephone, so it is short, and unique in the whole installation.
create function app.next_case_reference(year int) returns text
language sql volatile security definer set search_path = pg_catalog as $$
  select format('CW-%s-%s', lpad((year % 100)::text, 2, '0'), lpad(nextval('app_private.case_reference')::text, 4, '0'))
$$;

create unique index membership_one_open on membership (organisation_id, person_id) where ended_at is null;
create unique index case_assignment_one_open on case_assignment (organisation_id, case_id, duty) where ended_at is null;
create unique index recommendation_one_open on recommendation (organisation_id, case_id) where state = 'open';
create unique index candidate_consent_one_open on candidate_consent (organisation_id, candidate_id, kind, notice_version)
  where withdrawn_at is null;
create index email_message_waiting on email_message (next_attempt_at) where state in ('queued', 'sending');

alter table person add constraint person_email_lower check (email = lower(email) and email like '%_@_%');
alter table sign_in_token add constraint sign_in_token_email_lower check (email = lower(email));
alter table member_invitation add constraint member_invitation_email_lower check (email = lower(email));
alter table candidate add constraint candidate_email_lower check (email = lower(email));
alter table candidate_invitation add constraint candidate_invitation_email_lower check (email = lower(email));
alter table session add constraint session_hash_length check (length(token_hash) = 32);
alter table evidence add constraint evidence_bytes_positive check (bytes >= 0);
alter table staff add constraint staff_has_role check (cardinality(roles) > 0 or ended_at is not null);
alter table change_request add constraint change_request_pinned check (
  case target when 'field' then section is not null and field is not null
    when 'evidence' then evidence_id is not null
    else requirement is not null end);
alter table candidate_key add constraint candidate_key_destroyed check ((wrapped_key is null) = (destroyed_at is not null));

-- A candidate moves her own case on by answering; she may not rewrite the employer's columns, nor staff the employer's.
create function app_private.guard_case_columns() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  kind text := app.actor_kind();
begin
  if new.reference <> old.reference or new.created_by <> old.created_by or new.created_at <> old.created_at then
    raise exception 'these columns never change' using errcode = 'CW003';
  end if;
  if kind in ('candidate', 'staff') and (new.title, new.candidate_name, new.current_revision, new.path, new.exemption_verdict)
      is distinct from (old.title, old.candidate_name, old.current_revision, old.path, old.exemption_verdict) then
    raise exception 'the employer''s columns' using errcode = 'CW003';
  end if;
  if new.status is distinct from old.status and new.status in ('approved', 'declined') and not exists (
      select from public.decision d where d.organisation_id = new.organisation_id and d.case_id = new.id
        and d.outcome = new.status) then
    raise exception 'no decision says so' using errcode = 'CW003';
  end if;
  return new;
end $$;

create trigger guard_case_columns before update on sponsorship_case
  for each row execute function app_private.guard_case_columns();

-- Four eyes. The approver is not the recommender, holds the role, never held the duty to review this case, and has
-- written no entry of editing or reviewing it since the revision under decision was submitted.
create function app_private.require_four_eyes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  proposed public.recommendation;
begin
  select * into proposed from public.recommendation r
    where r.organisation_id = new.organisation_id and r.id = new.recommendation_id for share;
  if proposed.case_id is distinct from new.case_id or proposed.state <> 'open' then
    raise exception 'no open recommendation in this case' using errcode = 'CW003';
  end if;
  if proposed.staff_id = new.approver_id then
    raise exception 'four eyes: the recommender cannot decide' using errcode = 'CW003';
  end if;
  if not exists (select from public.staff s where s.person_id = new.approver_id and s.ended_at is null
      and 'approver' = any (s.roles)) then
    raise exception 'four eyes: not an approver' using errcode = 'CW003';
  end if;
  if exists (select from public.case_assignment a where a.organisation_id = new.organisation_id
      and a.case_id = new.case_id and a.staff_id = new.approver_id and a.duty = 'review') then
    raise exception 'four eyes: the approver has reviewed this case' using errcode = 'CW003';
  end if;
  if exists (
      select from public.audit_entry e where e.organisation_id = new.organisation_id and e.case_id = new.case_id
        and e.actor_id = new.approver_id
        and split_part(e.action, '.', 1) in ('evidence', 'change-request', 'review', 'review-round', 'recommendation',
          'position', 'remuneration', 'recruitment', 'recruitment-justification', 'advert', 'local-applicant',
          'case-section', 'candidate-form')
        and split_part(e.action, '.', 2) not in ('viewed', 'opened', 'downloaded', 'revealed')
        and e.at >= coalesce((select max(v.created_at) from public.case_revision v
          where v.organisation_id = new.organisation_id and v.case_id = new.case_id and v.number = proposed.revision),
          '-infinity')) then
    raise exception 'four eyes: the approver has edited this round' using errcode = 'CW003';
  end if;
  if (new.outcome = 'approved' and proposed.outcome <> 'approve') or (new.outcome = 'declined' and proposed.outcome <> 'decline') then
    raise exception 'a decision confirms the recommendation or returns it' using errcode = 'CW003';
  end if;
  update public.recommendation r set state = case new.outcome when 'returned' then 'returned' else 'confirmed' end
    where r.organisation_id = proposed.organisation_id and r.id = proposed.id;
  return new;
end $$;

-- After the row: a stranger meets the policy first.
create trigger require_four_eyes after insert on decision for each row execute function app_private.require_four_eyes();

-- Whom to tell: the portal learns the addresses of the staff concerned, a candidate those of her employer's people.
create function app.recipients(audience text)
returns table (person_id uuid, email text, name text, locale text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  part text[] := app_private.context();
  here uuid := nullif(part[3], '')::uuid;
begin
  if audience = 'employer' and part[1] in ('member', 'candidate', 'staff', 'worker') then
    return query select p.id, p.email, p.name, p.locale from public.membership m join public.person p on p.id = m.person_id
      where m.organisation_id = here and m.ended_at is null and m.role in ('owner', 'preparer') order by p.id;
  elsif audience in ('reviewer', 'approver', 'administrator') and part[1] in ('member', 'candidate', 'staff', 'worker') then
    return query select p.id, p.email, p.name, p.locale from public.staff s join public.person p on p.id = s.person_id
      where s.ended_at is null and audience = any (s.roles) order by p.id;
  end if;
end $$;

-- … those who hold a case now.
create function app.assigned_staff(case_wanted uuid)
returns table (person_id uuid, email text, name text, locale text, duty text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.email, p.name, p.locale, a.duty from public.case_assignment a join public.person p on p.id = a.staff_id
    where a.organisation_id = (select app.organisation_id()) and a.case_id = case_wanted and a.ended_at is null
      and coalesce((select app.candidate_case()), case_wanted) = case_wanted
    order by a.duty, p.id
$$;

-- The employer sees that the candidate's document is there, never the document, its name or where it is kept.
create function app.candidate_evidence_progress(case_wanted uuid)
returns table (id uuid, requirement text, subject_id text, state text, review text, review_reason text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select e.id, e.requirement, e.subject_id, e.state, e.review, e.review_reason, e.created_at from public.evidence e
    where e.organisation_id = (select app.member_organisation()) and e.case_id = case_wanted
      and e.candidate_id is not null and e.removed_at is null and e.replaced_by is null
$$;

-- The limit of a case is one for both sides, who do not see each other's files: a number and nothing else.
create function app.case_evidence_count(case_wanted uuid) returns int
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from public.evidence e
    where e.organisation_id = (select app.organisation_id()) and e.case_id = case_wanted
      and coalesce((select app.candidate_case()), case_wanted) = case_wanted
      and e.removed_at is null and e.replaced_by is null
$$;

-- How much is open on either side, without what it says.
create function app.open_change_requests(case_wanted uuid) returns table (party text, open_count int, answered_count int)
language sql stable security definer set search_path = pg_catalog as $$
  select r.party, count(*) filter (where r.state = 'open')::int, count(*) filter (where r.state = 'answered')::int
    from public.change_request r
    where r.organisation_id = (select app.organisation_id()) and r.case_id = case_wanted
      and coalesce((select app.candidate_case()), case_wanted) = case_wanted
    group by r.party
$$;

-- What a candidate may know of her employer.
create function app.candidate_employer() returns table (organisation_id uuid, name_en text, name_zh text)
language sql stable security definer set search_path = pg_catalog as $$
  select o.id, o.name_en, o.name_zh from public.organisation o
    where o.id = (select app.organisation_id()) and (select app.candidate_case()) is not null
$$;

-- A download: the ticket is spent once, by the person for whom it was made.
create function app.spend_download_ticket(ticket bytea, at timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog as $$
  update public.download_ticket t set used_at = at
    where t.token_hash = ticket and t.used_at is null and t.expires_at > at and t.person_id = app.person_id()
      and t.organisation_id = app.organisation_id()
    returning t.evidence_id
$$;
