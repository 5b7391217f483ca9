-- Roles of Parley, idempotent. The embedded default runs this itself; for a PostgreSQL (16 or newer) of your own run
-- once as superuser, with the two passwords in the environment:
--   envsubst < roles.sql | psql -d postgres
--   createdb -O parley_owner parley
--   psql -d parley -f rights.sql
-- and give Parley QUARKUS_DATASOURCE_USERNAME=parley_app and QUARKUS_FLYWAY_USERNAME=parley_migrator.
do $roles$
declare
  name text;
begin
  foreach name in array array['parley_owner', 'app_rw', 'parley_migrator', 'parley_app'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
  end loop;
end
$roles$;

-- Owns every table and cannot log in, so that nobody who can log in bypasses row-level security as an owner.
alter role parley_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
-- Holds what the application may do; migrations grant to it.
alter role app_rw nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
alter role parley_migrator login nosuperuser nobypassrls nocreatedb nocreaterole noreplication
  password '${PARLEY_MIGRATOR_PASSWORD}';
alter role parley_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication
  password '${PARLEY_APPLICATION_PASSWORD}';

-- Without inheritance, so that a migration that forgot `set role parley_owner` fails instead of owning a table.
grant parley_owner to parley_migrator with inherit false, set true, admin false;
grant app_rw to parley_app with inherit true, set false, admin false;
