-- As before, and a letter that is sent twice says nothing new the second time: whoever has answered it is not asked again.
create or replace function inquiry_continue(
  the_lookup bytea, the_letter uuid, the_moment timestamptz, the_ciphertext bytea)
  returns boolean language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    the_inquiry uuid;
  begin
    select inquiry.id into the_inquiry
      from inquiry
      where municipality = omtanke_tenant() and lookup = the_lookup and not closed
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
