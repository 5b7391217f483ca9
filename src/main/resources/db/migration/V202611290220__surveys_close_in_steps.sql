-- A close is a job of its own: who asks sees how far it is, and a killed one begins again where nothing was changed yet.
alter table survey drop constraint survey_state_check;
alter table survey add constraint survey_state_check check (state in ('DRAFT', 'OPEN', 'CLOSING', 'CLOSED', 'RELEASED'));

-- Written beside the transaction of the close, which nobody can look into; of no meaning once the survey is closed.
alter table survey add column closing_step text;
alter table survey add column closing_done int not null default 0;
alter table survey add column closing_of int not null default 0;
