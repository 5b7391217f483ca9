-- What people were promised cannot be changed once anyone was asked, whoever tries: owner and superuser included.
create function app.survey_keeps_its_promise() returns trigger language plpgsql as $$ begin
  if (old.opened_at is not null
      or exists (select from survey_participation p where p.tenant_id = old.tenant_id and p.survey_id = old.id))
    and ((new.mode, new.definition, new.threshold) is distinct from (old.mode, old.definition, old.threshold)
      or new.purpose is distinct from old.purpose
      or (old.opened_at is not null and new.opened_at is distinct from old.opened_at)
      or new.closes_on > old.closes_on
      or new.state = 'DRAFT') then
    raise exception 'People were asked already: what survey % promised cannot be changed', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger survey_keeps_its_promise before update on survey
  for each row execute function app.survey_keeps_its_promise();
