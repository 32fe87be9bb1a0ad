-- The apps never enqueue. They write a row (an e-mail, a provider's event), which commits or rolls back with the
-- change it belongs to; the worker, woken here, turns rows into jobs. So the apps need no rights on the job tables.
revoke all on all tables in schema pgboss from causeway_portal, causeway_admin;
revoke all on all functions in schema pgboss from causeway_portal, causeway_admin, public;
revoke all on schema pgboss from causeway_portal, causeway_admin, public;

-- Delivered when the transaction commits. It carries nothing: the rows say what is to be done.
create function app.wake_mail() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('causeway_mail', '');
  return null;
end $$;
revoke all on function app.wake_mail() from public;
create trigger wake_mail after insert on email_message for each statement execute function app.wake_mail();
create trigger wake_mail after insert on provider_webhook for each statement execute function app.wake_mail();
