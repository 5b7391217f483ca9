-- A company's own tool may be given up: nothing that names it goes, and it may come back.
alter table own_tool add column retired_on date;
alter table own_tool add column retired_by uuid;
alter table own_tool add column retired_because text;
alter table own_tool add foreign key (tenant_id, retired_by) references person (tenant_id, id);
