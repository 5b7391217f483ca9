-- What people ask for, what they were answered, and what they may do for a while although the rule says no. Each step is a row with who and when.
create table tool_request (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  tool_slug text references tool,    -- null: not in the catalog
  tool_name text not null,
  tool_key text not null,            -- slug, or the name in small letters: one open request per person and tool
  person_id uuid not null,
  purpose text not null,
  reasons text[] not null,
  audience text not null,
  data_class text not null,
  device text not null,
  needed_until date,
  people int not null check (people >= 0),
  tried text not null,
  state text not null,
  submitted_at timestamptz not null,
  triage_by date not null,
  triaged_at timestamptz,
  decide_by date not null,
  asked_at timestamptz,              -- set while an answer of the requester is awaited
  decided_at timestamptz,
  outcome text,
  alternative_slug text references tool,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((state = 'DECIDED') = (outcome is not null and decided_at is not null))
);
create unique index tool_request_open on tool_request (tenant_id, person_id, tool_key)
  where state in ('SUBMITTED', 'NEEDS_INFO');
create index tool_request_waiting on tool_request (tenant_id, state, decide_by, id);
create index tool_request_tool on tool_request (tenant_id, tool_key);
call app.wall('tool_request');

create table request_step (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  kind text not null,
  person_id uuid not null,
  at timestamptz not null,
  text text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references tool_request (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index request_step_request on request_step (tenant_id, request_id, at);
call app.wall_append_only('request_step');

create table request_support (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, request_id, person_id),
  foreign key (tenant_id, request_id) references tool_request (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call app.wall_append_only('request_support');

create table exception_case (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  kind text not null,
  tool_slug text references tool,
  tool_name text not null,
  tool_key text not null,
  request_id uuid,
  person_id uuid not null,           -- who may
  proposed_by uuid not null,         -- who asked: the same, or whoever answered the request
  purpose text not null,
  conditions text not null,
  data_class text not null,
  starts_on date not null,
  ends_on date not null,
  state text not null,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  extensions int not null check (extensions between 0 and 2),
  extension_until date,              -- asked for, not answered yet
  extension_by uuid,
  noticed_days int,                  -- the last notice before the end: 30, 7, 1; 0 when the end was told
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references tool_request (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, proposed_by) references person (tenant_id, id),
  foreign key (tenant_id, extension_by) references person (tenant_id, id),
  check (ends_on >= starts_on),
  check ((extension_until is null) = (extension_by is null))
);
create unique index exception_case_proposed on exception_case (tenant_id, person_id, tool_key) where state = 'PROPOSED';
create index exception_case_end on exception_case (tenant_id, state, ends_on, id);
create index exception_case_tool on exception_case (tenant_id, tool_key);
call app.wall('exception_case');

create table exception_step (
  tenant_id uuid not null,
  id uuid not null,
  exception_id uuid not null,
  kind text not null,
  person_id uuid not null,
  at timestamptz not null,
  text text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, exception_id) references exception_case (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index exception_step_exception on exception_step (tenant_id, exception_id, at);
call app.wall_append_only('exception_step');
