-- CreateTable
CREATE TABLE "travel_document_reading" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "ciphertext" BYTEA,
    "dismissed" TEXT[],
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "travel_document_reading_pkey" PRIMARY KEY ("organisation_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "travel_document_reading_organisation_id_candidate_id_idx" ON "travel_document_reading"("organisation_id", "candidate_id");

-- AddForeignKey
ALTER TABLE "travel_document_reading" ADD CONSTRAINT "travel_document_reading_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "travel_document_reading" ADD CONSTRAINT "travel_document_reading_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table travel_document_reading add constraint travel_document_reading_state
  check (state in ('read', 'not-found', 'unreadable') and (state = 'read') = (ciphertext is not null));

-- What her document says is under her own key. The worker writes it, she and the staff who have entered her case read
-- it, the employer finds nothing here; she alone lays a difference aside.
alter table travel_document_reading enable row level security;
alter table travel_document_reading force row level security;
grant select on travel_document_reading to causeway_portal, causeway_admin;
grant update (dismissed) on travel_document_reading to causeway_portal;
grant select, insert on travel_document_reading to causeway_worker;
create policy own on travel_document_reading for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy lay_aside on travel_document_reading for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()))
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy entered on travel_document_reading for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy read_worker on travel_document_reading for select to causeway_worker
  using (organisation_id = (select app.organisation_id()));
create policy keep on travel_document_reading for insert to causeway_worker
  with check (organisation_id = (select app.organisation_id()));
grant select on travel_document_reading to causeway_guard;
create policy guard on travel_document_reading to causeway_guard using (true) with check (true);

-- Where the worker must go to read them: organisations, and nothing of the files.
create function app.organisations_waiting_for_reading(wanted text) returns table (organisation_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct e.organisation_id from public.evidence e
  where e.requirement = wanted and e.state = 'clean' and e.candidate_id is not null and e.removed_at is null
    and e.replaced_by is null and (select app.is_kind('worker'))
    and not exists (select from public.travel_document_reading r
      where r.organisation_id = e.organisation_id and r.evidence_id = e.id)
$$;
grant create on schema app to causeway_guard;
alter function app.organisations_waiting_for_reading owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.organisations_waiting_for_reading from public;
grant execute on function app.organisations_waiting_for_reading to causeway_worker;
