-- CreateTable
CREATE TABLE "organisation_key" (
    "organisation_id" UUID NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_key_pkey" PRIMARY KEY ("organisation_id")
);

-- AddForeignKey
ALTER TABLE "organisation_key" ADD CONSTRAINT "organisation_key_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Under it stand the employer's own files. Wrapped, so whoever reads the row needs the installation's secret as well;
-- made once, and changed by nobody but the command that changes that secret.
alter table organisation_key enable row level security;
alter table organisation_key force row level security;
grant select, insert on organisation_key to causeway_portal, causeway_admin;
grant select on organisation_key to causeway_worker;
create policy member on organisation_key for select to causeway_portal
  using (organisation_id = (select app.member_organisation()));
create policy add_member on organisation_key for insert to causeway_portal
  with check (organisation_id = (select app.member_organisation()));
create policy entered on organisation_key for select to causeway_admin
  using (organisation_id = (select app.organisation_id()));
create policy add_entered on organisation_key for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()));
create policy read_worker on organisation_key for select to causeway_worker
  using (organisation_id = (select app.organisation_id()));

-- The command runs as the guard, on a server whose administrator is no superuser too.
grant select, update on organisation_key to causeway_guard;
create policy guard on organisation_key to causeway_guard using (true) with check (true);
grant update on candidate_key to causeway_guard;
grant select on person, member_invitation to causeway_guard;
