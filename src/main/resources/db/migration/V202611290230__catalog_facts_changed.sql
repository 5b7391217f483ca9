-- Since when the facts of a tool are as they are: what was kept after that day need not be compared with them.
-- What is there already counts as changed now, which costs a comparison and can hide nothing.
alter table tool add facts_changed_at timestamptz not null default now();
