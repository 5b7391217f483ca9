-- Accounts on platforms of others through which the company talks with customers, and who holds them. Fewer than two holders is an alarm.
create table contact_channel (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  tool_slug text not null references tool,
  handle text not null,
  handle_key text not null,          -- the handle in small letters
  purpose text not null,
  recovery_mail text not null,
  two_factor text not null,
  archive_tool text,
  data_classes text[] not null,
  added_by uuid not null,
  added_at timestamptz not null,
  tested_at timestamptz,
  tested_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, added_by) references person (tenant_id, id),
  foreign key (tenant_id, tested_by) references person (tenant_id, id),
  foreign key (tenant_id, closed_by) references person (tenant_id, id)
);
create unique index contact_channel_open on contact_channel (tenant_id, tool_slug, handle_key) where closed_at is null;
call app.wall('contact_channel');

create table custodian (
  tenant_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, channel_id) references contact_channel (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index custodian_now on custodian (tenant_id, channel_id, person_id) where ended_at is null;
create index custodian_person on custodian (tenant_id, person_id);
call app.wall('custodian');

create table access_rotation (
  tenant_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  person_id uuid not null,           -- who knew the password and no longer should
  opened_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, channel_id) references contact_channel (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, done_by) references person (tenant_id, id)
);
create unique index access_rotation_open on access_rotation (tenant_id, channel_id, person_id) where done_at is null;
call app.wall('access_rotation');
