-- What happened at vendors and calls for a decision: one row per company, tool, case and kind.
create table vendor_alert (
  tenant_id uuid not null,
  id uuid not null,
  tool_slug text not null,
  case_id text not null,
  kind text not null,
  happened_on date not null,
  source text not null,
  raised_at timestamptz not null,
  mailed_at timestamptz,             -- null: nobody was told by mail yet
  closed_at timestamptz,
  closed_by uuid,
  closed_because text,
  primary key (tenant_id, id),
  unique (tenant_id, tool_slug, case_id, kind),
  foreign key (tenant_id, tool_slug) references register_entry (tenant_id, tool_slug),
  foreign key (tenant_id, closed_by) references person (tenant_id, id)
);
create index vendor_alert_open on vendor_alert (tenant_id, happened_on) where closed_at is null;
call app.wall('vendor_alert');

-- A decision that holds and is under review again, since something new is on record; the case is the reason.
alter table decision add column again_since date, add column again_because text;

-- Companies that have registered tools already are looked at too.
insert into tenant_work (tenant_id, kind, due_at)
  select id, 'alerts', now() from tenant on conflict do nothing;
