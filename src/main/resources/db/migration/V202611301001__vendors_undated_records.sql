-- A record that does not say to which day it speaks was taken for one of the day it was imported; it is evidence of no day.
alter table feed_record alter column read_to drop not null;
alter table feed_freshness alter column read_to drop not null;
alter table vendor_ledger alter column evidence_until drop not null;
