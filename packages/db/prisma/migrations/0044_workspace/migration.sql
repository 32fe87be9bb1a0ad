-- AlterTable
ALTER TABLE "change_request" ADD COLUMN "region" JSONB,
ADD COLUMN "cause" JSONB,
ADD COLUMN "cleared_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "recommendation" ADD COLUMN "findings" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "work_item" ADD COLUMN "answers_due_on" DATE;

-- CreateTable
CREATE TABLE "raised_fact" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "evidence_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "grounds" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL,
    "raised_by" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "lowered_by" UUID,
    "lowered_at" TIMESTAMPTZ(3),

    CONSTRAINT "raised_fact_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "review_finding" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "grounds" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL,
    "found_by" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_finding_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "raised_fact_organisation_id_case_id_raised_at_idx" ON "raised_fact"("organisation_id", "case_id", "raised_at");

-- CreateIndex
CREATE INDEX "review_finding_organisation_id_case_id_found_at_idx" ON "review_finding"("organisation_id", "case_id", "found_at");

-- AddForeignKey
ALTER TABLE "raised_fact" ADD CONSTRAINT "raised_fact_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "raised_fact" ADD CONSTRAINT "raised_fact_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_finding" ADD CONSTRAINT "review_finding_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- A fact is raised by a file or by a word, never by nothing; one word stands on each.
alter table raised_fact add constraint raised_fact_shown check (
  case basis when 'documented' then evidence_id is not null else evidence_id is null and note <> '' end);
alter table review_finding add constraint review_finding_reasoned check (reason <> '');
create unique index raised_fact_one_open on raised_fact (organisation_id, case_id, path) where lowered_at is null;
create unique index review_finding_one_open on review_finding (organisation_id, case_id, question) where superseded_at is null;

-- The agency's own working of the case: neither side reads it. Rows are ended, never changed and never removed.
do $$
declare
  t text;
begin
  for t in values ('raised_fact'), ('review_finding') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to causeway_admin', t);
    execute format('create policy entered on %I for select to causeway_admin
      using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))', t);
    execute format('create policy finish on %I for update to causeway_admin
      using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()) and (select app.has_role(''reviewer'')))
      with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))', t);
  end loop;
end $$;
grant update (lowered_by, lowered_at) on raised_fact to causeway_admin;
grant update (superseded_at) on review_finding to causeway_admin;
create policy write on raised_fact for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and raised_by = (select app.person_id()) and lowered_at is null and (select app.has_role('reviewer')));
create policy write on review_finding for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and found_by = (select app.person_id()) and superseded_at is null and (select app.has_role('reviewer')));

-- A request that the rules raised clears itself when they raise it no more: the party who answers may settle such a one,
-- and no other.
grant update (cleared_at) on change_request to causeway_portal;
drop policy answer on change_request;
create policy answer on change_request for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and state in ('open', 'answered')
    and ((party = 'employer' and (select app.editor_organisation()) is not null)
      or (party = 'candidate' and case_id = (select app.candidate_case()))))
  with check (organisation_id = (select app.organisation_id())
    and (state in ('open', 'answered')
      or (state = 'resolved' and cause is not null and cleared_at is not null and resolved_by is null)));
