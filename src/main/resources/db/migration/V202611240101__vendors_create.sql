-- What is publicly on record about the flaws of each tool: dated facts with their sources, the same for every company.
create table vendor_ledger (
  tool_slug text primary key references tool,
  content_hash text not null,        -- of the file it came from: an unchanged file is not written again
  evidence_until date not null       -- the latest day to which a source of this tool was read
);

create table vendor_case (
  tool_slug text not null references vendor_ledger,
  case_id text not null,
  first_public date,                 -- the latest it can have been; null where no source tells the day
  vendor_published boolean,          -- true: known, false: known not to be so, null: not known
  fixed_version boolean,
  report_date boolean,
  exploited_on date,                 -- listed as exploited on; null is no promise
  severity text,
  primary key (tool_slug, case_id)
);
create index vendor_case_newest on vendor_case (tool_slug, first_public desc);

create table vendor_fact (
  tool_slug text not null,
  case_id text not null,
  name text not null,
  from_day date,                     -- null with a to_day: no later than
  to_day date,
  content text,
  state text not null check (state in ('known', 'unknown', 'absent')),
  source text not null,
  source_kind text not null,
  confidence numeric(2, 1) not null,
  observed_on date not null,
  primary key (tool_slug, case_id, name, source),
  foreign key (tool_slug, case_id) references vendor_case
);
create index vendor_fact_newest on vendor_fact (tool_slug, to_day desc);

grant select, insert, update, delete on vendor_ledger to app_rw;
grant select, insert, delete on vendor_case, vendor_fact to app_rw;
