-- The clock finds closed cases by the day they ended, and takes away by the case what they are found under. Only
-- closed ones are in it, so no act on an open case writes to either.
create index case_sight_expiring on case_sight (municipality, ended, case_id) where closed and position = 'OWNER';
create index case_sight_closed_case on case_sight (municipality, case_id) where closed;
