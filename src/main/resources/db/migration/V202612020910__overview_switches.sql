-- From one tool to another: until when, and what has to be done on the way.
create table switch_plan (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  tool_slug text not null,
  to_slug text not null,
  target_day date not null,
  started_by uuid not null,
  started_at timestamptz not null,
  outcome text check (outcome in ('DONE', 'GIVEN_UP')),
  ended_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (ended_at is null)),
  foreign key (tenant_id, started_by) references person (tenant_id, id),
  foreign key (tenant_id, ended_by) references person (tenant_id, id)
);
create unique index switch_plan_open on switch_plan (tenant_id, tool_slug) where ended_at is null;
call app.wall('switch_plan');

create table switch_step (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position int not null,
  kind text not null check (kind in ('GROUPS', 'FILES', 'CONTACTS', 'ARCHIVE', 'OWN')),
  task text,
  done_by uuid,
  done_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, plan_id, position),
  check ((kind = 'OWN') = (task is not null)),
  foreign key (tenant_id, plan_id) references switch_plan (tenant_id, id),
  foreign key (tenant_id, done_by) references person (tenant_id, id)
);
call app.wall('switch_step');
