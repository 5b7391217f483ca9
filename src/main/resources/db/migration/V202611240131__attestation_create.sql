-- The append-only log of acknowledgments: what each record commits to, the tree over the records, its signed checkpoints, and the
-- bundles made of them. Rights and triggers both refuse changes: one stands against the application, the other against its owner.
create table ack_subject (           -- which random name a person has in the log; erased with the person
  tenant_id uuid not null,
  person_id uuid not null,
  subject_ref uuid not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, subject_ref),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call app.wall('ack_subject');
revoke update on ack_subject from app_rw;

create table ack_commitment (        -- nothing in it says who
  tenant_id uuid not null,
  ack_id uuid not null,
  subject_ref uuid not null,
  facts_jcs text not null,
  salt_f bytea not null check (octet_length(salt_f) = 32),
  commit_f bytea not null check (octet_length(commit_f) = 32),
  commit_i bytea not null check (octet_length(commit_i) = 32),
  primary key (tenant_id, ack_id),
  foreign key (tenant_id, ack_id) references ack (tenant_id, id)
);
create index ack_commitment_subject on ack_commitment (tenant_id, subject_ref);
call app.wall_append_only('ack_commitment');

create table ack_secret (            -- says who: the only part that can be erased, and every proof holds without it
  tenant_id uuid not null,
  ack_id uuid not null,
  salt_i bytea not null check (octet_length(salt_i) = 32),
  identity_jcs text not null,
  primary key (tenant_id, ack_id),
  foreign key (tenant_id, ack_id) references ack (tenant_id, id)
);
call app.wall('ack_secret');
revoke update on ack_secret from app_rw;

create table acklog_pending (
  tenant_id uuid not null,
  ack_id uuid not null,
  queued_at timestamptz not null,
  leaf_input bytea not null,
  primary key (tenant_id, ack_id),
  foreign key (tenant_id, ack_id) references ack (tenant_id, id)
);
create index acklog_pending_order on acklog_pending (tenant_id, queued_at, ack_id);
call app.wall('acklog_pending');
revoke update on acklog_pending from app_rw;

create table acklog_leaf (
  tenant_id uuid not null,
  epoch int not null,
  idx bigint not null check (idx >= 0),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  ack_id uuid not null,
  primary key (tenant_id, epoch, idx),
  unique (tenant_id, ack_id),
  foreign key (tenant_id, ack_id) references ack (tenant_id, id)
);
call app.wall_append_only('acklog_leaf');

create table acklog_node (           -- perfect subtrees above the leaves, never rewritten
  tenant_id uuid not null,
  epoch int not null,
  level int not null,
  idx bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant_id, epoch, level, idx)
);
call app.wall_append_only('acklog_node');

create table acklog_head (
  tenant_id uuid not null,
  epoch int not null,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32),
  frozen boolean not null,           -- an older state of the log was restored: nothing is signed on top of it
  changed_at timestamptz not null,
  primary key (tenant_id)
);
call app.wall('acklog_head');
revoke delete on acklog_head from app_rw;

create table acklog_checkpoint (
  tenant_id uuid not null,
  epoch int not null,
  size bigint not null,
  note text not null,
  signed_at timestamptz not null,
  timestamp_token bytea,
  primary key (tenant_id, epoch, size)
);
call app.wall_append_only('acklog_checkpoint');

create table acklog_key (
  tenant_id uuid not null,
  verifier_key text not null,        -- name, id and public key as it is handed to people
  wrapped_key bytea not null,        -- the private key under the key-encryption key
  made_at timestamptz not null,
  primary key (tenant_id)
);
call app.wall_append_only('acklog_key');

create table evidence_bundle (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  policy_id uuid,                    -- null: all policies
  as_of date not null,
  with_names boolean not null,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  total int not null,
  done int not null,
  log_size bigint not null,
  finished_at timestamptz,
  failed_at timestamptz,
  file_bytes bigint not null,
  file_sha256 text,
  primary key (tenant_id, id),
  foreign key (tenant_id, policy_id) references policy (tenant_id, id),
  foreign key (tenant_id, requested_by) references person (tenant_id, id)
);
create index evidence_bundle_order on evidence_bundle (tenant_id, requested_at desc, id);
call app.wall('evidence_bundle');
revoke delete on evidence_bundle from app_rw;

create table evidence_file (
  tenant_id uuid not null,
  bundle_id uuid not null,
  content bytea not null,
  primary key (tenant_id, bundle_id),
  foreign key (tenant_id, bundle_id) references evidence_bundle (tenant_id, id)
);
call app.wall_append_only('evidence_file');

create function app.refuse_change() returns trigger language plpgsql as $$ begin
  raise exception '% is only ever added to', tg_table_name using errcode = '42501';
end $$;

create function app.refuse_shrinking_log() returns trigger language plpgsql as $$ begin
  if new.tenant_id <> old.tenant_id or new.epoch < old.epoch
     or new.epoch = old.epoch and (new.size < old.size or new.size = old.size and new.root <> old.root) then
    raise exception 'the log only grows' using errcode = '42501';
  end if;
  return new;
end $$;

do $$ declare t text; begin
  foreach t in array array['ack_commitment', 'acklog_leaf', 'acklog_node', 'acklog_checkpoint', 'acklog_key', 'evidence_file'] loop
    execute format('create trigger only_added_to before update or delete on %I for each row execute function app.refuse_change()', t);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function app.refuse_change()', t);
  end loop;
  foreach t in array array['ack_subject', 'ack_secret', 'acklog_pending'] loop
    execute format('create trigger never_changed before update on %I for each row execute function app.refuse_change()', t);
  end loop;
end $$;
create trigger only_grows before update on acklog_head for each row execute function app.refuse_shrinking_log();
create trigger never_removed before delete on acklog_head for each row execute function app.refuse_change();
