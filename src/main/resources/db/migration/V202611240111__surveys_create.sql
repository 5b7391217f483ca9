-- Surveys whose answers nobody can link to a person after the close: no time, no order, no person beside an answer.
create table survey (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  title text not null check (length(title) between 1 and 120),
  purpose text,                      -- why the company asks, in its own words
  mode text not null check (mode in ('CONFIDENTIAL', 'ANONYMOUS', 'UNLINKABLE')),
  state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'RELEASED')),
  definition jsonb not null,         -- the questions
  threshold int not null check (threshold >= 5),
  closes_on date not null,           -- the last day on which answers are taken
  created_by uuid not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_wal text,                   -- older write-ahead log and backups still link answers to people
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index survey_created on survey (tenant_id, created_at desc);
call app.wall('survey');

-- Coarse groups in which results may be shown: a copy of the invited groups as they were when the survey was opened.
create table survey_cell (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  name text not null,
  position int not null,
  invited int not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, position),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);
call app.wall_append_only('survey_cell');

-- Who was asked, and whether they answered; never when.
create table survey_participation (
  tenant_id uuid not null,
  survey_id uuid not null,
  person_id uuid not null,
  cell_id uuid,                      -- forgotten at the close
  answered boolean not null,
  primary key (tenant_id, survey_id, person_id),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index survey_participation_person on survey_participation (tenant_id, person_id);
call app.wall('survey_participation');

-- Answers wait here until the close, which moves them in random order and empties it. Ids are random, never by time.
create table survey_answer_staged (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  cell_id uuid,
  answers jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);
create index survey_answer_staged_survey on survey_answer_staged (tenant_id, survey_id);
call app.wall('survey_answer_staged');
revoke update on survey_answer_staged from app_rw;

create table survey_answer (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  cell_id uuid,                      -- only where the cell itself is published
  answers jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);
create index survey_answer_survey on survey_answer (tenant_id, survey_id);
call app.wall_append_only('survey_answer');

-- What was published, once and for all; pages choose among these numbers and compute none from answers.
create table survey_release (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  released_at timestamptz not null,
  results jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);
create index survey_release_at on survey_release (tenant_id, released_at desc);
call app.wall_append_only('survey_release');

-- Removed rows stay in the files until the next vacuum: let it come soon where they would link people and answers.
alter table survey_answer_staged set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
alter table survey_participation set (autovacuum_vacuum_threshold = 50, autovacuum_vacuum_scale_factor = 0);
