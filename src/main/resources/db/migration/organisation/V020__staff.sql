-- Who works in a municipality, in which agency and role, and who sits in its groups. One person who works in two
-- municipalities has a row in each, found by the same subject. Agency, role and group are ids of the municipality's pack.

create table staff (
  municipality text not null,
  id uuid not null default gen_random_uuid(),
  subject text not null,
  name text not null,
  agency text not null,
  -- who leaves stays by name beside what she wrote, and can no longer come in
  left_on date,
  primary key (municipality, id),
  unique (municipality, subject)
);

create table staff_role (
  municipality text not null,
  staff uuid not null,
  role text not null,
  primary key (municipality, staff, role),
  foreign key (municipality, staff) references staff (municipality, id)
);

create table group_member (
  municipality text not null,
  staff uuid not null,
  group_id text not null,
  primary key (municipality, staff, group_id),
  foreign key (municipality, staff) references staff (municipality, id)
);

alter table staff enable row level security;
alter table staff force row level security;
create policy tenant on staff
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());

alter table staff_role enable row level security;
alter table staff_role force row level security;
create policy tenant on staff_role
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());

alter table group_member enable row level security;
alter table group_member force row level security;
create policy tenant on group_member
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
