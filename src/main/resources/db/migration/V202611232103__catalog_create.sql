-- The catalog is the same for every company: tools, who makes them, and sourced facts about them.
create table vendor (
  slug text primary key,
  name text not null,
  homepage text,
  country text,
  country_source text,               -- the page that says so
  check ((country is null) = (country_source is null))
);

create table tool (
  slug text primary key,
  name text not null,
  vendor_slug text not null references vendor,
  category text not null,
  website text,
  domains text[] not null,
  android_id text,
  ios_id text,
  content_hash text not null,        -- of the file it came from: an unchanged file is not written again
  retired_on date                    -- no longer in the files; companies may still have it in their registers
);
create index tool_category on tool (category, name);
create index tool_vendor on tool (vendor_slug);

create table fact (
  tool_slug text not null references tool,
  attribute text not null,
  answer text[] not null,            -- empty: somebody searched on observed_on and found no statement
  source text not null,
  source_kind text,
  observed_on date not null,
  confidence text check (confidence in ('A', 'B', 'C')),
  note text,
  primary key (tool_slug, attribute),
  check ((cardinality(answer) = 0) = (source_kind is null)),
  check ((source_kind is null) = (confidence is null))
);
grant select, insert, update on vendor, tool to app_rw;
grant select, insert, update, delete on fact to app_rw;
