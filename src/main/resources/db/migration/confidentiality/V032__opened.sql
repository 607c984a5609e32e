-- When someone last opened a case: what came to her after that is new on her day's list. Acts are not in it.
create index access_log_opened on access_log (municipality, staff, case_id, at) where kind = 'look';
