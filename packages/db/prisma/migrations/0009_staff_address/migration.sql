-- Whether an address belongs to the agency's staff: the admin app sends a sign-in mail to nobody else, and nobody is
-- both staff and member. Asked before anybody is signed in, so it answers for one address and lists none.
create function app.is_staff_address(address text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select (select app.actor_kind()) is not null and exists (
    select from public.person p join public.staff s on s.person_id = p.id
      where p.email = address and s.ended_at is null)
$$;
revoke execute on function app.is_staff_address(text) from public;
grant execute on function app.is_staff_address(text) to causeway_portal, causeway_admin, causeway_guard;
grant create on schema app to causeway_guard;
alter function app.is_staff_address(text) owner to causeway_guard;
revoke create on schema app from causeway_guard;
