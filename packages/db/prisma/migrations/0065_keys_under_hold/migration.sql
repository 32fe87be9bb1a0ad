-- A key under legal hold is not destroyed; wrapped anew under another secret it may be.
drop trigger refuse_while_held on candidate_key;
create trigger refuse_while_held before update of wrapped_key on candidate_key
  for each row when (new.wrapped_key is null) execute function app_private.refuse_while_held();
