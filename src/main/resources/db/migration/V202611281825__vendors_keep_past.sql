-- Corrections are new facts: what was believed before stays, with when it was learnt and when it was given up.
alter table vendor_fact
  add origin text not null default 'curated' check (origin in ('curated', 'feeds')),
  add content_sha256 text,           -- of the document that says so; null where a person read a page
  add extractor text not null default 'ledger-1', -- what read it, with the version of its reading
  add recorded_at timestamptz not null default now();

create table vendor_fact_past (
  like vendor_fact,
  superseded_at timestamptz not null,
  why text not null check (why in ('corrected', 'newer-reading', 'no-longer-said', 'rejected', 'withdrawn', 'merged'))
);
create index vendor_fact_past_case on vendor_fact_past (tool_slug, case_id);

-- A number that was taken back, or that turned out to be another name of a case. Its facts are in the past; nothing counts it.
create table vendor_tombstone (
  tool_slug text not null references tool,
  case_id text not null,
  why text not null check (why in ('rejected', 'withdrawn', 'merged')),
  replaced_by text,
  source text not null,
  observed_on date not null,
  recorded_at timestamptz not null,
  primary key (tool_slug, case_id)
);

grant update on vendor_case, vendor_fact to app_rw;
grant select, insert on vendor_fact_past to app_rw;
grant select, insert, update, delete on vendor_tombstone to app_rw;
