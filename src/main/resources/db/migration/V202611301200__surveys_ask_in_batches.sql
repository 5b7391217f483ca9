-- Ten thousand mails are not written in one transaction: who is still to be told waits as round 0, and the row goes with the mail.
alter table survey_nudge drop constraint survey_nudge_round_check;
alter table survey_nudge add constraint survey_nudge_round_check check (round between 0 and 2);
create index survey_nudge_unsent on survey_nudge (tenant_id, survey_id, person_id) where round = 0;
