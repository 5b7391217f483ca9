-- A bundle may be about a period: acts of administration before its first day stay out. Beside an answer stands the exception that its person asked for.
alter table evidence_bundle add column begins_on date check (begins_on <= as_of);
create index exception_case_person on exception_case (tenant_id, person_id, proposed_at);
