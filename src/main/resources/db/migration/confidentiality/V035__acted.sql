-- Whether someone who looked at a case has also done something in it.
create index access_log_acted on access_log (municipality, case_id, staff, at) where kind = 'act';
