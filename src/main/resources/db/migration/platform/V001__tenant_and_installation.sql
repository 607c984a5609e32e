-- Every table that holds a municipality's data has a column "municipality text not null" and, in its own migration:
--
--   alter table x enable row level security;
--   alter table x force row level security;
--   create policy tenant on x
--     using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
--
-- The staff role may read and write what the owner makes from here on; a table that is only added to says
--   revoke update, delete on x from omtanke_staff;
-- The role of the public pages gets nothing unless a migration says so: grant select on x to omtanke_public;

revoke create on schema public from public;
grant usage on schema public to omtanke_staff, omtanke_public;
alter default privileges in schema public grant select, insert, update, delete on tables to omtanke_staff;
alter default privileges in schema public grant usage, select on sequences to omtanke_staff;

-- the municipality of this transaction; null, which equals nothing, where none was set
create function omtanke_tenant() returns text
  language sql stable parallel safe
  return nullif(current_setting('omtanke.municipality', true), '');

create table installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  made timestamptz not null default now()
);
revoke insert, update, delete on installation from omtanke_staff;
