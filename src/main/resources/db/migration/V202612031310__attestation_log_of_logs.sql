-- The log of logs: once an hour it takes each company's newest checkpoint as a leaf, so that whoever drops the newest records of a company after that
-- has to forge a log of all companies as well. The same for everybody: it holds hashes alone; which checkpoint a leaf is made of stands behind the wall
-- of its company (docs/adr/074).
create table logs_head (
  id boolean primary key default true check (id),
  epoch int not null,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32),
  frozen boolean not null,
  hour timestamptz                   -- the last one that was done
);
create table logs_leaf (
  epoch int not null,
  idx bigint not null check (idx >= 0),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  primary key (epoch, idx)
);
create table logs_node (
  epoch int not null,
  level int not null,
  idx bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (epoch, level, idx)
);
create table logs_checkpoint (
  epoch int not null,
  size bigint not null,
  note text not null,
  signed_at timestamptz not null,
  primary key (epoch, size)
);
create table logs_key (
  id boolean primary key default true check (id),
  verifier_key text not null,
  wrapped_key bytea not null,
  made_at timestamptz not null
);
create table logs_epoch (            -- as a company's: an older state was put back, and an operator went on from what was signed
  epoch int primary key check (epoch > 0),
  opening text not null,
  closed_epoch int not null check (closed_epoch >= 0 and closed_epoch < epoch),
  closed_size bigint not null check (closed_size >= 0),
  closed_root bytea not null check (octet_length(closed_root) = 32),
  reason text not null,
  opened_by text not null,
  opened_at timestamptz not null
);

create table acklog_anchor (         -- which of the company's checkpoints stands where in the log of logs
  tenant_id uuid not null,
  epoch int not null,
  size bigint not null check (size > 0),
  note text not null,
  logs_epoch int not null,
  logs_idx bigint not null,
  taken_at timestamptz not null,
  primary key (tenant_id, epoch, size),
  unique (tenant_id, logs_epoch, logs_idx)
);
call app.wall_append_only('acklog_anchor');
create trigger only_added_to before update or delete on acklog_anchor for each row execute function app.refuse_change();
create trigger never_emptied before truncate on acklog_anchor for each statement execute function app.refuse_change();

create function app.refuse_change_for_all() returns trigger language plpgsql as $$ begin
  raise exception '% is only ever added to', tg_table_name using errcode = '42501';
end $$;
create function app.refuse_shrinking_logs() returns trigger language plpgsql as $$ begin
  if new.epoch < old.epoch or new.epoch = old.epoch and (new.size < old.size or new.size = old.size and new.root <> old.root) then
    raise exception 'the log of logs only grows' using errcode = '42501';
  end if;
  return new;
end $$;
do $$ declare t text; begin
  foreach t in array array['logs_leaf', 'logs_node', 'logs_checkpoint', 'logs_key', 'logs_epoch'] loop
    execute format('grant select, insert on %I to app_rw', t);
    execute format('create trigger only_added_to before update or delete on %I for each row execute function app.refuse_change_for_all()', t);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function app.refuse_change_for_all()', t);
  end loop;
end $$;
grant select, insert, update on logs_head to app_rw;
create trigger only_grows before update on logs_head for each row execute function app.refuse_shrinking_logs();
create trigger never_removed before delete or truncate on logs_head for each statement execute function app.refuse_change_for_all();
