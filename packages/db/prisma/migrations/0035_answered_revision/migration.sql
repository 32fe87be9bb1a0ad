-- A round that was answered in full is a revision of its own, so that a recommendation speaks of what was reviewed. Where
-- the candidate answers last nobody who may read the employer's side is at work: the agency freezes it with its next act.
grant insert on case_revision to causeway_admin;
create policy freeze_answered on case_revision for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and created_by = (select app.person_id()));

-- Staff may say that the case stands at a revision that exists, and nothing else about the employer's columns.
create or replace function app_private.guard_case_columns() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  kind text := app.actor_kind();
begin
  if new.reference <> old.reference or new.created_by <> old.created_by or new.created_at <> old.created_at then
    raise exception 'these columns never change' using errcode = 'CW003';
  end if;
  if kind in ('candidate', 'staff') and (new.title, new.candidate_name, new.path, new.exemption_verdict)
      is distinct from (old.title, old.candidate_name, old.path, old.exemption_verdict) then
    raise exception 'the employer''s columns' using errcode = 'CW003';
  end if;
  if kind in ('candidate', 'staff') and new.current_revision is distinct from old.current_revision
      and (kind = 'candidate' or new.current_revision < old.current_revision or not exists (
        select from public.case_revision r where r.organisation_id = new.organisation_id and r.case_id = new.id
          and r.number = new.current_revision)) then
    raise exception 'no such revision' using errcode = 'CW003';
  end if;
  if new.status is distinct from old.status and new.status in ('approved', 'declined') and not exists (
      select from public.decision d where d.organisation_id = new.organisation_id and d.case_id = new.id
        and d.outcome = new.status) then
    raise exception 'no decision says so' using errcode = 'CW003';
  end if;
  return new;
end $$;
