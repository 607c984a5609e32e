-- Every act makes two trips to the database: it reads the case, and it writes all that it brings about. Both enter the
-- municipality themselves, so that neither needs a transaction around it to be bound first; inside one that is, they join it.

-- The case's events, for a reader who finds it under the reference; none where there is no case or none to be known of.
create function find_case(municipality text, reference uuid, scopes text[])
  returns table (case_id uuid, type text, at timestamptz, facts text)
  language plpgsql as $$
#variable_conflict use_column
declare
  entered text := omtanke_enter(find_case.municipality);
begin
  return query
    select event.case_id, event.type, event.at, cast(event.facts as text)
    from (
      select sight.municipality, sight.case_id from case_sight sight
      where sight.municipality = find_case.municipality and sight.reference = find_case.reference
        and sight.scope = any(find_case.scopes)
      limit 1
    ) found
    join case_event event using (municipality, case_id)
    order by event.seq;
end $$;

-- Everything that an act brings about, whole or not at all. Refused by case_event_pkey where another act came first.
create function append_act(
  municipality text, case_id uuid, version bigint, at timestamptz, staff text, agency text, entry uuid, act text,
  ground text, types text[], facts text[], fields text[], ciphertexts bytea[], hashes bytea[],
  gone_references uuid[], gone_scopes text[],
  sight_references uuid[], sight_scopes text[], positions text[], dues date[], closed boolean, number text)
  returns void language plpgsql as $$
#variable_conflict use_column
declare
  entered text := omtanke_enter(append_act.municipality);
begin
  for nth in 1 .. cardinality(types) loop
    insert into case_event (municipality, case_id, seq, type, at, facts)
      values (append_act.municipality, append_act.case_id, version + nth, types[nth], append_act.at,
        cast(append_act.facts[nth] as jsonb));
  end loop;
  for nth in 1 .. cardinality(fields) loop
    insert into case_content (municipality, case_id, entry_id, field, agency, ciphertext)
      values (append_act.municipality, append_act.case_id, entry, fields[nth], append_act.agency, ciphertexts[nth]);
  end loop;
  if gone_scopes <> '{}' then
    delete from case_sight sight
      using unnest(gone_references, gone_scopes) as gone(reference, scope)
      where sight.municipality = append_act.municipality
        and sight.reference = gone.reference and sight.scope = gone.scope;
  end if;
  if sight_scopes <> '{}' then
    insert into case_sight (municipality, reference, scope, case_id, position, closed, due)
      select append_act.municipality, sight.reference, sight.scope, append_act.case_id, sight.position,
        append_act.closed, sight.due
      from unnest(sight_references, sight_scopes, positions, dues) as sight(reference, scope, position, due)
      on conflict (municipality, reference, scope) do update
        set position = excluded.position, closed = excluded.closed, due = excluded.due;
  end if;
  if number is not null then
    insert into case_number (municipality, number, case_id)
      values (append_act.municipality, append_act.number, append_act.case_id);
  end if;
  perform log_act(append_act.municipality, append_act.at, append_act.staff, append_act.agency, append_act.case_id, entry,
    append_act.act, append_act.ground, version + 1, version + cardinality(types), hashes);
end $$;
