-- The interval that a kept score came with, so that lists of scores need not read what pages say of each.
alter table vendor_score
  add column low double precision not null generated always as ((body::jsonb #>> '{score,low}')::double precision) stored,
  add column high double precision not null generated always as ((body::jsonb #>> '{score,high}')::double precision) stored;
