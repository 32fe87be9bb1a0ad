-- CreateTable
CREATE TABLE "audit_anchor" (
    "day" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "leaves" INTEGER NOT NULL,
    "prev_root" BYTEA NOT NULL,
    "root" BYTEA NOT NULL,
    "public_key" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "audit_anchor_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "audit_anchor_leaf" (
    "organisation_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "proof" TEXT[],

    CONSTRAINT "audit_anchor_leaf_pkey" PRIMARY KEY ("organisation_id","day")
);

-- AddForeignKey
ALTER TABLE "audit_anchor_leaf" ADD CONSTRAINT "audit_anchor_leaf_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "audit_anchor_leaf" ADD CONSTRAINT "audit_anchor_leaf_day_fkey" FOREIGN KEY ("day") REFERENCES "audit_anchor"("day") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table audit_anchor add constraint audit_anchor_lengths check (leaves >= 0 and length(root) = 32
  and length(prev_root) = 32 and length(public_key) = 32 and length(signature) = 64);

-- A root tells nothing of anybody, so everybody may have it; a head is its organisation's. The worker writes them once.
alter table audit_anchor enable row level security;
alter table audit_anchor force row level security;
alter table audit_anchor_leaf enable row level security;
alter table audit_anchor_leaf force row level security;
grant select on audit_anchor, audit_anchor_leaf to causeway_portal, causeway_admin, causeway_worker;
grant insert on audit_anchor, audit_anchor_leaf to causeway_worker;
create policy everybody on audit_anchor for select to causeway_portal, causeway_admin, causeway_worker
  using ((select app.actor_kind()) is not null);
create policy anchor on audit_anchor for insert to causeway_worker with check ((select app.is_kind('worker')));
create policy own on audit_anchor_leaf for select to causeway_portal
  using (organisation_id = (select app.owner_organisation()));
create policy read on audit_anchor_leaf for select to causeway_admin using ((select app.has_role('administrator')));
create policy read_worker on audit_anchor_leaf for select to causeway_worker using ((select app.is_kind('worker')));
create policy anchor on audit_anchor_leaf for insert to causeway_worker with check ((select app.is_kind('worker')));

create trigger never_changed before update or delete on audit_anchor
  for each row execute function app_private.refuse_change();
create trigger never_emptied before truncate on audit_anchor
  for each statement execute function app_private.refuse_change();
create trigger never_changed before update or delete on audit_anchor_leaf
  for each row execute function app_private.refuse_change();
create trigger never_emptied before truncate on audit_anchor_leaf
  for each statement execute function app_private.refuse_change();
