-- A company's own tools, which the catalog does not know, and what it found out itself about any tool.
create table own_tool (
  tenant_id uuid not null,
  id uuid not null,
  slug text not null check (slug like 'own-%'),
  name text not null,
  vendor_name text not null,
  category text not null,
  website text,
  domains text[] not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, added_by) references person (tenant_id, id)
);
create unique index own_tool_name on own_tool (tenant_id, lower(name));
call app.wall('own_tool');
alter table tool add check (slug not like 'own-%');

-- A company's tools are named where the catalog's are. One column names both; two more are made from it, so that each kind keeps
-- its foreign key.
do $$
declare
  c record;
begin
  for c in
    select k.conname, k.conrelid::regclass as tab, a.attname as col, a.attnotnull
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'tool'::regclass and cardinality(k.conkey) = 1
      and exists (select 1 from pg_attribute t where t.attrelid = k.conrelid and t.attname = 'tenant_id')
  loop
    execute format('alter table %s drop constraint %I', c.tab, c.conname);
    execute format($f$alter table %s add column %I text generated always as (case when %I like 'own-%%' then null else %I end) stored
      references tool$f$, c.tab, 'catalog_' || c.col, c.col, c.col);
    execute format($f$alter table %s add column %I text generated always as (case when %I like 'own-%%' then %I end) stored$f$,
      c.tab, 'own_' || c.col, c.col, c.col);
    execute format('alter table %s add foreign key (tenant_id, %I) references own_tool (tenant_id, slug)', c.tab, 'own_' || c.col);
  end loop;
end $$;

-- A quarter of an hour with two accounts of one tool: what somebody tried and saw.
create table two_account_test (
  tenant_id uuid not null,
  id uuid not null,
  tool_slug text not null,
  tested_on date not null,
  tested_by uuid not null,
  recorded_at timestamptz not null,
  app_version text not null,
  note text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, tested_by) references person (tenant_id, id)
);
create index two_account_test_tool on two_account_test (tenant_id, tool_slug, tested_on desc, recorded_at desc);
call app.wall_append_only('two_account_test');

-- What the company found out itself; the newest about a question holds, for this company, over what the vendor says.
create table company_fact (
  tenant_id uuid not null,
  id uuid not null,
  tool_slug text not null,
  attribute text not null,
  answer text[] not null check (cardinality(answer) > 0),
  source text not null,              -- an address, or where in Parley it is recorded
  source_kind text not null,
  observed_on date not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  test_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by) references person (tenant_id, id),
  foreign key (tenant_id, test_id) references two_account_test (tenant_id, id)
);
create index company_fact_tool on company_fact (tenant_id, tool_slug, attribute, observed_on desc, recorded_at desc);
call app.wall_append_only('company_fact');
