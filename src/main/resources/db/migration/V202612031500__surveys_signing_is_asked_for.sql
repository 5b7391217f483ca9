-- Signing has two sides: an author asks for it, an observer may say why not, and a signature ends when what was signed changes (docs/adr/076).
create table survey_signing_step (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  content text not null,             -- SHA-256 of the survey that this is about, as in survey_signature
  kind text not null check (kind in ('ASKED', 'REFUSED', 'LAPSED')),
  reason text check ((kind = 'REFUSED') = (reason is not null) and length(reason) between 1 and 1000),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, content, kind, said_by),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, said_by) references person (tenant_id, id)
);
call app.wall_append_only('survey_signing_step');
