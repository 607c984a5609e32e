-- Facts are kept byte for byte as they were written: nobody asks into them in SQL, every act reads all of its case's, and a
-- chain over them needs the very bytes. What every event carries (who, for which agency, under which entry) has columns.
alter table case_event add column staff text, add column agency text, add column entry_id uuid;
-- the owner of the tables is bound by the policy too, and migrates every municipality at once
alter table case_event no force row level security;
update case_event set staff = facts ->> 'by', agency = facts ->> 'agency', entry_id = cast(facts ->> 'entry' as uuid),
  facts = facts - '{by,agency,entry}'::text[];
alter table case_event force row level security;
alter table case_event alter column staff set not null, alter column agency set not null, alter column entry_id set not null,
  alter column facts type json;
