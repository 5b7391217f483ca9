-- Names in what was done can be erased, and nothing else can be changed: only words, and only of an entry whose proof was given up first,
-- so that every change shows as an act that no longer says what was done.
grant update (actor, details) on audit_entry to app_rw;
create function app.refuse_rewriting() returns trigger language plpgsql as $$ begin
  if new.actor not in (old.actor, 'erased')
     or new.details is distinct from old.details and exists (
       select from audit_secret s where s.tenant_id = old.tenant_id and s.entry_id = old.id) then
    raise exception 'entries are only ever added' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_erased before update on audit_entry for each row execute function app.refuse_rewriting();
create index audit_entry_actor on audit_entry (tenant_id, actor_id) where actor_id is not null;
