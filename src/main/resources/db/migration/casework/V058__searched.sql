-- What a reader looks for among her cases: the step that a case of her own agency's stands in, and whose the case is or who
-- told her of it. Cases from before get it with their next act.
alter table case_sight add column step text not null default '', add column unit text not null default '';
create index case_sight_step on case_sight (municipality, scope, closed, step, due, reference) where step <> '';
create index case_sight_unit on case_sight (municipality, scope, closed, unit, due, reference) where unit <> '';

-- The four signs by which all but the owner's people call it: five bits of each quarter of the first half of the reference,
-- as CaseName makes them.
alter table case_sight add column signs text not null generated always as (
  substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(uuid_send(reference), 7) & 31), 1)
  || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(uuid_send(reference), 5) & 31), 1)
  || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(uuid_send(reference), 3) & 31), 1)
  || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (get_byte(uuid_send(reference), 1) & 31), 1)) stored;
create index case_sight_signs on case_sight (municipality, signs) where position in ('RECEIVER', 'CONVEYOR');
