-- A policy that is a PDF: the file is what the hash is of and what people confirm, its text is what they read on the page and what is compared.
create table policy_file (
  tenant_id uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,                -- as it is offered for saving; never a path
  pages int not null check (pages between 1 and 200),
  bytes int not null,
  text text not null,                -- what is written in it, pages divided by form feeds, a paragraph on each line
  content bytea not null check (octet_length(content) <= 8388608),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, sha256),
  foreign key (tenant_id, uploaded_by) references person (tenant_id, id)
);
call app.wall('policy_file');
revoke update on policy_file from app_rw;

-- Null: the text is Markdown, and the hash is of it. Otherwise the body is the file's text, and the hash the file's.
alter table policy_version add column file_id uuid;
alter table policy_version add foreign key (tenant_id, file_id) references policy_file (tenant_id, id);
alter table policy_translation add column file_id uuid;
alter table policy_translation add foreign key (tenant_id, file_id) references policy_file (tenant_id, id);
create index policy_version_file on policy_version (tenant_id, file_id) where file_id is not null;
create index policy_translation_file on policy_translation (tenant_id, file_id) where file_id is not null;
