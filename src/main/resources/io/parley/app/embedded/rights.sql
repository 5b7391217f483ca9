-- Who may enter the database `parley` and create things in it. Run in that database as superuser, after roles.sql.
-- The owner keeps CREATE; the application role gets neither CREATE nor TEMPORARY.
alter database parley owner to parley_owner;
revoke all on database parley from public;
revoke all on database parley from parley_app, app_rw, parley_migrator;
grant connect on database parley to parley_migrator, parley_app;

alter schema public owner to parley_owner;
revoke all on schema public from public;
revoke create on schema public from parley_app, app_rw, parley_migrator;
grant usage on schema public to parley_app, app_rw, parley_migrator;
