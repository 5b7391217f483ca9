-- A document that is to the byte what a record was made of need not be read again, unless there is something to remark about it.
alter table feed_record add column noted boolean not null default true; -- true also where nobody knows: it was read before anybody asked
