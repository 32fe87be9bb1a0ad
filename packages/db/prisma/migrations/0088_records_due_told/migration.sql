-- Which night told the administrators what waits for them: one a week, however often and from wherever the night is run.
alter table retention_run add column told_for date;
create unique index "retention_run_organisation_id_told_for_key" on retention_run (organisation_id, told_for);
