-- what is held back from one answer of a case is held back from the next, until whoever answers has looked at it there
alter table rights_withheld add column carried boolean not null default false;
