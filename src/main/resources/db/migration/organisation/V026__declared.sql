-- Who declared that she keeps what she learns to herself, which version, and when. Rows are added and never changed.
create table declared (
  municipality text not null,
  declaration text not null,
  staff uuid not null,
  at timestamptz not null,
  primary key (municipality, declaration, staff),
  foreign key (municipality, staff) references staff (municipality, id)
);
alter table declared enable row level security;
alter table declared force row level security;
create policy tenant on declared
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on declared from omtanke_staff;
