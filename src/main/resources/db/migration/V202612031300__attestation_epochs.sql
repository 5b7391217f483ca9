-- The way out of a log that was put back: it goes on in a new epoch, whose first leaf is the newest checkpoint that was signed before, so that the
-- gap can be seen by anybody, for good. The epoch before ends where it stood (docs/adr/073).
create table acklog_epoch (
  tenant_id uuid not null,
  epoch int not null check (epoch > 0),
  opening text not null,             -- a checkpoint of the company's own, byte for byte: what the first leaf is made of
  closed_epoch int not null check (closed_epoch >= 0 and closed_epoch < epoch),
  closed_size bigint not null check (closed_size >= 0),
  closed_root bytea not null check (octet_length(closed_root) = 32),
  primary key (tenant_id, epoch)
);
call app.wall_append_only('acklog_epoch');
create trigger only_added_to before update or delete on acklog_epoch for each row execute function app.refuse_change();
create trigger never_emptied before truncate on acklog_epoch for each statement execute function app.refuse_change();

-- A leaf is an answer or an act; the first one of a later epoch is the checkpoint before.
alter table acklog_leaf drop constraint acklog_leaf_check;
alter table acklog_leaf add constraint acklog_leaf_check check
  (num_nonnulls(ack_id, audit_id) = 1 or epoch > 0 and idx = 0 and num_nonnulls(ack_id, audit_id) = 0);

-- A bundle is against a size of one epoch.
alter table evidence_bundle add column log_epoch int not null default 0;
alter table evidence_bundle alter column log_epoch drop default;
