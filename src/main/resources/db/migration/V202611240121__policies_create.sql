-- Policies in versions, who was asked to read which, and what they answered. An answer is written once and never changed: a correction is a new row that points at the old one.
create table policy (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  created_by uuid not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
call app.wall('policy');

create table policy_version (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  policy_id uuid not null,
  number int not null,
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'ARCHIVED')),
  title text not null,
  language text not null,
  change_class text not null check (change_class in ('EDITORIAL', 'CLARIFICATION', 'MATERIAL')),
  body text not null,                -- Markdown; exactly these bytes in UTF-8 are what the hash is of
  statement text not null,           -- the sentence that people click
  content_sha256 text not null,
  statement_sha256 text not null,
  tools text[] not null,             -- slugs of the catalog that this text is about
  authors uuid[] not null,           -- everybody who wrote in it: none of them may approve it
  created_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  returned_reason text,
  approved_by uuid,
  approved_on date,                  -- the day management agreed, as it stands on the text
  approved_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  ended_at timestamptz,              -- superseded or archived
  primary key (tenant_id, id),
  unique (tenant_id, policy_id, number),
  foreign key (tenant_id, policy_id) references policy (tenant_id, id),
  foreign key (tenant_id, submitted_by) references person (tenant_id, id),
  foreign key (tenant_id, approved_by) references person (tenant_id, id),
  foreign key (tenant_id, published_by) references person (tenant_id, id)
);
create unique index policy_version_open on policy_version (tenant_id, policy_id) where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');
create unique index policy_version_published on policy_version (tenant_id, policy_id) where state = 'PUBLISHED';
call app.wall('policy_version');

create table policy_campaign (
  tenant_id uuid not null,
  id uuid not null,
  policy_version_id uuid not null,
  audience text not null,            -- 'everyone', or the ids of groups in order: the natural key
  group_ids uuid[] not null,
  as_of date not null,
  due_days int not null,
  new_hire_days int not null,
  started_by uuid not null,
  started_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, policy_version_id, audience),
  foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id),
  foreign key (tenant_id, started_by) references person (tenant_id, id)
);
call app.wall('policy_campaign');

create table policy_assignment (
  tenant_id uuid not null,
  id uuid not null,
  policy_version_id uuid not null,
  person_id uuid not null,
  campaign_id uuid not null,
  assigned_at timestamptz not null,
  assigned_on date not null,
  due_on date not null,
  notified_at timestamptz,
  opened_at timestamptz,
  read_at timestamptz,
  superseded_at timestamptz,         -- a newer version asks instead
  reminders int not null,
  reminded_on date,
  primary key (tenant_id, id),
  unique (tenant_id, policy_version_id, person_id),
  foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, campaign_id) references policy_campaign (tenant_id, id)
);
create index policy_assignment_person on policy_assignment (tenant_id, person_id) where superseded_at is null;
create index policy_assignment_unnotified on policy_assignment (tenant_id, assigned_at) where notified_at is null and superseded_at is null;
call app.wall('policy_assignment');

create table ack (
  tenant_id uuid not null,
  id uuid not null,
  policy_version_id uuid not null,
  person_id uuid not null,
  campaign_id uuid,
  choice text not null check (choice in ('acknowledged', 'declined', 'waived')),
  reason text check (choice = 'acknowledged' or reason is not null),
  content_sha256 text not null,
  statement_sha256 text not null,
  acted_at timestamptz not null,
  via text not null check (via in ('web', 'kiosk', 'paper_import', 'api')),
  supersedes uuid,
  recorded_by uuid not null,         -- the person themself, or who waived it for them
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, policy_version_id, person_id, supersedes),
  foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, recorded_by) references person (tenant_id, id),
  foreign key (tenant_id, campaign_id) references policy_campaign (tenant_id, id),
  foreign key (tenant_id, supersedes) references ack (tenant_id, id)
);
create index ack_person on ack (tenant_id, person_id);
call app.wall_append_only('ack');
