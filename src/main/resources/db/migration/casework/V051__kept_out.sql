-- Whom a conflict of interest keeps out of a case: no row of it is found by those who read under these scopes, whatever
-- else they hold. Nobody is kept out of a case from before.
alter table case_sight add column hidden_from text[] not null default '{}';
-- The register of disclosures asks by the case; nearly none hides from anybody.
create index case_sight_hidden on case_sight (municipality, case_id) where hidden_from <> '{}';
