-- Addresses at which programs read what a company's register says, without signing in: whoever knows the secret may.
create table list_address (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('HOSTS', 'TOOLS', 'REVIEWS', 'APPROVED')),
  secret text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, opened_by) references person (tenant_id, id),
  foreign key (tenant_id, closed_by) references person (tenant_id, id)
);
create unique index list_address_open on list_address (tenant_id, kind) where closed_at is null;
call app.wall('list_address');
