-- What was done stands in the same log as what was acknowledged, as a leaf of its own kind. The leaf holds a commitment; names in the
-- entry can be erased with its salt, and every proof still holds.
alter table acklog_pending drop constraint acklog_pending_pkey;
alter table acklog_pending alter column ack_id drop not null;
alter table acklog_pending add column id uuid not null default gen_random_uuid();
alter table acklog_pending add column audit_id uuid;
alter table acklog_pending add primary key (tenant_id, id);
create unique index acklog_pending_ack on acklog_pending (tenant_id, ack_id) where ack_id is not null;
create unique index acklog_pending_audit on acklog_pending (tenant_id, audit_id) where audit_id is not null;
alter table acklog_pending add foreign key (tenant_id, audit_id) references audit_entry (tenant_id, id);
alter table acklog_pending add check (num_nonnulls(ack_id, audit_id) = 1);
drop index acklog_pending_order;
create index acklog_pending_order on acklog_pending (tenant_id, queued_at, id);

alter table acklog_leaf drop constraint acklog_leaf_tenant_id_ack_id_key;
alter table acklog_leaf alter column ack_id drop not null;
alter table acklog_leaf add column audit_id uuid;
create unique index acklog_leaf_ack on acklog_leaf (tenant_id, ack_id) where ack_id is not null;
create unique index acklog_leaf_audit on acklog_leaf (tenant_id, audit_id) where audit_id is not null;
alter table acklog_leaf add foreign key (tenant_id, audit_id) references audit_entry (tenant_id, id);
alter table acklog_leaf add check (num_nonnulls(ack_id, audit_id) = 1);

create table audit_commitment (      -- nothing in it says who
  tenant_id uuid not null,
  entry_id uuid not null,
  commit_e bytea not null check (octet_length(commit_e) = 32),
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references audit_entry (tenant_id, id)
);
call app.wall_append_only('audit_commitment');

create table audit_secret (          -- with it the entry can be proven; erased with the names in it
  tenant_id uuid not null,
  entry_id uuid not null,
  salt bytea not null check (octet_length(salt) = 32),
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references audit_entry (tenant_id, id)
);
call app.wall('audit_secret');
revoke update on audit_secret from app_rw;

create trigger only_added_to before update or delete on audit_commitment for each row execute function app.refuse_change();
create trigger never_emptied before truncate on audit_commitment for each statement execute function app.refuse_change();
create trigger never_changed before update on audit_secret for each row execute function app.refuse_change();
