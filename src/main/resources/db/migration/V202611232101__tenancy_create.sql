-- Global, without content of any company: which companies there are, who runs the platform, where work waits.
create table tenant (
  id uuid primary key,               -- the id of the Keycloak organization
  alias text not null unique check (alias ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 120),
  domain text not null unique,
  demo boolean not null default false,
  created_at timestamptz not null
);

create table operator (
  iss text not null,
  sub text not null,
  primary key (iss, sub)
);

-- Where work waits, so that no job has to ask every company. Kinds are fixed words, never data.
create table tenant_work (
  tenant_id uuid not null references tenant,
  kind text not null,
  due_at timestamptz not null,
  primary key (tenant_id, kind)
);
create index tenant_work_due on tenant_work (kind, due_at);

grant select, insert, update on tenant to app_rw;
grant select, insert, delete on operator to app_rw;
grant select, insert, update, delete on tenant_work to app_rw;
