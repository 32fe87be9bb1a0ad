-- A certified translation names the file it translates. A replaced or removed original keeps its row, and the pair.
alter table evidence add column "translation_of" uuid;
alter table evidence add constraint evidence_organisation_id_translation_of_fkey
  foreign key (organisation_id, translation_of) references evidence (organisation_id, id) on delete no action on update no action;
-- Only what lies at the place for translations can be one.
alter table evidence add constraint evidence_translation_place
  check (translation_of is null or (requirement = 'T-CERT' and translation_of <> id));
create index evidence_organisation_id_translation_of_idx on evidence (organisation_id, translation_of);
grant update (translation_of) on evidence to causeway_portal;
