-- As V003 has it, and without a procedure to run: every act enters a municipality twice.
create function omtanke_another_municipality() returns text
  language plpgsql as $$
begin
  raise exception 'this transaction already belongs to another municipality';
end $$;
create or replace function omtanke_enter(municipality text) returns text
  language sql
  return case
    when omtanke_tenant() <> municipality then omtanke_another_municipality()
    else set_config('omtanke.municipality', municipality, true)
  end;
