-- A version's text in more languages than the one it was written in. What people saw is what they acknowledge, so each has its own hashes.
create table policy_translation (
  tenant_id uuid not null,
  id uuid not null,
  version int not null default 0,
  policy_version_id uuid not null,
  language text not null,
  title text not null,               -- empty while it is unfinished, as the two below
  body text not null,
  statement text not null,
  content_sha256 text not null,
  statement_sha256 text not null,
  of_content_sha256 text not null,   -- what it was made of: another wording since then makes it outdated
  of_statement_sha256 text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, policy_version_id, language),
  foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id),
  foreign key (tenant_id, written_by) references person (tenant_id, id)
);
call app.wall('policy_translation');
revoke delete on policy_translation from app_rw;
