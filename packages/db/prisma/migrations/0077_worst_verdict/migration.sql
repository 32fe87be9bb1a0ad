-- The gravest of what the rules say of a case on the facts its employer decides, so that the queue is narrowed by it from
-- an index and nothing is assessed for a list. Null: not assessed since this column is kept.
alter table work_item add column worst_verdict text;
create index work_item_worst_by_clock on work_item (worst_verdict, status, queue_on, case_id) where worst_verdict is not null;
create index work_item_worst_by_wait on work_item (worst_verdict, status, submitted_at, case_id) where worst_verdict is not null;

-- A reviewer's finding may stand behind it, and the sides learn of findings by the decision alone: the portal writes the
-- column when answers come in and reads it in no case.
revoke select on work_item from causeway_portal;
grant select (organisation_id, case_id, reference, organisation_name, title, status, path, exemption_verdict, submitted_at,
  clock_due_on, reviewer_id, approver_id, open_requests, answers_due_on, updated_at, organisation_name_zh, search_text,
  hold_reason, held_at, queue_on, second_look) on work_item to causeway_portal;
