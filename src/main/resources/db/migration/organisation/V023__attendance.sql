-- Which roles somebody holds now and in which agency: what the public pages must know to say who reads, and all they learn
-- of the staff. They have no right to any table.
create function attendance()
  returns table (agency text, role text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct one.agency, held.role
    from staff one
    join staff_role held on held.municipality = one.municipality and held.staff = one.id
    where one.municipality = omtanke_tenant() and one.left_on is null;
  end;

revoke execute on function attendance from public;
grant execute on function attendance to omtanke_public;
