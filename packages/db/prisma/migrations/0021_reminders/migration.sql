-- CreateTable
CREATE TABLE "reminder_sent" (
    "organisation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "deadline" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_sent_pkey" PRIMARY KEY ("organisation_id","case_id","kind","party","subject_id","deadline","step")
);

-- AddForeignKey
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The worker's own memory; that a mail went out stands in the record of the case.
alter table reminder_sent enable row level security;
alter table reminder_sent force row level security;
grant select, insert on reminder_sent to causeway_worker;
create policy here on reminder_sent to causeway_worker
  using (organisation_id = (select app.organisation_id())) with check (organisation_id = (select app.organisation_id()));

-- That a recommendation waits, since when and by whom it was made; not what it says.
grant select (organisation_id, id, case_id, staff_id, state, created_at) on recommendation to causeway_worker;
create policy read_worker on recommendation for select to causeway_worker
  using (organisation_id = (select app.organisation_id()));
