-- What was worked out from a tool's facts is kept in memory for as long as they stay the same: a number that never comes twice, not even after a rollback.
alter table vendor_ledger add column version bigint generated always as identity;
