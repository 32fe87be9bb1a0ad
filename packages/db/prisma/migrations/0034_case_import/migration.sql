-- CreateTable
CREATE TABLE "case_import" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'checked',
    "invites" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_import_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_import_row" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "typed" JSONB NOT NULL DEFAULT '{}',
    "faults" JSONB NOT NULL DEFAULT '[]',
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "case_id" UUID,
    "opened_key" TEXT,

    CONSTRAINT "case_import_row_pkey" PRIMARY KEY ("organisation_id","import_id","row")
);

-- CreateIndex
CREATE INDEX "case_import_organisation_id_created_at_idx" ON "case_import"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "case_import_row_organisation_id_case_id_idx" ON "case_import_row"("organisation_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_import_row_organisation_id_opened_key_key" ON "case_import_row"("organisation_id", "opened_key");

-- AddForeignKey
ALTER TABLE "case_import" ADD CONSTRAINT "case_import_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_import_row" ADD CONSTRAINT "case_import_row_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "case_import"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_import_row" ADD CONSTRAINT "case_import_row_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The list holds addresses of candidates: for those who may invite them, not for viewers, not for the agency.
alter table case_import enable row level security;
alter table case_import force row level security;
alter table case_import_row enable row level security;
alter table case_import_row force row level security;
grant select, insert on case_import, case_import_row to causeway_portal;
grant update (state, invites, finished_at) on case_import to causeway_portal;
grant update (typed, chosen, case_id, opened_key) on case_import_row to causeway_portal;
create policy own on case_import for select to causeway_portal
  using (organisation_id = (select app.editor_organisation()));
create policy add_own on case_import for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and created_by = (select app.person_id()));
create policy change_own on case_import for update to causeway_portal
  using (organisation_id = (select app.editor_organisation()))
  with check (organisation_id = (select app.editor_organisation()));
create policy own on case_import_row for select to causeway_portal
  using (organisation_id = (select app.editor_organisation()));
create policy add_own on case_import_row for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and case_id is null);
create policy change_own on case_import_row for update to causeway_portal
  using (organisation_id = (select app.editor_organisation()))
  with check (organisation_id = (select app.editor_organisation()));
