-- Nobody asks when a version was stored, or for the versions of a plan: a case asks by hash, and what is current says since when.
drop index pack_version_pack_id;
alter table pack_version drop column loaded_at;
