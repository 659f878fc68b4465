-- Requests that count towards rate limits. Not logged: after a crash all counts begin anew.
-- hits: when they came, in microseconds; counts: how many at each of these times.
create unlogged table dxwww.rate_limit (
  client text primary key,
  hits bigint[] not null,
  counts integer[] not null,
  expires timestamptz not null
);
create index rate_limit_expires on dxwww.rate_limit (expires);

-- Counts one request if fewer than "most" count within "span" microseconds. Up to 1,000 requests
-- each has its own time; beyond, times are rounded up to a 64th of the span, so that none counts
-- for less than the span. The row's lock makes calls for one client come one after the other.
create function dxwww.rate_limit_increment(limited text, most integer, span bigint)
returns table (accepted boolean, used integer, wait_micros bigint)
language plpgsql as $$
declare
  slot bigint := case when most > 1000 then greatest(span / 64, 1) else 1 end;
  found_hits bigint[];
  found_counts integer[];
  moment bigint;
  stamp bigint;
  first integer;
begin
  loop
    select r.hits, r.counts into found_hits, found_counts
      from dxwww.rate_limit r where r.client = limited for update;
    exit when found;
    insert into dxwww.rate_limit values (limited, '{}', '{}', clock_timestamp())
      on conflict do nothing;
  end loop;
  moment := (extract(epoch from clock_timestamp()) * 1000000)::bigint;
  first := coalesce(
    (select min(i) from generate_subscripts(found_hits, 1) i where found_hits[i] > moment - span),
    cardinality(found_hits) + 1);
  found_hits := found_hits[first:];
  found_counts := found_counts[first:];
  used := coalesce((select sum(c) from unnest(found_counts) c), 0);
  accepted := used < most;
  if accepted then
    used := used + 1;
    stamp := greatest(
      (moment + slot - 1) / slot * slot, coalesce(found_hits[cardinality(found_hits)], 0));
    if slot > 1 and stamp = found_hits[cardinality(found_hits)] then
      found_counts[cardinality(found_counts)] := found_counts[cardinality(found_counts)] + 1;
    else
      found_hits := found_hits || stamp;
      found_counts := found_counts || 1;
    end if;
  end if;
  update dxwww.rate_limit r
    set hits = found_hits, counts = found_counts,
      expires = to_timestamp((found_hits[cardinality(found_hits)] + span) / 1000000.0)
    where r.client = limited;
  wait_micros := found_hits[1] + span - moment;
  return next;
end
$$;
