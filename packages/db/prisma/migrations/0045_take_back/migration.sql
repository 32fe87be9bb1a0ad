-- DropIndex
DROP INDEX "decision_organisation_id_recommendation_id_key";

-- AlterTable
ALTER TABLE "recommendation" ADD COLUMN "citations" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "decision" ADD COLUMN "citations" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "reversed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "reversible_action" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "mails" UUID[],
    "reversed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "reversible_action_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "immigration_request" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "wanted" TEXT NOT NULL,
    "due_on" DATE,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_on" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "evidence_ids" UUID[],
    "answered_by" UUID,

    CONSTRAINT "immigration_request_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "reversible_action_organisation_id_case_id_at_idx" ON "reversible_action"("organisation_id", "case_id", "at");

-- CreateIndex
CREATE INDEX "immigration_request_organisation_id_case_id_created_at_idx" ON "immigration_request"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "decision_organisation_id_recommendation_id_idx" ON "decision"("organisation_id", "recommendation_id");

-- AddForeignKey
ALTER TABLE "reversible_action" ADD CONSTRAINT "reversible_action_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "immigration_request" ADD CONSTRAINT "immigration_request_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- One decision stands on a recommendation; those that were taken back stay beside it.
create unique index decision_one_standing on decision (organisation_id, recommendation_id) where reversed_at is null;
alter table immigration_request add constraint immigration_request_says check (wanted <> '');
alter table immigration_request add constraint immigration_request_answered check ((answered_on is null) = (answered_by is null));

alter table reversible_action enable row level security;
alter table reversible_action force row level security;
grant select, insert on reversible_action to causeway_admin;
grant select, update on reversible_action to causeway_guard;
create policy guard on reversible_action to causeway_guard using (true) with check (true);
create policy entered on reversible_action for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on reversible_action for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and actor_id = (select app.person_id()) and reversed_at is null);

alter table immigration_request enable row level security;
alter table immigration_request force row level security;
grant select, insert on immigration_request to causeway_admin;
grant update (answered_on, answer, evidence_ids, answered_by) on immigration_request to causeway_admin;
create policy entered on immigration_request for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on immigration_request for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and recorded_by = (select app.person_id()) and answered_on is null);
create policy answer on immigration_request for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()) and answered_on is null)
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and answered_by = (select app.person_id()));

-- What was taken back has never been decided, for the employer and for the status of the case.
drop policy own on decision;
create policy own on decision for select to causeway_portal
  using (organisation_id = (select app.member_organisation()) and outcome <> 'returned' and reversed_at is null);
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
        and d.outcome = new.status and d.reversed_at is null) then
    raise exception 'no decision says so' using errcode = 'CW003';
  end if;
  return new;
end $$;

-- Reverses what the acting staff did last in the case: within the minute without a trace for the parties, so only while
-- none of its mails has left the outbox; afterwards with a reason. False when neither is possible any more. A decision
-- that is taken back leaves its recommendation open again; one that is undone leaves nothing to decide on.
grant update (state) on email_message to causeway_guard;
grant update on decision to causeway_guard;
create function app.reverse_action(action uuid, moment timestamptz, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  part text[] := app_private.context();
  done public.reversible_action;
  stopped int;
begin
  select * into done from public.reversible_action a
    where a.organisation_id = nullif(part[3], '')::uuid and a.id = action and a.case_id = app.case_id() for update;
  if done.id is null or done.reversed_at is not null or done.actor_id is distinct from app.person_id() then
    return false;
  end if;
  if exists (select from public.reversible_action a where a.organisation_id = done.organisation_id
      and a.case_id = done.case_id and a.reversed_at is null and a.at > done.at) then
    return false;
  end if;
  if why is null then
    if moment > done.until then
      return false;
    end if;
    update public.email_message m set state = 'taken-back'
      where m.organisation_id = done.organisation_id and m.id = any (done.mails) and m.state = 'queued' and m.attempts = 0;
    get diagnostics stopped = row_count;
    if stopped <> coalesce(cardinality(done.mails), 0) then
      return false;
    end if;
  end if;
  if done.kind = 'recommended' then
    update public.recommendation r set state = 'reversed' where r.organisation_id = done.organisation_id and r.id = done.subject_id;
  elsif done.kind in ('approved', 'declined', 'returned') then
    update public.recommendation r set state = case when why is null then 'open' else 'reversed' end
      from public.decision d where d.organisation_id = done.organisation_id and d.id = done.subject_id
        and r.organisation_id = d.organisation_id and r.id = d.recommendation_id;
    update public.decision d set reversed_at = moment where d.organisation_id = done.organisation_id and d.id = done.subject_id;
  end if;
  update public.reversible_action a set reversed_at = moment, reason = why
    where a.organisation_id = done.organisation_id and a.id = done.id;
  return true;
end $$;
revoke execute on function app.reverse_action(uuid, timestamptz, text) from public;
grant execute on function app.reverse_action(uuid, timestamptz, text) to causeway_admin;
grant create on schema app, app_private to causeway_guard;
alter function app.reverse_action(uuid, timestamptz, text) owner to causeway_guard;
alter function app_private.guard_case_columns() owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
