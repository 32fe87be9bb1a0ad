-- The figures of waits begin with the cases that ended in a span: without this, every case's last stay is read for them.
create index case_stage_ended on case_stage (entered_at) include (organisation_id, case_id, path)
  where left_at is null and status in ('granted', 'refused', 'declined', 'withdrawn');
