-- AlterTable
ALTER TABLE "email_message" ADD COLUMN     "first_attempt_at" TIMESTAMPTZ(3),
ADD COLUMN     "requeued_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "address_suppression" (
    "address_hash" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "suppressed_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_because" TEXT,

    CONSTRAINT "address_suppression_pkey" PRIMARY KEY ("address_hash")
);

-- Sending once more is a new sending: the administrator's own step says so on the row.
grant update (requeued_at, first_attempt_at, provider_id, sent_at) on email_message to causeway_admin;

-- The worker alone looks an address up. Nobody else can: an organisation must not learn from here that somebody else
-- has written to an address.
alter table address_suppression enable row level security;
alter table address_suppression force row level security;
grant select, insert, update on address_suppression to causeway_worker;
create policy work on address_suppression to causeway_worker
  using ((select app.is_kind('worker'))) with check ((select app.is_kind('worker')));
grant select, update on address_suppression to causeway_guard;
create policy guard on address_suppression to causeway_guard using (true) with check (true);

-- Somebody gives an address anew, or staff send once more: a refusal by the server is forgotten, the reader's own
-- complaint only when an administrator says so. Returns nothing, so that it tells nothing.
create function app.lift_suppression(hash bytea, because text, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  part text[] := app_private.context();
  administrator boolean := part[1] = 'staff' and 'administrator' = any (string_to_array(part[6], ','));
begin
  if not coalesce(administrator or (part[1] = 'member' and part[6] in ('owner', 'preparer')), false) then
    raise exception 'only who may send may lift' using errcode = 'CW002';
  end if;
  update public.address_suppression s set lifted_at = at, lifted_because = because
    where s.address_hash = hash and s.lifted_at is null and (administrator or s.reason <> 'complaint');
end $$;
grant create on schema app to causeway_guard;
alter function app.lift_suppression owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.lift_suppression from public;
grant execute on function app.lift_suppression to causeway_portal, causeway_admin;
