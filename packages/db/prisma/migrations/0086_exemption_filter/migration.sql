-- The queue's filter by exemption was called `findings` in the address; views that staff kept are addresses.
alter table saved_view no force row level security;
update saved_view set query = regexp_replace(query, '(^|&)findings=', '\1exemption=') where list = 'queue' and query like '%findings=%';
alter table saved_view force row level security;
