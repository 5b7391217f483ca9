-- A mail is rendered and committed with what caused it, and sent afterwards: at least once, recognisable by its Message-ID.
create table outbox_mail (
  tenant_id uuid not null,
  id uuid not null,
  message_id text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  leased_until timestamptz,
  attempts int not null default 0,
  last_error text,
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, message_id)
);
create index outbox_mail_waiting on outbox_mail (tenant_id, created_at) where sent_at is null;
call app.wall('outbox_mail');
