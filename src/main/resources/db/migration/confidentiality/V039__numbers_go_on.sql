-- A database that was restored from a backup would give the numbers of rows it has lost to new ones, and these would be
-- taken for the lost ones made into something else. Whoever works with the log can move its numbers on, never back, and not
-- so far that they come to an end.
create function log_goes_on_after(the_row bigint)
  returns void language sql security definer set search_path = public, pg_temp
  as $$
    select setval('access_log_id_seq', the_row)
    from access_log_id_seq
    where last_value < the_row and the_row < last_value + 1000000000
  $$;
revoke execute on function log_goes_on_after(bigint) from public;
grant execute on function log_goes_on_after(bigint) to omtanke_staff;
