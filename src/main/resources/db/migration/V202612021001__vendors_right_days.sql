-- Before records could be without a day, the day of the import stood in for it, and went on into facts and into the day to which evidence reaches.
-- What a record itself says of that day cannot be told from it any more, so what it tells of stands in until the feed is read the next time.
update feed_record r set read_to = (select max((claim ->> 't')::date) from jsonb_array_elements(r.claims) claim)
where r.extractor in ('feeds-1', 'feeds-2')
  and (r.read_to = (r.recorded_at at time zone 'UTC')::date
    or r.read_to = (r.recorded_at at time zone 'UTC')::date - 1 -- an import that went on past midnight
      and exists (select from feed_import i join feed_import_count c on c.import_id = i.id and c.feed = r.feed
        where (i.asked_at at time zone 'UTC')::date <= r.read_to and r.recorded_at between i.asked_at and coalesce(i.finished_at, now())))
  and not exists (select from feed_import i join feed_import_count c on c.import_id = i.id and c.feed = r.feed -- said by whoever brought it
    where i.as_of = r.read_to and r.recorded_at between i.asked_at and coalesce(i.finished_at, now()));

update feed_freshness f set read_to = (select max(r.read_to) from feed_record r where r.feed = f.feed)
where f.feed <> 'releases';

-- Facts that claim to be read to a later day than any record of their source: what was believed is kept, the ledgers are put together again.
with wrong as (
  delete from vendor_fact f
  where f.origin = 'feeds' and f.content_sha256 is not null and f.source_kind <> 'undated-record'
    and not exists (select from feed_record r where r.source = f.source and r.read_to >= f.observed_on)
  returning f.*)
insert into vendor_fact_past (tool_slug, case_id, name, from_day, to_day, content, state, source, source_kind, confidence, observed_on,
  origin, content_sha256, extractor, recorded_at, superseded_at, why)
select tool_slug, case_id, name, from_day, to_day, content, state, source, source_kind, confidence, observed_on,
  origin, content_sha256, extractor, recorded_at, now(), 'corrected' from wrong;

-- The shipped files are read again at the start that follows, records of feeds soon after; until then nobody knows how far they reach.
update vendor_ledger set evidence_until = null, content_hash = case content_hash when '' then '' else 'again' end;
insert into feed_due
  select slug from tool
  where slug in (select tool_slug from feed_match union select tool_slug from match_decision
    union select tool_slug from vendor_fact where origin = 'feeds' union select tool_slug from vendor_fact_past where origin = 'feeds')
on conflict do nothing;
