-- The record of what was done: one hash chain an organisation, appended in the change's own transaction.

-- The text that is hashed. JSON as PostgreSQL prints it, so an export carries the very bytes and a verifier needs no rules.
create function app.audit_text(e public.audit_entry) returns text
language sql immutable set search_path = pg_catalog as $$
  select jsonb_build_object(
    'organisation', e.organisation_id, 'seq', e.seq, 'id', e.id,
    'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actorKind', e.actor_kind, 'actor', e.actor_id, 'actorLabel', e.actor_label, 'action', e.action,
    'subjectKind', e.subject_kind, 'subject', e.subject_id, 'case', e.case_id, 'details', e.details,
    'requestId', e.request_id, 'ip', e.ip
  )::text
$$;

create function app.audit_hash(previous bytea, entry text) returns bytea
language sql immutable set search_path = pg_catalog as $$
  select sha256(convert_to(encode(previous, 'hex') || E'\n' || entry, 'UTF8'))
$$;

-- Kind and id of the actor come from the proved context, not from the caller. Locking the head makes one line of the
-- entries of an organisation; other organisations are not held up.
create function app.append_audit(
  organisation uuid, id uuid, at timestamptz, actor_label text, action text, subject_kind text, subject_id text,
  case_id uuid, details jsonb, request_id text, ip text
) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  part text[] := app_private.context();
  me uuid := nullif(part[2], '')::uuid;
  head public.audit_head;
  entry public.audit_entry;
begin
  if part is null or not coalesce(
      organisation = app.agency()
      or organisation = nullif(part[3], '')::uuid
      or part[1] = 'worker'
      or (part[1] = 'staff' and 'administrator' = any (string_to_array(part[6], ',')))
      or (part[1] = 'person' and (
        exists (select from public.membership m where m.organisation_id = organisation and m.person_id = me)
        or exists (select from public.candidate c where c.organisation_id = organisation and c.person_id = me))), false) then
    raise exception 'not the actor''s organisation' using errcode = 'CW002';
  end if;
  insert into public.audit_head (organisation_id, seq, hash) values (organisation, 0, decode(repeat('00', 32), 'hex'))
    on conflict (organisation_id) do nothing;
  select * into strict head from public.audit_head h where h.organisation_id = organisation for update;
  entry := row(organisation, head.seq + 1, id, coalesce(at, clock_timestamp())::timestamptz(3), part[1], me, actor_label, action, subject_kind, subject_id,
    case_id, details, request_id, ip, head.hash, ''::bytea);
  entry.hash := app.audit_hash(head.hash, app.audit_text(entry));
  insert into public.audit_entry values (entry.*);
  update public.audit_head h set seq = entry.seq, hash = entry.hash where h.organisation_id = organisation;
  return entry.seq;
end $$;

-- Not even the owner of the table: a grant given by mistake would still meet this.
create function app_private.refuse_change() returns trigger
language plpgsql volatile set search_path = pg_catalog as $$
begin raise exception 'audit entries are never changed' using errcode = 'CW004'; end $$;

create trigger never_changed before update or delete on audit_entry for each row execute function app_private.refuse_change();
create trigger never_emptied before truncate on audit_entry for each statement execute function app_private.refuse_change();
