-- What a company decides about a tool of its register: proposed by one person, approved by another, looked at again by a day.
create table decision (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  tool_slug text not null,
  state text not null,
  outcome text not null,
  reason text not null check (length(reason) between 20 and 2000),
  effective_on date,                 -- null: from the day of the approval
  until_day date,
  review_by date,                    -- null: counted from the approval
  alternative_slug text,
  none_because text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decided_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, tool_slug) references register_entry (tenant_id, tool_slug),
  foreign key (tenant_id, alternative_slug) references register_entry (tenant_id, tool_slug),
  foreign key (tenant_id, proposed_by) references person (tenant_id, id),
  foreign key (tenant_id, decided_by) references person (tenant_id, id)
);
create unique index decision_open on decision (tenant_id, tool_slug) where state in ('PROPOSED', 'UNDER_REVIEW');
create index decision_tool on decision (tenant_id, tool_slug, effective_on);
call app.wall('decision');

-- The matrix: what may be sent to whom from which device. Null: any.
create table decision_rule (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  place int not null,
  data text,
  recipient text,
  device text,
  answer text not null,
  condition text,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id)
);
create index decision_rule_decision on decision_rule (tenant_id, decision_id, place);
call app.wall('decision_rule');

-- Everything that was said on the way, with what was proposed at that moment. Written once.
create table decision_step (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  act text not null,
  state text not null,
  reason text not null,
  effective_on date,
  review_by date,
  said jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index decision_step_decision on decision_step (tenant_id, decision_id, at);
call app.wall_append_only('decision_step');
