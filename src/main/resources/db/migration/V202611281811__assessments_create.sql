-- How much each of the six dimensions counts for a company. The newest row holds; the others say what held before.
create table assessment_weighting (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  weights jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index assessment_weighting_at on assessment_weighting (tenant_id, at desc);
call app.wall_append_only('assessment_weighting');

-- What was known and how it was judged when something was proposed: written once, so that it can be explained later.
create table assessment_snapshot (
  tenant_id uuid not null,
  id uuid not null,
  tool_slug text not null,
  tool_name text not null,
  at timestamptz not null,
  subject_id uuid not null,          -- the decision that it was taken for
  method text not null,
  weights jsonb not null,
  score int,                         -- null: too little was known
  low int not null,
  high int not null,
  coverage int not null,
  grade text not null,
  content jsonb not null,
  primary key (tenant_id, id)
);
create index assessment_snapshot_subject on assessment_snapshot (tenant_id, subject_id, at desc);
create index assessment_snapshot_tool on assessment_snapshot (tenant_id, tool_slug, at desc);
call app.wall_append_only('assessment_snapshot');

-- Where each tool stands now; made anew when facts, findings or weights change.
create table tool_assessment (
  tenant_id uuid not null,
  id uuid not null,
  tool_slug text not null,
  method text not null,
  score int,
  low int not null,
  high int not null,
  coverage int not null,
  grade text not null,
  knock_outs text[] not null,
  at timestamptz not null,           -- since when it stands so
  primary key (tenant_id, id),
  unique (tenant_id, tool_slug)
);
call app.wall('tool_assessment');
