-- A bundle of a hundred thousand answers is larger than a small server's memory: its file is kept in pieces. A bundle is asked for by preset, in a language.
alter table evidence_file add column part int not null default 0 check (part >= 0);
alter table evidence_file alter column part drop default;
alter table evidence_file drop constraint evidence_file_pkey, add primary key (tenant_id, bundle_id, part);
alter table evidence_bundle add column preset text not null default 'everything', add column language text not null default 'en';
alter table evidence_bundle alter column preset drop default, alter column language drop default;
create index ack_supersedes on ack (tenant_id, supersedes) where supersedes is not null;
