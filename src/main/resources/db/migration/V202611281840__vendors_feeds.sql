-- Records of public feeds, what they are about, and the imports that bring them; the same for every company, written by operators.
create table feed_record (
  feed text not null,
  record_id text not null,
  sha256 text not null,              -- of what was read: the same again is not read again
  extractor text not null,
  status text not null check (status in ('live', 'rejected', 'withdrawn')),
  replaced_by text,
  source text not null,
  read_to date not null,             -- the day to which the record speaks
  identifiers text[] not null,
  claims jsonb not null,
  recorded_at timestamptz not null,
  primary key (feed, record_id)
);

create table feed_release (
  product text not null,
  version text not null,
  day date not null,
  doubtful boolean not null,
  source text not null,
  primary key (product, version)
);

-- Names of one flaw in several databases, and the one it goes by here.
create table case_alias (
  id text primary key,
  case_id text not null
);
create index case_alias_case on case_alias (case_id);

-- What the rules make of a record; a decision by two people stands over it.
create table feed_match (
  tool_slug text not null references tool,
  feed text not null,
  record_id text not null,
  verdict text not null check (verdict in ('about', 'unsure', 'not-about')),
  rule text not null,
  primary key (tool_slug, feed, record_id)
);
create index feed_match_record on feed_match (feed, record_id);
create index feed_match_unsure on feed_match (tool_slug, feed, record_id) where verdict = 'unsure';

create table match_proposal (
  tool_slug text not null references tool,
  feed text not null,
  record_id text not null,
  verdict text not null check (verdict in ('about', 'not-about')),
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  primary key (tool_slug, feed, record_id)
);
create table match_decision (
  tool_slug text not null references tool,
  feed text not null,
  record_id text not null,
  verdict text not null check (verdict in ('about', 'not-about')),
  reason text not null,
  proposed_by text not null,
  decided_by text not null check (decided_by <> proposed_by),
  decided_at timestamptz not null,
  primary key (tool_slug, feed, record_id)
);

-- Tools whose part of the ledger has to be put together again; survives a stop in the middle.
create table feed_due (
  tool_slug text primary key references tool
);

create table feed_import (
  id bigint generated always as identity primary key,
  place text not null,               -- a file or folder on the server, or the name of what was sent
  path text not null,
  as_of date,                        -- the state of files that do not say it themselves
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'reading', 'summing', 'done', 'failed')),
  lease_until timestamptz,
  finished_at timestamptz,
  documents bigint not null default 0, -- looked at so far; where a stopped import goes on
  last_document text,
  total bigint,
  left_aside bigint not null default 0,
  refused bigint not null default 0,
  noted bigint not null default 0,
  error text
);
create index feed_import_open on feed_import (id) where state in ('waiting', 'reading', 'summing');

create table feed_import_count (
  import_id bigint not null references feed_import,
  feed text not null,
  read bigint not null,
  added bigint not null,
  changed bigint not null,
  primary key (import_id, feed)
);
create table feed_import_fault (
  import_id bigint not null references feed_import,
  number bigint not null,
  file text not null,
  position text not null,
  reason text not null,
  refused boolean not null,
  primary key (import_id, number)
);

-- How fresh each feed is, and what a server said last time so that the same is not fetched again.
create table feed_freshness (
  feed text primary key,
  complete_at timestamptz not null,  -- an import of this feed ended then
  read_to date not null
);
create table feed_download (
  address text primary key,
  etag text,
  last_modified text,
  sha256 text,
  asked_at timestamptz not null,
  error text
);

grant select, insert, update, delete on feed_record, feed_release, case_alias, feed_match, match_proposal, match_decision, feed_due,
  feed_import, feed_import_count, feed_import_fault, feed_freshness, feed_download to app_rw;
