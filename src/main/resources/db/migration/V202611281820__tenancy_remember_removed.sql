-- A demo company can be removed whole; one line about it stays, and only with that line written may its append-only rows go (docs/adr/011).
create table tenant_removed (
  id uuid primary key,
  alias text not null,
  name text not null,
  removed_by text not null,
  removed_at timestamptz not null,
  rows_removed bigint not null,
  directory_done_at timestamptz      -- organization and accounts are gone too
);
grant select on tenant_removed to app_rw;
grant update (directory_done_at) on tenant_removed to app_rw;

-- Which company is a demo is said when it is made: nobody turns another one into something that can be removed.
revoke update on tenant from app_rw;
grant update (name, domain) on tenant to app_rw;

create or replace function app.refuse_change() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' and exists (select from public.tenant_removed r where r.id = old.tenant_id) then
    return old;
  end if;
  raise exception '% is only ever added to', tg_table_name using errcode = '42501';
end $$;
