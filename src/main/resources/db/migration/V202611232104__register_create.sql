-- A company's own list of tools. What it decides about a tool comes with the decisions; here is that it looks at it at all.
create table register_entry (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  tool_slug text not null references tool,
  state text not null,
  reason text not null check (length(reason) between 1 and 500),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, tool_slug),
  foreign key (tenant_id, added_by) references person (tenant_id, id)
);
call app.wall('register_entry');
