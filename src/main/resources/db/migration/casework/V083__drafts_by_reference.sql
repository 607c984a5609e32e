-- The drafts of a case that ends are found by what people know it by
create index draft_reference on draft (municipality, reference);
