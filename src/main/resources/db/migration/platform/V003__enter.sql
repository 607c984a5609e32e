-- Binds the transaction to a municipality: the one place that does. A second municipality in the same one is a fault.
create function omtanke_enter(municipality text) returns text
  language plpgsql as $$
begin
  if omtanke_tenant() <> municipality then
    raise exception 'this transaction already belongs to another municipality';
  end if;
  return set_config('omtanke.municipality', municipality, true);
end $$;
