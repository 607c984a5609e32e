-- Between these days something comes back to those who read under the sight, whatever date they have set themselves: a
-- consent runs out. Cases from before get it with their next act.
alter table case_sight add column reminds date not null default 'infinity';
alter table case_sight add column reminded date not null default 'infinity';
create index case_sight_reminds on case_sight (municipality, scope, reminds, reference) where reminds < 'infinity';
