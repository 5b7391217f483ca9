-- What others say beside a record. Corrections cross the wall by the sender's will: no person, no company in them.
create table vendor_correction (
  id uuid primary key,
  tool_slug text not null references tool,
  case_id text,
  body text not null check (length(body) between 20 and 2000),
  source text not null,
  vendor_name text,                  -- the vendor speaks; null: a reader
  sent_at timestamptz not null,
  state text not null check (state in ('OPEN', 'ACCEPTED', 'STANDS', 'SET_ASIDE')),
  answer text,
  answered_at timestamptz
);
create index vendor_correction_tool on vendor_correction (tool_slug, state, sent_at);
grant select, insert, update on vendor_correction to app_rw;

create table vendor_remark (
  tenant_id uuid not null,
  id uuid not null,
  tool_slug text not null,
  body text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index vendor_remark_tool on vendor_remark (tenant_id, tool_slug, at);
call app.wall_append_only('vendor_remark');
