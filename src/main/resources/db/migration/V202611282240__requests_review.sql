-- Between the asking and the answer: a request is taken up, its security is judged by somebody else, and one may be written before it is sent.
alter table tool_request
  add column review_asked_at timestamptz,
  add column review_asked_by uuid,
  add column reviewed_at timestamptz,
  add column reviewed_by uuid,
  add column finding text,
  add foreign key (tenant_id, review_asked_by) references person (tenant_id, id),
  add foreign key (tenant_id, reviewed_by) references person (tenant_id, id),
  add check ((review_asked_at is null) = (review_asked_by is null)),
  add check ((finding is null) = (reviewed_at is null) and (finding is null) = (reviewed_by is null)),
  add check (finding is null or review_asked_at is not null),
  add check (reviewed_by <> person_id and reviewed_by <> review_asked_by);

drop index tool_request_open;
create unique index tool_request_open on tool_request (tenant_id, person_id, tool_key)
  where state not in ('DECIDED', 'WITHDRAWN');

-- Whoever answered to a question before had their request looked at: it is in hand. The owner passes the wall for this once.
alter table tool_request no force row level security;
update tool_request set state = 'TRIAGE' where state = 'SUBMITTED' and triaged_at is not null;
alter table tool_request force row level security;

create table unsent_request (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  tool_key text not null,
  tool_slug text,                    -- null: not in the catalog; looked at when it is sent
  tool_name text not null,
  purpose text not null,             -- from here on as it was typed, gaps and faults included
  reasons text[] not null,
  audience text not null,
  data_class text not null,
  device text not null,
  needed_until text not null,
  people text not null,
  tried text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, tool_key),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call app.wall('unsent_request');
