-- The inbox page by page: what is open in the order it is read (unread first, what waits longest before the rest), what is
-- closed with the latest first; and what a person herself has passed on.
-- A column, since under row-level security no condition on an expression reaches into an index.
alter table inquiry add column waits timestamptz
  generated always as (coalesce(waiting_since, 'infinity'::timestamptz)) stored;
create index inquiry_open on inquiry (municipality, agency, waits, received, id) where not closed;
create index inquiry_open_deputy on inquiry (municipality, deputy_agency, waits, received, id)
  where not closed and deputy_agency is not null;
create index inquiry_closed on inquiry (municipality, agency, received, id) where closed;
create index inquiry_closed_deputy on inquiry (municipality, deputy_agency, received, id)
  where closed and deputy_agency is not null;
drop index inquiry_inbox;
drop index inquiry_deputy;
create index inquiry_triage_passed on inquiry_triage (municipality, staff, at) where act = 'TO_UNIT';
