-- The catalog is the same for every company: tools, who makes them, and sourced facts about them.
create table vendor (
  slug text primary key,
  name text not null,
  homepage text not null
);

create table tool (
  slug text primary key,
  name text not null,
  vendor_slug text not null references vendor,
  category text not null,
  website text not null,
  domains text[] not null,
  android_id text,
  ios_id text
);
create index tool_category on tool (category, name);

create table fact (
  tool_slug text not null references tool on delete cascade,
  attribute text not null,
  answer text[] not null,            -- empty: searched on searched_on, nothing found
  searched_on date,
  source text not null,
  source_kind text not null,
  observed_on date not null,
  confidence text not null check (confidence in ('A', 'B', 'C')),
  note text,
  primary key (tool_slug, attribute),
  check ((cardinality(answer) = 0) = (searched_on is not null))
);
grant select, insert, update, delete on vendor, tool, fact to app_rw;
