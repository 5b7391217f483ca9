-- Everything that people did about unsure records, also what was sent back or replaced. Never changed: nobody is granted that.
create table match_step (
  id bigint generated always as identity primary key,
  tool_slug text not null references tool,
  feed text not null,
  record_id text not null,
  step text not null check (step in ('proposed', 'sent-back', 'decided')),
  verdict text not null check (verdict in ('about', 'not-about')),
  reason text not null, -- of the proposal
  by_whom text not null,
  at timestamptz not null
);
grant select, insert on match_step to app_rw;
