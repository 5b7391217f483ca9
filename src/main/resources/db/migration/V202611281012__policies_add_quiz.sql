-- Reading section by section, and a quiz of situations drawn from a policy's pool; an attempt is written once and graded once.
alter table policy_version add column by_sections boolean not null default false;
alter table policy add column quiz_size int not null default 0 check (quiz_size between 0 and 10);

create table policy_question (
  tenant_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  situation text not null,
  options text[] not null,
  answer int not null,               -- which option is right, counted from 0
  explanation text not null,         -- shown after a wrong answer
  created_by uuid not null,
  created_at timestamptz not null,
  retired_at timestamptz,            -- drawn no more; attempts with it stay
  primary key (tenant_id, id),
  foreign key (tenant_id, policy_id) references policy (tenant_id, id),
  foreign key (tenant_id, created_by) references person (tenant_id, id)
);
create index policy_question_policy on policy_question (tenant_id, policy_id, created_at, id);
call app.wall('policy_question');

create table policy_quiz (
  tenant_id uuid not null,
  id uuid not null,
  policy_version_id uuid not null,
  person_id uuid not null,
  number int not null,
  questions uuid[] not null,
  answers int[],                     -- null until it is finished
  correct int not null,
  passed boolean not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, policy_version_id, person_id, number),
  foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call app.wall('policy_quiz');
