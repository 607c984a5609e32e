-- The verdict is signed: whoever owns the database could else turn one that tells of something into one that does not.
-- What was kept before has no signature; the log is checked anew each night.
alter table log_check no force row level security;
delete from log_check;
alter table log_check force row level security;
alter table log_check add column signature text not null;
