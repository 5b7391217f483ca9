-- What operators change about facts that every company sees: proposed by one, reviewed by another, kept for good.
create table fact_change (
  id uuid primary key,
  tool_slug text not null references tool,
  attribute text not null,
  before_answer text[] not null,     -- empty: nothing was known
  answer text[] not null,            -- empty: somebody searched on observed_on and found no statement
  source text not null,
  source_kind text,
  observed_on date not null,
  confidence text check (confidence in ('A', 'B', 'C')),
  note text,
  reason text not null,
  state text not null check (state in ('OPEN', 'APPROVED', 'REJECTED')),
  proposed_by text not null,
  proposer text not null,
  proposed_at timestamptz not null,
  reviewed_by text,
  reviewer text,
  reviewed_at timestamptz,
  review_reason text,
  check ((cardinality(answer) = 0) = (source_kind is null)),
  check ((source_kind is null) = (confidence is null)),
  check ((state = 'OPEN') = (reviewed_by is null)),
  check (reviewed_by <> proposed_by)
);
create unique index fact_change_open on fact_change (tool_slug, attribute) where state = 'OPEN';
create index fact_change_at on fact_change (proposed_at desc);
grant select, insert, update on fact_change to app_rw;
