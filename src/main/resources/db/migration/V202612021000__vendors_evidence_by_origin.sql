-- The day to which a tool's evidence reaches, for each way into the ledger: either may be set back without the other.
alter table vendor_ledger add column curated_until date, add column feeds_until date;
