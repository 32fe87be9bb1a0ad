-- Whoever reads an invitation that was meant for somebody else gives it back: it is revoked, so that the wrong mailbox
-- opens nothing, and whoever sent it learns of it. Only the newest link does this, and only before it was taken up.
create function app.refuse_candidate_invitation(organisation uuid, invitation uuid, expected_version int, at timestamptz)
returns table (case_id uuid, title text, reference text, candidate_name text, email text, sender_id uuid, sender_email text,
  sender_locale text)
language sql volatile security definer set search_path = pg_catalog as $$
  with refused as (
    update public.candidate_invitation i set revoked_at = at
      where i.organisation_id = organisation and i.id = invitation and i.version = expected_version
        and i.accepted_at is null and i.revoked_at is null and (select app.actor_kind()) is not null
      returning i.organisation_id, i.candidate_id, i.email, i.sent_by)
  select s.id, s.title, s.reference, c.name, r.email, p.id, p.email, p.locale
    from refused r
    join public.candidate c on c.organisation_id = r.organisation_id and c.id = r.candidate_id
    join public.sponsorship_case s on s.organisation_id = c.organisation_id and s.id = c.case_id
    join public.person p on p.id = r.sent_by
$$;
grant create on schema app to causeway_guard;
alter function app.refuse_candidate_invitation owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.refuse_candidate_invitation from public;
grant execute on function app.refuse_candidate_invitation to causeway_portal;
