-- A score may start from the vendor's other services (docs/adr/068): it is due anew when their ledgers change, and says so.
alter table vendor_score add column others text not null default ''; -- versions of their ledgers then; nothing was taken from them before
alter table vendor_score drop constraint vendor_score_causes_check;
alter table vendor_score add constraint vendor_score_causes_check
  check (causes <@ array['first', 'facts', 'programme', 'vendor', 'method', 'day'] and causes <> '{}');
