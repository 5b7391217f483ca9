-- The paper that a waiver rests on. It may be about somebody's health, so it can be erased; the waiver in the log stays.
create table waiver_document (
  tenant_id uuid not null,
  ack_id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null check (octet_length(content) <= 2097152),
  added_at timestamptz not null,
  primary key (tenant_id, ack_id),
  foreign key (tenant_id, ack_id) references ack (tenant_id, id)
);
call app.wall('waiver_document');
revoke update on waiver_document from app_rw;
