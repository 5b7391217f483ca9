-- The demo company's story is told in chapters; a start that was interrupted goes on with the next one.
create table demo_chapter (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  told_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call app.wall('demo_chapter');
