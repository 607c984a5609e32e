-- The log is read, by the data protection officer; that is itself a row in it, of the kind 'log'.
alter table access_log drop constraint access_log_kind_check;
alter table access_log add constraint access_log_kind_check
  check (kind in ('look', 'identity', 'list', 'denied', 'act', 'log'));

-- Page after page, the latest first: of an agency, and of a member of staff.
create index access_log_agency on access_log (municipality, agency, at, id);
create index access_log_staff on access_log (municipality, staff, at, id);
