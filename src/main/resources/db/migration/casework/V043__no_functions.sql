-- Reading a case and appending to it are statements of the store again, sent in one trip with entering the municipality.
drop function find_case(text, uuid, text[]);
drop function append_act(text, uuid, bigint, timestamptz, text, text, uuid, text, text, text[], text[], text[], bytea[],
  bytea[], uuid[], text[], uuid[], text[], text[], date[], boolean, text);
drop function log_act(text, timestamptz, text, text, uuid, uuid, text, text, bigint, bigint, bytea[]);
