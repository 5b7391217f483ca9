-- Evidence that conditions of exceptions are met, requests that are the same as another one, and each quarter the word of a custodian.
create table condition_evidence (
  tenant_id uuid not null,
  id uuid not null,
  exception_id uuid not null,
  place int not null check (place >= 1), -- which line of the conditions
  person_id uuid not null,
  at timestamptz not null,
  note text not null,
  file_name text,
  media_type text,
  size int not null check (size between 0 and 5242880),
  content bytea,
  sha256 text not null,              -- of the file, else of the note: the same evidence twice is one
  primary key (tenant_id, id),
  unique (tenant_id, exception_id, place, sha256),
  foreign key (tenant_id, exception_id) references exception_case (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((content is null) = (file_name is null) and (content is null) = (media_type is null))
);
call app.wall_append_only('condition_evidence');

alter table tool_request
  add column merged_into uuid,
  add foreign key (tenant_id, merged_into) references tool_request (tenant_id, id),
  add check (merged_into <> id);

create table channel_attestation (
  tenant_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  on_day date not null,
  note text not null,
  primary key (tenant_id, id),
  unique (tenant_id, channel_id, on_day),
  foreign key (tenant_id, channel_id) references contact_channel (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call app.wall_append_only('channel_attestation');
