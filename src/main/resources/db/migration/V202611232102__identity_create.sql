-- People of a company, the groups they belong to, and what they may do. A role or membership is a row with who and when.
create table person (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  number text not null,              -- the company's own personnel number: the key of imports
  name text not null,
  mail text not null,                -- lower case
  department text,
  manager_id uuid,
  type text not null,
  country text,
  hired_on date,
  ended_on date,
  leave_from date,
  leave_until date,
  language text not null,
  zone text not null,
  work_starts time not null,
  work_ends time not null,
  active boolean not null,
  iss text,                          -- set once by the first sign-in, never by mail again
  sub text,
  signed_out_at timestamptz,         -- sessions that began before this are over, on every replica
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, mail),
  foreign key (tenant_id, manager_id) references person (tenant_id, id),
  check ((iss is null) = (sub is null)),
  check (leave_until is null or leave_from is not null)
);
create unique index person_identity on person (tenant_id, iss, sub) where iss is not null and sub is not null;
create index person_name on person (tenant_id, name, id);
create index person_manager on person (tenant_id, manager_id);
call app.wall('person');

create table person_role (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  expires_on date,                   -- auditors are time-boxed
  primary key (tenant_id, id),
  unique (tenant_id, person_id, role),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call app.wall('person_role');

create table people_group (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  name text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call app.wall('people_group');

create table membership (
  tenant_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, group_id, person_id),
  foreign key (tenant_id, group_id) references people_group (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index membership_person on membership (tenant_id, person_id);
call app.wall('membership');

-- An uploaded file waits here between the dry run and its confirmation.
create table people_import (
  tenant_id uuid not null,
  id uuid not null,
  file_name text not null,
  content bytea not null,
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  applied_at timestamptz,
  added int,
  changed int,
  unchanged int,
  deactivated int,
  primary key (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references person (tenant_id, id)
);
call app.wall('people_import');
