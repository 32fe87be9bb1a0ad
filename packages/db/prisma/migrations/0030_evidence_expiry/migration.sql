-- The last day on which a paper is valid, as whoever uploaded it read it off the paper. Null: none was given.
alter table evidence add column "expires_on" date;
grant update (expires_on) on evidence to causeway_portal;

-- The employer also sees that a paper of the candidate's has run out; not until when it was valid.
create function app.candidate_evidence_progress(case_wanted uuid, today date)
returns table (id uuid, requirement text, subject_id text, state text, review text, expired boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select e.id, e.requirement, e.subject_id, e.state, e.review, coalesce(e.expires_on < today, false)
    from public.evidence e
    where e.organisation_id = (select app.member_organisation()) and e.case_id = case_wanted
      and e.candidate_id is not null and e.removed_at is null and e.replaced_by is null
$$;
grant create on schema app to causeway_guard;
alter function app.candidate_evidence_progress(uuid, date) owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke all on function app.candidate_evidence_progress(uuid, date) from public;
grant execute on function app.candidate_evidence_progress(uuid, date) to causeway_portal;
