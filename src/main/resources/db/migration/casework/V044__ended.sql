-- The day a case ended, for those who were told of it and have not seen that it did. No list is ordered by it: from a
-- list's order and its pages a receiver could read a day that her view does not show.
alter table case_sight add column ended date not null default 'infinity';
-- the owner of the tables is bound by the policy too, and migrates every municipality at once
alter table case_sight no force row level security;
update case_sight set ended = due, due = 'infinity' where closed and position <> 'OWNER';
alter table case_sight force row level security;
create index case_sight_ended on case_sight (municipality, scope, ended, reference)
  where closed and position = 'RECEIVER';
