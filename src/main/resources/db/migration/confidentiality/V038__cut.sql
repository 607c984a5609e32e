-- The log is cut from its beginning when the time that it is kept has run out. Whoever works with it has no right to take
-- a row away but by this, and by this none that is younger than a year (politiregisterloven § 17: the police keep theirs at
-- least so long). That it was cut is signed and handed outside first: rows that go without that are found missing.
create function log_cut(up_to bigint, the_rows bigint[])
  returns void language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if exists (select 1 from access_log
        where municipality = omtanke_tenant() and id = any(the_rows) and at > now() - interval '1 year') then
      raise exception 'a row of the log is younger than a year';
    end if;
    delete from access_log where municipality = omtanke_tenant() and id = any(the_rows);
    delete from log_seal where municipality = omtanke_tenant() and number <= up_to;
  end
  $$;
revoke execute on function log_cut(bigint, bigint[]) from public;
grant execute on function log_cut(bigint, bigint[]) to omtanke_staff;
