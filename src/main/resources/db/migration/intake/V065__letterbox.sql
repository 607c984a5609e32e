-- What the public pages hand in is sealed with the agency's public key: who hands it in cannot open it again. It lies so
-- until it is collected, a moment later, and then under a key of its own that ends with it.
alter table inquiry_key add column sealed boolean not null default false;
alter table inquiry_reporter add column sealed boolean not null default false;
create index inquiry_key_sealed on inquiry_key (municipality, inquiry, agency) where sealed;
create index inquiry_reporter_sealed on inquiry_reporter (municipality, inquiry) where sealed;

create or replace function inquiry_receive(
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
    insert into inquiry_key (municipality, inquiry, agency, wrapped, sealed)
      select omtanke_tenant(), the_id, one.agency, one.wrapped, true
      from unnest(the_key_agencies, the_keys) as one (agency, wrapped);
    insert into inquiry_letter (municipality, inquiry, id, at, ciphertext)
      values (omtanke_tenant(), the_id, the_letter, the_moment, the_ciphertext);
    if the_reporter is not null then
      insert into inquiry_reporter (municipality, inquiry, agency, ciphertext, sealed)
        values (omtanke_tenant(), the_id, the_agency, the_reporter, true);
    end if;
    return true;
  end
  $$;
