-- What is written of who the person is, is held back field by field; of an entry of the journal the field is empty.
alter table rights_withheld add column field text not null default '';
alter table rights_withheld drop constraint rights_withheld_pkey;
alter table rights_withheld add primary key (municipality, request, entry, field);
