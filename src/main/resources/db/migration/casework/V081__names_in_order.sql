-- The folders that say who someone is, in their order: each day those among them that have no mark yet are looked for, and
-- every text of every case was read to find them.
create index case_content_name on case_content (municipality, case_id, agency) where field = 'NAME';
