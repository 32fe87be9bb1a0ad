-- Which rows, by login role. Nothing is granted that no policy below opens, and no policy opens a row without the
-- context of this transaction. Written as: whom, for which verb, on which rows.
--
-- causeway_portal speaks for members, candidates, people without an organisation, and strangers; causeway_admin for
-- staff; causeway_worker for itself; causeway_guard owns the definer functions of schema app and nobody logs in as it.

do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- The definer functions: only the tables they name.
do $$
declare
  t text;
  verbs text;
begin
  for t, verbs in values
    ('person', 'select, insert'), ('session', 'select, insert, update'), ('sign_in_token', 'select, update'),
    ('staff', 'select'), ('organisation', 'select, insert, update'), ('membership', 'select, insert'),
    ('member_invitation', 'select, update'), ('sponsorship_case', 'select'), ('candidate', 'select, update'),
    ('candidate_invitation', 'select, update'), ('candidate_key', 'select'), ('case_assignment', 'select'),
    ('case_revision', 'select'), ('evidence', 'select'), ('download_ticket', 'select, update'),
    ('change_request', 'select'), ('recommendation', 'select, update'), ('decision', 'select'),
    ('audit_entry', 'select, insert'), ('audit_head', 'select, insert, update')
  loop
    execute format('grant %s on %I to causeway_guard', verbs, t);
    execute format('create policy guard on %I to causeway_guard using (true) with check (true)', t);
  end loop;
end $$;
grant usage on sequence app_private.case_reference to causeway_guard;

-- People ---------------------------------------------------------------------------------------------------------
grant select on person to causeway_portal, causeway_admin, causeway_worker;
grant update (name, locale, phrase) on person to causeway_portal, causeway_admin;
create policy read on person for select to causeway_portal, causeway_admin, causeway_worker
  using (id = (select app.person_id()) or id = any ((select app.known_people())::uuid[]));
create policy change_self on person for update to causeway_portal, causeway_admin
  using (id = (select app.person_id())) with check (id = (select app.person_id()));

grant select, delete on session to causeway_worker;
grant select on session to causeway_portal, causeway_admin;
grant update (token_hash, revoked_at, revoked_reason, last_seen_at, verified_at) on session to causeway_portal, causeway_admin;
create policy own on session for select to causeway_portal, causeway_admin using (person_id = (select app.person_id()));
create policy change_own on session for update to causeway_portal, causeway_admin
  using (person_id = (select app.person_id())) with check (person_id = (select app.person_id()));
create policy sweep_read on session for select to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());
create policy sweep on session for delete to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());

grant insert on sign_in_token to causeway_portal, causeway_admin;
grant select, delete on sign_in_token to causeway_worker;
create policy begin on sign_in_token for insert to causeway_portal, causeway_admin
  with check ((select app.actor_kind()) is not null and used_at is null and session_id is null and tries = 0
    and app = case current_user when 'causeway_portal' then 'portal' else 'admin' end);
create policy sweep_read on sign_in_token for select to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());
create policy sweep on sign_in_token for delete to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());

grant select on staff to causeway_portal, causeway_admin, causeway_worker;
grant insert on staff to causeway_admin;
grant update (roles, ended_at) on staff to causeway_admin;
create policy own on staff for select to causeway_portal using (person_id = (select app.person_id()));
create policy read on staff for select to causeway_admin
  using ((select app.is_kind('staff')) or person_id = (select app.person_id()));
create policy read_worker on staff for select to causeway_worker using ((select app.is_kind('worker')));
create policy administer on staff for insert to causeway_admin with check ((select app.has_role('administrator')));
create policy change on staff for update to causeway_admin
  using ((select app.has_role('administrator'))) with check ((select app.has_role('administrator')));

-- Organisations --------------------------------------------------------------------------------------------------
grant select on organisation to causeway_portal, causeway_admin, causeway_worker;
grant update (name_en, name_zh, brn, business_nature, established_on, address, phone, website, staff_local,
  staff_non_local, turnover_note, listed_code, profile, profile_version, field_versions, completed_at, updated_at)
  on organisation to causeway_portal;
grant insert, update on organisation to causeway_admin;
create policy own on organisation for select to causeway_portal using (id = (select app.member_organisation()));
create policy change_own on organisation for update to causeway_portal
  using (id = (select app.editor_organisation())) with check (id = (select app.editor_organisation()));
create policy read on organisation for select to causeway_admin
  using (id = (select app.organisation_id()) or (select app.has_role('administrator'))
    or (id = app.agency() and (select app.is_kind('staff'))));
create policy administer on organisation for insert to causeway_admin with check ((select app.has_role('administrator')));
create policy change on organisation for update to causeway_admin
  using ((select app.has_role('administrator'))) with check ((select app.has_role('administrator')));
create policy read_worker on organisation for select to causeway_worker using ((select app.is_kind('worker')));

grant select on membership to causeway_portal, causeway_admin, causeway_worker;
grant update (role, ended_at) on membership to causeway_portal, causeway_admin;
create policy own on membership for select to causeway_portal
  using (organisation_id = (select app.member_organisation()) or person_id = (select app.person_id()));
create policy change_own on membership for update to causeway_portal
  using (organisation_id = (select app.owner_organisation())) with check (organisation_id = (select app.owner_organisation()));
create policy read on membership for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) or (select app.has_role('administrator')));
create policy change on membership for update to causeway_admin
  using ((select app.has_role('administrator'))) with check ((select app.has_role('administrator')));
create policy read_worker on membership for select to causeway_worker using (organisation_id = (select app.organisation_id()));

grant select, insert on member_invitation to causeway_portal, causeway_admin;
grant update (role, locale, version, expires_at, revoked_at, invited_by) on member_invitation to causeway_portal, causeway_admin;
grant select on member_invitation to causeway_worker;
create policy own on member_invitation for select to causeway_portal using (organisation_id = (select app.member_organisation()));
create policy invite on member_invitation for insert to causeway_portal
  with check (organisation_id = (select app.owner_organisation()) and invited_by = (select app.person_id()) and accepted_at is null);
create policy change_own on member_invitation for update to causeway_portal
  using (organisation_id = (select app.owner_organisation())) with check (organisation_id = (select app.owner_organisation()));
create policy read on member_invitation for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) or (select app.has_role('administrator')));
create policy invite_admin on member_invitation for insert to causeway_admin
  with check ((select app.has_role('administrator')) and invited_by = (select app.person_id()) and accepted_at is null);
create policy change on member_invitation for update to causeway_admin
  using ((select app.has_role('administrator'))) with check ((select app.has_role('administrator')));
create policy read_worker on member_invitation for select to causeway_worker using (organisation_id = (select app.organisation_id()));

-- The employer's case ----------------------------------------------------------------------------------------------
grant select, insert on sponsorship_case to causeway_portal;
grant update (status, title, candidate_name, case_version, current_revision, exemption_verdict, path, updated_at, submitted_at,
  clock_started_at, clock_due_on, closed_at, withdrawn_reason, archived_at) on sponsorship_case to causeway_portal, causeway_admin;
grant select on sponsorship_case to causeway_admin, causeway_worker;
create policy own on sponsorship_case for select to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((select app.candidate_case()) is null or id = (select app.candidate_case())));
create policy open on sponsorship_case for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and created_by = (select app.person_id()) and status = 'draft');
create policy change_own on sponsorship_case for update to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((select app.editor_organisation()) is not null or id = (select app.candidate_case())))
  with check (organisation_id = (select app.organisation_id())
    and ((select app.editor_organisation()) is not null or id = (select app.candidate_case())));
create policy entered on sponsorship_case for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and id = (select app.case_id()));
create policy change on sponsorship_case for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and id = (select app.case_id()));
create policy read_worker on sponsorship_case for select to causeway_worker using (organisation_id = (select app.organisation_id()));

-- Answers: members read, editors write, staff read inside the case; a candidate finds nothing here.
do $$
declare
  t text;
begin
  for t in values ('case_section'), ('advert'), ('local_applicant') loop
    execute format('grant select, insert, update on %I to causeway_portal', t);
    execute format('grant select on %I to causeway_admin', t);
    execute format('create policy own on %I for select to causeway_portal
      using (organisation_id = (select app.member_organisation()))', t);
    execute format('create policy add_own on %I for insert to causeway_portal
      with check (organisation_id = (select app.editor_organisation()))', t);
    execute format('create policy change_own on %I for update to causeway_portal
      using (organisation_id = (select app.editor_organisation()))
      with check (organisation_id = (select app.editor_organisation()))', t);
    execute format('create policy entered on %I for select to causeway_admin
      using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))', t);
  end loop;
end $$;

-- A revision is added and never changed: there is no grant to do so.
grant select, insert on case_revision to causeway_portal;
grant select on case_revision to causeway_admin;
create policy own on case_revision for select to causeway_portal using (organisation_id = (select app.member_organisation()));
create policy submit on case_revision for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and created_by = (select app.person_id()));
create policy entered on case_revision for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));

grant select, insert on case_note to causeway_portal, causeway_admin;
create policy own on case_note for select to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((audience = 'employer' and (select app.member_organisation()) is not null)
      or (audience = 'candidate' and case_id = (select app.candidate_case()))));
create policy write_own on case_note for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and author = (select app.person_id())
    and ((audience = 'employer' and (select app.editor_organisation()) is not null)
      or (audience = 'candidate' and case_id = (select app.candidate_case()))));
create policy entered on case_note for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on case_note for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and author = (select app.person_id()));

grant select, insert, update on work_item to causeway_portal;
grant select, update on work_item to causeway_admin, causeway_worker;
create policy own on work_item for select to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((select app.candidate_case()) is null or case_id = (select app.candidate_case())));
create policy add_own on work_item for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and reviewer_id is null and approver_id is null);
create policy change_own on work_item for update to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case())))
  with check (organisation_id = (select app.organisation_id())
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case())));
create policy queue on work_item for select to causeway_admin using ((select app.is_kind('staff')));
create policy change on work_item for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy read_worker on work_item for select to causeway_worker using ((select app.is_kind('worker')));
create policy change_worker on work_item for update to causeway_worker
  using (organisation_id = (select app.organisation_id())) with check (organisation_id = (select app.organisation_id()));

-- The candidate ----------------------------------------------------------------------------------------------------
-- app.candidate_id() is the acting candidate herself, or the candidate of the case that staff have entered.
grant select, insert on candidate to causeway_portal;
grant update (email, name, locale, state, shared, signed_at, reopened_at) on candidate to causeway_portal, causeway_admin;
grant select on candidate to causeway_admin, causeway_worker;
create policy own on candidate for select to causeway_portal
  using ((organisation_id = (select app.organisation_id())
      and ((select app.member_organisation()) is not null or id = (select app.candidate_id())))
    or person_id = (select app.person_id()));
create policy invite on candidate for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and person_id is null and state = 'invited');
create policy change_own on candidate for update to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((select app.editor_organisation()) is not null or id = (select app.candidate_id())))
  with check (organisation_id = (select app.organisation_id())
    and ((select app.editor_organisation()) is not null or id = (select app.candidate_id())));
create policy entered on candidate for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy change on candidate for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy read_worker on candidate for select to causeway_worker using (organisation_id = (select app.organisation_id()));

grant select, insert on candidate_invitation to causeway_portal;
grant update (version, code_hash, expires_at, revoked_at, email, sent_by) on candidate_invitation to causeway_portal;
grant select on candidate_invitation to causeway_admin, causeway_worker;
create policy own on candidate_invitation for select to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((select app.member_organisation()) is not null or candidate_id = (select app.candidate_id())));
create policy invite on candidate_invitation for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and sent_by = (select app.person_id()) and accepted_at is null);
create policy change_own on candidate_invitation for update to causeway_portal
  using (organisation_id = (select app.editor_organisation())) with check (organisation_id = (select app.editor_organisation()));
create policy entered on candidate_invitation for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy read_worker on candidate_invitation for select to causeway_worker using (organisation_id = (select app.organisation_id()));

-- The key is the candidate's: no member ever reads it, so what members may read of her form stays ciphertext.
grant select, insert on candidate_key to causeway_portal;
grant select on candidate_key to causeway_admin;
grant select, update on candidate_key to causeway_worker;
create policy own on candidate_key for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy add_own on candidate_key for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy entered on candidate_key for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy read_worker on candidate_key for select to causeway_worker using (organisation_id = (select app.organisation_id()));
create policy destroy on candidate_key for update to causeway_worker
  using (organisation_id = (select app.organisation_id())) with check (organisation_id = (select app.organisation_id()));

do $$
declare
  t text;
begin
  for t in values ('candidate_consent'), ('candidate_form_section'), ('candidate_signature') loop
    execute format('grant select, insert on %I to causeway_portal', t);
    execute format('grant select on %I to causeway_admin', t);
    execute format('create policy own on %I for select to causeway_portal
      using (organisation_id = (select app.organisation_id())
        and ((select app.member_organisation()) is not null or candidate_id = (select app.candidate_id())))', t);
    execute format('create policy add_own on %I for insert to causeway_portal
      with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()))', t);
    execute format('create policy entered on %I for select to causeway_admin
      using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()))', t);
  end loop;
end $$;
-- A signature is never changed; a consent is withdrawn; a section is saved over.
grant update (withdrawn_at) on candidate_consent to causeway_portal;
grant update on candidate_form_section to causeway_portal;
create policy withdraw on candidate_consent for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()))
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy save on candidate_form_section for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()))
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));

-- Evidence ---------------------------------------------------------------------------------------------------------
-- For a member app.candidate_id() is null, so he meets exactly the rows without a candidate; she exactly her own.
grant select, insert on evidence to causeway_portal;
grant update (file_name, media_type, bytes, sha256, state, scan, storage_key, replaced_by, removed_at, review, review_reason,
  review_note) on evidence to causeway_portal;
grant select on evidence to causeway_admin, causeway_worker;
grant update (review, review_reason, review_note, reviewed_by, reviewed_at) on evidence to causeway_admin;
grant update (state, scan, storage_key, media_type, bytes, sha256, removed_at) on evidence to causeway_worker;
create policy own on evidence for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id()));
create policy add_own on evidence for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id())
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case()))
    and uploaded_by = (select app.person_id()) and review = 'uploaded');
create policy change_own on evidence for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id())
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case())))
  with check (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id())
    and review <> 'accepted');
create policy entered on evidence for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy review on evidence for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy read_worker on evidence for select to causeway_worker using (organisation_id = (select app.organisation_id()));
create policy scan on evidence for update to causeway_worker
  using (organisation_id = (select app.organisation_id())) with check (organisation_id = (select app.organisation_id()));

-- A ticket only for a file that its holder can see: the subquery meets the policies above.
grant insert on download_ticket to causeway_portal, causeway_admin;
grant select, delete on download_ticket to causeway_worker;
create policy issue on download_ticket for insert to causeway_portal, causeway_admin
  with check (organisation_id = (select app.organisation_id()) and person_id = (select app.person_id()) and used_at is null
    and exists (select from evidence e where e.organisation_id = download_ticket.organisation_id and e.id = download_ticket.evidence_id));
create policy sweep_read on download_ticket for select to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());
create policy sweep on download_ticket for delete to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());

-- Review -----------------------------------------------------------------------------------------------------------
grant select, insert on case_assignment to causeway_admin;
grant update (ended_at) on case_assignment to causeway_admin;
grant select on case_assignment to causeway_worker;
create policy read on case_assignment for select to causeway_admin using ((select app.is_kind('staff')));
create policy claim on case_assignment for insert to causeway_admin
  with check (ended_at is null and (
    (staff_id = (select app.person_id()) and (select app.has_role('reviewer')) and duty = 'review')
    or (staff_id = (select app.person_id()) and (select app.has_role('approver')) and duty = 'approve')
    or (select app.has_role('administrator'))));
create policy release on case_assignment for update to causeway_admin
  using (staff_id = (select app.person_id()) or (select app.has_role('administrator')))
  with check (staff_id = (select app.person_id()) or (select app.has_role('administrator')));
create policy read_worker on case_assignment for select to causeway_worker using (organisation_id = (select app.organisation_id()));

grant select, insert, update on review_round to causeway_admin;
grant select on review_round to causeway_portal, causeway_worker;
grant update (state, answered_at) on review_round to causeway_portal;
create policy own on review_round for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and state <> 'draft'
    and ((select app.member_organisation()) is not null or case_id = (select app.candidate_case())));
create policy answer on review_round for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and state = 'sent'
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case())))
  with check (organisation_id = (select app.organisation_id()) and state in ('sent', 'answered'));
create policy entered on review_round for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on review_round for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and created_by = (select app.person_id()) and (select app.has_role('reviewer')));
create policy change on review_round for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy read_worker on review_round for select to causeway_worker using (organisation_id = (select app.organisation_id()));

grant select, insert, update, delete on change_request to causeway_admin;
grant select on change_request to causeway_portal;
grant update (state, answer_note, answered_at, evidence_id) on change_request to causeway_portal;
-- Reminders count; the worker has no business with what a request says.
grant select (organisation_id, id, case_id, round_id, party, state) on change_request to causeway_worker;
create policy own on change_request for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and state <> 'draft'
    and ((party = 'employer' and (select app.member_organisation()) is not null)
      or (party = 'candidate' and case_id = (select app.candidate_case()))));
create policy answer on change_request for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and state in ('open', 'answered')
    and ((party = 'employer' and (select app.editor_organisation()) is not null)
      or (party = 'candidate' and case_id = (select app.candidate_case()))))
  with check (organisation_id = (select app.organisation_id()) and state in ('open', 'answered'));
create policy entered on change_request for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on change_request for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()) and (select app.has_role('reviewer')));
create policy change on change_request for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
-- A draft may be thrown away; what was sent stays.
create policy discard on change_request for delete to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()) and state = 'draft');
create policy read_worker on change_request for select to causeway_worker using (organisation_id = (select app.organisation_id()));

grant select, insert on recommendation, decision to causeway_admin;
grant select on decision to causeway_portal;
create policy entered on recommendation for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on recommendation for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and staff_id = (select app.person_id()) and state = 'open' and (select app.has_role('reviewer')));
create policy entered on decision for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on decision for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and approver_id = (select app.person_id()) and (select app.has_role('approver')));
-- The employer learns what was decided, not what was handed back inside the agency.
create policy own on decision for select to causeway_portal
  using (organisation_id = (select app.member_organisation()) and outcome <> 'returned');

do $$
declare
  t text;
begin
  for t in values ('filing'), ('outcome') loop
    execute format('grant select, insert on %I to causeway_admin', t);
    execute format('grant select on %I to causeway_portal, causeway_worker', t);
    execute format('create policy own on %I for select to causeway_portal
      using (organisation_id = (select app.organisation_id())
        and ((select app.member_organisation()) is not null or case_id = (select app.candidate_case())))', t);
    execute format('create policy entered on %I for select to causeway_admin
      using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))', t);
    execute format('create policy write on %I for insert to causeway_admin
      with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))', t);
    execute format('create policy read_worker on %I for select to causeway_worker
      using (organisation_id = (select app.organisation_id()))', t);
  end loop;
end $$;

-- Mail -------------------------------------------------------------------------------------------------------------
grant insert, select on email_message to causeway_portal, causeway_admin, causeway_worker;
grant update (state, next_attempt_at, last_error) on email_message to causeway_admin;
grant update on email_message to causeway_worker;
create policy send on email_message for insert to causeway_portal
  with check (state = 'queued' and (organisation_id = (select app.organisation_id())
    or (organisation_id = app.agency() and (select app.actor_kind()) is not null)));
create policy own on email_message for select to causeway_portal using (organisation_id = (select app.member_organisation()));
create policy send_admin on email_message for insert to causeway_admin
  with check (state = 'queued' and (organisation_id = (select app.organisation_id()) or (select app.has_role('administrator'))
    or (organisation_id = app.agency() and (select app.actor_kind()) is not null)));
create policy read on email_message for select to causeway_admin
  using ((select app.has_role('administrator'))
    or (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())));
create policy retry on email_message for update to causeway_admin
  using ((select app.has_role('administrator'))) with check ((select app.has_role('administrator')));
create policy deliver_read on email_message for select to causeway_worker using ((select app.is_kind('worker')));
create policy deliver on email_message for update to causeway_worker
  using ((select app.is_kind('worker'))) with check ((select app.is_kind('worker')));
create policy send_worker on email_message for insert to causeway_worker with check ((select app.is_kind('worker')));

grant select on mailbox_message to causeway_portal, causeway_admin;
grant select, insert on mailbox_message to causeway_worker;
create policy look on mailbox_message for select to causeway_portal, causeway_admin using ((select app.mailbox_open()));
create policy look_worker on mailbox_message for select to causeway_worker using ((select app.is_kind('worker')));
create policy receive on mailbox_message for insert to causeway_worker with check ((select app.is_kind('worker')));

grant insert on provider_webhook to causeway_portal, causeway_admin;
grant select, insert, delete on provider_webhook to causeway_worker;
grant update (processed_at) on provider_webhook to causeway_worker;
create policy take on provider_webhook for insert to causeway_portal, causeway_admin
  with check ((select app.actor_kind()) is not null and processed_at is null);
create policy work on provider_webhook to causeway_worker
  using ((select app.is_kind('worker'))) with check ((select app.is_kind('worker')));

-- Audit ------------------------------------------------------------------------------------------------------------
-- Read only; entries come by app.append_audit. An owner reads everything of his organisation, other members what
-- concerns a case, a candidate what concerns herself: her own acts and who looked at her papers.
grant select on audit_entry, audit_head to causeway_portal, causeway_admin, causeway_worker;
create policy own on audit_entry for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and (
    organisation_id = (select app.owner_organisation())
    or (case_id is not null and (select app.member_organisation()) is not null)
    or (case_id = (select app.candidate_case())
      and (actor_id = (select app.person_id()) or subject_id = (select app.candidate_id())::text
        or subject_kind in ('candidate', 'candidate-form', 'candidate-evidence')))));
create policy read on audit_entry for select to causeway_admin
  using ((select app.has_role('administrator'))
    or (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())));
create policy own on audit_head for select to causeway_portal using (organisation_id = (select app.owner_organisation()));
create policy read on audit_head for select to causeway_admin using ((select app.has_role('administrator')));
create policy anchor on audit_head for select to causeway_worker using ((select app.is_kind('worker')));
create policy anchor on audit_entry for select to causeway_worker using (organisation_id = (select app.organisation_id()));

-- Functions: nothing for everybody; what app offers, for the three login roles; all definers belong to the guard.
revoke execute on all functions in schema app, app_private from public;
alter default privileges in schema app, app_private revoke execute on functions from public;
grant execute on all functions in schema app to causeway_portal, causeway_admin, causeway_worker, causeway_guard;
grant execute on all functions in schema app_private to causeway_guard;

grant create on schema app, app_private to causeway_guard;
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'app_private') and p.prosecdef loop
    execute format('alter function %s owner to causeway_guard', f);
  end loop;
end $$;
revoke create on schema app, app_private from causeway_guard;
