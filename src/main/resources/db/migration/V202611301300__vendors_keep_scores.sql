-- A score as it was made, so that a later correction of the ledger can be told from what somebody decided by: rows are added, never changed.
create table vendor_score (
  id bigint generated always as identity primary key,
  tool_slug text not null references vendor_ledger,
  ledger_version bigint not null,
  method text not null,
  programme text not null,        -- what the vendor has in place: one state per item, in their order
  as_of date not null,
  recorded_at timestamptz not null,
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'), -- of the evidence file without its sources
  total numeric(7, 4) not null,
  canonical text not null,        -- the bytes that the score program prints
  body text not null,             -- parts, standing, trend and what would raise it, as the page shows them
  causes text[] not null check (causes <@ array['first', 'facts', 'programme', 'method', 'day'] and causes <> '{}'),
  cases text[] not null           -- whose facts are others than before
);
create index vendor_score_tool on vendor_score (tool_slug, id desc);

grant select, insert on vendor_score to app_rw;
