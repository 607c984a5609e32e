-- Keys that seal what someone had typed when the log-in ended, while the browser carries it through the log-in page.
-- What is sealed is never stored here; a key lives for a day. Belongs to the installation, not to a municipality.

create table held_form_key (
  id bigint generated always as identity primary key,
  made timestamptz not null,
  key bytea not null
);
