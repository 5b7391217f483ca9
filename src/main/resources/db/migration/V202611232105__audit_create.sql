-- What was done, by whom, when; added in the transaction that did it, never changed afterwards.
create table audit_entry (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,                     -- null: the platform itself or its operator
  actor text not null,
  kind text not null,
  subject_id uuid not null,
  details jsonb not null,
  primary key (tenant_id, id)
);
create index audit_entry_at on audit_entry (tenant_id, at desc, id desc);
create index audit_entry_subject on audit_entry (tenant_id, subject_id, at desc);
call app.wall_append_only('audit_entry');
