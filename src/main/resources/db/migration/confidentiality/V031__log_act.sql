-- As before, in the language that keeps its plan for the session.
create or replace function log_act(
  municipality text, at timestamptz, staff text, agency text, case_id uuid, entry uuid,
  act text, ground text, first_seq bigint, last_seq bigint, hashes bytea[])
  returns void language plpgsql as $$
begin
  insert into access_log
    (municipality, at, staff, agency, kind, case_id, subjects, act, ground, first_seq, last_seq, hashes)
  values
    (log_act.municipality, log_act.at, log_act.staff, log_act.agency, 'act', log_act.case_id, array[log_act.entry],
     log_act.act, log_act.ground, log_act.first_seq, log_act.last_seq, log_act.hashes);
end $$;
