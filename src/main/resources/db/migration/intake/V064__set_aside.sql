-- What has been kept for its time is set aside: nobody finds it any more, neither those who received it nor whoever has
-- the receipt, until it is destroyed or brought back.
alter table inquiry add column set_aside boolean not null default false;
create index inquiry_kept on inquiry (municipality, id) where not set_aside and case_id is null;
create index inquiry_of_case on inquiry (municipality, case_id) where case_id is not null;

create or replace function inquiry_open(the_lookup bytea)
  returns table (id uuid, subject text, contact text, way_in text, agency text, received timestamptz,
    outcome text, closed boolean, writer_key bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select one.id, one.subject, one.contact, one.way_in, one.agency, one.received, one.outcome, one.closed, one.writer_key
    from inquiry one
    where one.municipality = omtanke_tenant() and one.lookup = the_lookup and not one.set_aside;
  end;

create or replace function inquiry_letters(the_lookup bytea)
  returns table (id uuid, at timestamptz, agency text, ciphertext bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select letter.id, letter.at, letter.agency, letter.ciphertext
    from inquiry one
    join inquiry_letter letter on letter.municipality = one.municipality and letter.inquiry = one.id
    where one.municipality = omtanke_tenant() and one.lookup = the_lookup and not one.set_aside
    order by letter.at, letter.id;
  end;

create or replace function inquiry_continue(
  the_lookup bytea, the_letter uuid, the_moment timestamptz, the_ciphertext bytea)
  returns boolean language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    the_inquiry uuid;
  begin
    select inquiry.id into the_inquiry
      from inquiry
      where municipality = omtanke_tenant() and lookup = the_lookup and not closed and not set_aside
      for update;
    if the_inquiry is null then
      return false;
    end if;
    insert into inquiry_letter (municipality, inquiry, id, at, ciphertext)
      values (omtanke_tenant(), the_inquiry, the_letter, the_moment, the_ciphertext)
      on conflict do nothing;
    if found then
      update inquiry
        set waiting_since = coalesce(waiting_since, the_moment), version = version + 1
        where municipality = omtanke_tenant() and id = the_inquiry;
    end if;
    return true;
  end
  $$;
