-- All that the role of the public pages can do with inquiries: bring one in, and open the one whose derived value it has.
-- It has no right to any table, so there is nothing it could list. The functions run as the owner, who is bound by the
-- tenant of the transaction like everyone else.

create function inquiry_receive(
  the_id uuid, the_lookup bytea, the_subject text, the_contact text, the_way_in text, the_kind text,
  the_agency text, the_readers text[], the_deputy_agency text, the_deputy text, the_moment timestamptz,
  the_writer_key bytea, the_key_agencies text[], the_keys bytea[], the_letter uuid, the_ciphertext bytea,
  the_reporter bytea)
  returns boolean language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    -- a form sent twice brings in one inquiry
    insert into inquiry
      (municipality, id, lookup, subject, contact, way_in, kind, agency, readers, deputy_agency, deputy,
       received, waiting_since, writer_key)
    values
      (omtanke_tenant(), the_id, the_lookup, the_subject, the_contact, the_way_in, the_kind, the_agency,
       the_readers, the_deputy_agency, the_deputy, the_moment, the_moment, the_writer_key)
    on conflict do nothing;
    if not found then
      return false;
    end if;
    insert into inquiry_key (municipality, inquiry, agency, wrapped)
      select omtanke_tenant(), the_id, one.agency, one.wrapped
      from unnest(the_key_agencies, the_keys) as one (agency, wrapped);
    insert into inquiry_letter (municipality, inquiry, id, at, ciphertext)
      values (omtanke_tenant(), the_id, the_letter, the_moment, the_ciphertext);
    if the_reporter is not null then
      insert into inquiry_reporter (municipality, inquiry, agency, ciphertext)
        values (omtanke_tenant(), the_id, the_agency, the_reporter);
    end if;
    return true;
  end
  $$;

create function inquiry_open(the_lookup bytea)
  returns table (id uuid, subject text, contact text, way_in text, agency text, received timestamptz,
    outcome text, closed boolean, writer_key bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select one.id, one.subject, one.contact, one.way_in, one.agency, one.received, one.outcome, one.closed, one.writer_key
    from inquiry one
    where one.municipality = omtanke_tenant() and one.lookup = the_lookup;
  end;

create function inquiry_letters(the_lookup bytea)
  returns table (id uuid, at timestamptz, agency text, ciphertext bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select letter.id, letter.at, letter.agency, letter.ciphertext
    from inquiry one
    join inquiry_letter letter on letter.municipality = one.municipality and letter.inquiry = one.id
    where one.municipality = omtanke_tenant() and one.lookup = the_lookup
    order by letter.at, letter.id;
  end;

create function inquiry_continue(the_lookup bytea, the_letter uuid, the_moment timestamptz, the_ciphertext bytea)
  returns boolean language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    the_inquiry uuid;
  begin
    update inquiry
      set waiting_since = coalesce(waiting_since, the_moment), version = version + 1
      where municipality = omtanke_tenant() and lookup = the_lookup and not closed
      returning inquiry.id into the_inquiry;
    if the_inquiry is null then
      return false;
    end if;
    insert into inquiry_letter (municipality, inquiry, id, at, ciphertext)
      values (omtanke_tenant(), the_inquiry, the_letter, the_moment, the_ciphertext)
      on conflict do nothing;
    return true;
  end
  $$;

revoke execute on function inquiry_receive, inquiry_open, inquiry_letters, inquiry_continue from public;
grant execute on function inquiry_receive, inquiry_open, inquiry_letters, inquiry_continue to omtanke_public;
