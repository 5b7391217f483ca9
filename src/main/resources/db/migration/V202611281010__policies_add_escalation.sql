-- Who still has not answered after the last reminder is named to their manager, once.
alter table policy_assignment add column escalated_on date;
