-- Facts are kept byte for byte as they were written: nobody asks into them in SQL, every act reads all of its case's, and a
-- chain over them needs the very bytes.
alter table case_event alter column facts type json;
