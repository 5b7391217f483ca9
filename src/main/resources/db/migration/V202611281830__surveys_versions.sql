-- Every saved state of a draft can be looked at and brought back; groups by which results are shown are frozen with the rest.
create table survey_version (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  number int not null check (number > 0),
  definition jsonb not null,
  change text not null,              -- what was done, as a key of the product's words
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, number),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, saved_by) references person (tenant_id, id)
);
call app.wall_append_only('survey_version');

-- The groups are part of the promise: none comes, goes or changes once the survey is open, whoever tries. They go with a demo
-- company that is removed whole (docs/adr/011).
create function app.survey_cells_stay() returns trigger language plpgsql as $$
declare
  cell record;
begin
  if tg_op = 'DELETE' then cell := old; else cell := new; end if;
  if tg_op = 'DELETE' and exists (select from public.tenant_removed r where r.id = old.tenant_id) then
    return old;
  end if;
  if tg_op <> 'INSERT' or exists (
    select from survey_participation p where p.tenant_id = cell.tenant_id and p.survey_id = cell.survey_id) then
    raise exception 'People were asked already: the groups of survey % cannot be changed', cell.survey_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return cell;
end $$;

create trigger survey_cells_stay before insert or update or delete on survey_cell
  for each row execute function app.survey_cells_stay();

-- Who had not answered on some night, to be reminded in their working hours; never when, and gone at the close.
create table survey_nudge (
  tenant_id uuid not null,
  survey_id uuid not null,
  person_id uuid not null,
  round int not null check (round between 1 and 2),
  sent boolean not null,
  primary key (tenant_id, survey_id, person_id, round),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index survey_nudge_person on survey_nudge (tenant_id, person_id);
call app.wall('survey_nudge');

-- Single answers are deleted on the day that people were told.
grant delete on survey_answer to app_rw;
