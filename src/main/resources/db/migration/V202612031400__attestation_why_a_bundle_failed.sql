-- A bundle that could not be made says why, so that whoever asked for it knows what to ask for instead; null where nobody knows.
alter table evidence_bundle add column failure text check (failure in ('too-many', 'too-large', 'frozen', 'changed'));
