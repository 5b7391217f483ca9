-- One place for the tenant wall: every tenant table is handed to app.wall() by the migration that creates it.
create schema if not exists app;

create function app.tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

create procedure app.wall(t regclass) language plpgsql as $$ begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy tenant_wall on %s using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()))', t);
  execute format('grant select, insert, update, delete on %s to app_rw', t);
end $$;

-- For records that are written once: the application may add and read, never change or remove.
create procedure app.wall_append_only(t regclass) language plpgsql as $$ begin
  call app.wall(t);
  execute format('revoke update, delete on %s from app_rw', t);
end $$;

grant usage on schema app to app_rw;
grant usage on schema public to app_rw;
revoke execute on all procedures in schema app from public;
