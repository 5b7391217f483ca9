-- A line may hold for emergencies alone, or for everyday work alone. Null: whatever it is for.
alter table decision_rule add column purpose text;
