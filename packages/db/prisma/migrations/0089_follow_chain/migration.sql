-- Whether a chain holds can be asked by whoever reads a part of it: administrators, and staff inside a case. Following it
-- takes every entry of the organisation, so hashes leave here and no entry: the one that stands, and the one that its text
-- gives.
create function app.follow_chain(organisation uuid, after bigint, size int)
returns table (seq bigint, prev text, hash text, own text)
language sql stable security definer set search_path = pg_catalog as $$
  select e.seq, encode(e.prev_hash, 'hex'), encode(e.hash, 'hex'), encode(app.audit_hash(e.prev_hash, app.audit_text(e)), 'hex')
    from public.audit_entry e
    where e.organisation_id = organisation and e.seq > after and ((select app.has_role('administrator'))
      or (organisation = (select app.organisation_id()) and (select app.case_id()) is not null and (select app.is_kind('staff'))))
    order by e.seq limit size
$$;
grant create on schema app to causeway_guard;
alter function app.follow_chain owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.follow_chain from public;
grant execute on function app.follow_chain to causeway_admin;

-- With it its head, and the heads that were anchored: numbers and hashes.
create policy entered on audit_head for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and (select app.case_id()) is not null);
create policy entered on audit_anchor_leaf for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and (select app.case_id()) is not null);
