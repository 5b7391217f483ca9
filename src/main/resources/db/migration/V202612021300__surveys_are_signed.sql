-- An observer signs what a survey promises before anybody is asked, where the company wants that (docs/adr/063).
create table survey_signing (
  tenant_id uuid not null,
  id uuid not null,
  needed boolean not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, said_by) references person (tenant_id, id)
);
create index survey_signing_said on survey_signing (tenant_id, said_at desc);
call app.wall_append_only('survey_signing');

create table survey_signature (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  content text not null,             -- SHA-256 of what was read: after a change it is the signature of something else
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, content),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, signed_by) references person (tenant_id, id)
);
call app.wall_append_only('survey_signature');
