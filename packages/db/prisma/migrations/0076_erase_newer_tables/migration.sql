-- What was said at a second look speaks of the case, and goes with it. Whoever erases changes no step of the look itself:
-- the worker's hand reaches the two texts and no state.
grant select, update (note, settled_because) on second_look to causeway_worker;
create policy erase on second_look to causeway_worker
  using (organisation_id = (select app.organisation_id()) and case_id = any ((select app.erasing_cases())::uuid[]))
  with check (organisation_id = (select app.organisation_id()) and case_id = any ((select app.erasing_cases())::uuid[]));
drop trigger guard_second_look on second_look;
create trigger guard_second_look before update on second_look for each row when (not app.is_kind('worker'))
  execute function app_private.guard_second_look();

-- An address that she wanted to move to goes with her account (app.erase_person).
grant delete on address_change to causeway_guard;
