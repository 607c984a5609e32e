-- Whoever stands in for someone who is away finds by a name of its own what she is responsible for, and nothing else that
-- she finds. Written with the other rows of a case; filled for the cases that are open now. The owner of the tables is bound
-- by the policy too, and migrates every municipality at once.
alter table case_sight no force row level security;
alter table case_responsible no force row level security;
insert into case_sight
  (municipality, reference, scope, case_id, position, closed, due, ended, until, reminds, reminded, hidden_from, step, unit)
  select hers.municipality, hers.reference, 'responsible:' || one.staff, hers.case_id, hers.position, hers.closed, hers.due,
    hers.ended, hers.until, hers.reminds, hers.reminded, hers.hidden_from, hers.step, hers.unit
  from case_responsible one
  join case_sight hers on hers.municipality = one.municipality and hers.reference = one.case_id
    and hers.scope = 'staff:' || one.staff and hers.position = 'OWNER'
  where one.staff <> '';
alter table case_sight force row level security;
alter table case_responsible force row level security;
