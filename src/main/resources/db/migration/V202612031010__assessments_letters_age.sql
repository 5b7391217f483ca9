-- From now on a note waits for the day on which a letter's evidence is too old: where tools stand is computed once, so that it is written.
insert into tenant_work (tenant_id, kind, due_at) select id, 'assessments', now() from tenant
on conflict (tenant_id, kind) do update set due_at = least(tenant_work.due_at, excluded.due_at);
