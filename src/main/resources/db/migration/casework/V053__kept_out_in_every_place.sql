-- Who moves to another service is kept out there of what she was kept out of: a row is hidden from whoever had the place.
alter table case_sight no force row level security;
update case_sight set hidden_from = hidden_from || (
  select array_agg('was:' || substr(scope, 7)) from unnest(hidden_from) as scope where scope like 'staff:%')
where hidden_from <> '{}';
alter table case_sight force row level security;
