-- How a person wants each kind of message, what he has seen of them in the app, and word of a new one.
alter table "person" add column "digest_hour" integer not null default 9, add column "digest_weekday" integer not null default 1;
alter table person add constraint person_digest_hour check (digest_hour between 9 and 17);
alter table person add constraint person_digest_weekday check (digest_weekday between 1 and 5);
grant update (digest_hour, digest_weekday) on person to causeway_portal, causeway_admin;

create table "notification_setting" (
  "person_id" uuid not null,
  "kind" text not null,
  "delivery" text not null,
  "changed_at" timestamptz(3) not null,
  constraint "notification_setting_pkey" primary key ("person_id", "kind"),
  constraint "notification_setting_person_id_fkey" foreign key ("person_id") references "person"("id") on delete restrict on update no action
);
alter table notification_setting enable row level security;
alter table notification_setting force row level security;

alter table "email_message" add column "read_at" timestamptz(3), add column "digest_id" uuid;
create index "email_message_recipient_person_created_at_id_idx" on "email_message"("recipient_person", "created_at", "id");
create index email_message_held on email_message (next_attempt_at) where state = 'held';

-- Everybody reads his own settings; the worker reads those of whom it writes to. Writing goes through the function
-- below, for the person himself and for whoever holds the link of one of his mails.
grant select on notification_setting to causeway_portal, causeway_admin, causeway_worker;
create policy own on notification_setting for select to causeway_portal, causeway_admin
  using (person_id = (select app.person_id()));
create policy read_worker on notification_setting for select to causeway_worker using ((select app.is_kind('worker')));

-- What was mailed to oneself, in whichever organisation: the notices of the app.
create policy to_oneself on email_message for select to causeway_portal, causeway_admin
  using (recipient_person = (select app.person_id()));

grant select, insert, update on notification_setting to causeway_guard;
create policy guard on notification_setting to causeway_guard using (true) with check (true);
grant select on email_message to causeway_guard;
grant update (read_at, next_attempt_at) on email_message to causeway_guard;
create policy guard on email_message to causeway_guard using (true) with check (true);

-- Without signing in: the caller has checked the link's signature, which names the person. Nothing but the choices.
create function app.delivery_choices(person uuid) returns table (kind text, delivery text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.kind, s.delivery from public.notification_setting s
    where s.person_id = person and (person = (select app.person_id()) or (select app.is_kind('anonymous')))
$$;

-- What was being gathered for a digest goes out with the next one that is sent, whatever is chosen from now on.
create function app.choose_delivery(person uuid, kinds text[], chosen text, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not (person = app.person_id() or app.is_kind('anonymous')) or session_user = 'causeway_worker' then
    raise exception 'not his choice' using errcode = 'CW002';
  end if;
  insert into public.notification_setting as s (person_id, kind, delivery, changed_at)
    select person, k, chosen, at from unnest(kinds) k
    on conflict (person_id, kind) do update set delivery = excluded.delivery, changed_at = excluded.changed_at
      where s.delivery <> excluded.delivery;
  update public.email_message m set next_attempt_at = least(m.next_attempt_at, at)
    where m.recipient_person = person and m.state = 'held' and m.template = any (kinds);
end $$;

-- Marks one's own notices as read: all up to a moment, or the one named. Returns how many were unread.
create function app.read_notices(one uuid, until timestamptz, at timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
  changed int;
begin
  update public.email_message m set read_at = at
    where m.recipient_person = me and m.read_at is null and (m.id = one or (one is null and m.created_at <= until));
  get diagnostics changed = row_count;
  if changed > 0 then perform pg_notify('causeway_notice', me::text); end if;
  return changed;
end $$;

grant create on schema app to causeway_guard;
alter function app.delivery_choices owner to causeway_guard;
alter function app.choose_delivery owner to causeway_guard;
alter function app.read_notices owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.delivery_choices, app.choose_delivery, app.read_notices from public;
grant execute on function app.delivery_choices, app.choose_delivery, app.read_notices to causeway_portal, causeway_admin;

-- Delivered when the transaction commits, to the open pages of that person. It carries an id and nothing else.
create function app.tell_of_notice() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('causeway_notice', new.recipient_person::text);
  return null;
end $$;
revoke all on function app.tell_of_notice() from public;
create trigger tell_of_notice after insert on email_message for each row when (new.recipient_person is not null)
  execute function app.tell_of_notice();
