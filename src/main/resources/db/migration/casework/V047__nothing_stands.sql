-- The last day on which anything that was told under a sight stands, or that its reader has a part in the case; afterwards
-- it is on no list, for open and closed cases stand on lists of their own. Cases from before get it with their next act.
alter table case_sight add column until date not null default 'infinity';
create index case_sight_lapsed on case_sight (municipality, scope, until, reference) where until < 'infinity';
