-- An import that fails at the same place again and again is given up, and says why; a retry goes on where it was.
alter table feed_import add column tries int not null default 0; -- since it last moved on
alter table feed_import add column detail text;                  -- what stopped it last, as the database or the system said it
update feed_import set error = 'unreadable' where error is not null;
alter table feed_import add check (error in ('unreadable', 'given-up'));

-- What was wrong, so that it can be said in the reader's language: a list of patterns with their values.
alter table feed_import_fault add column words jsonb; -- null: written down before there were any, and said in English
alter table feed_download add column words jsonb;
