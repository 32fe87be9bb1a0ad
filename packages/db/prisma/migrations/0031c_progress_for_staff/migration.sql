-- Staff see the candidate's files themselves; for them this answers with nothing, as it did without a day. The decision
-- page asks all the same, since it looks at a case with the eyes of its rehearsal.
grant execute on function app.candidate_evidence_progress(uuid, date) to causeway_admin;
