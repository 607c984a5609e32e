-- A request that concerns no case ends by itself: set aside when its time has run out, until two have seen it.
alter table rights_request add column set_aside boolean not null default false;
create index rights_request_ends on rights_request (municipality, id) where case_id is null and answered is not null;
