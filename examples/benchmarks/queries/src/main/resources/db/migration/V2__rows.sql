insert into worlds (id, number)
select n, n * 7919 % 10000 + 1 from generate_series(1, 10000) n;

insert into fortunes (id, message) values
  (1, 'fortune: No such file or directory'),
  (2, 'A computer scientist is someone who fixes things that aren''t broken.'),
  (3, 'After enough decimal places, nobody gives a damn.'),
  (4, 'A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1'),
  (5, 'A computer program does what you tell it to do, not what you want it to do.'),
  (6, 'Emacs is a nice operating system, but I prefer UNIX.'),
  (7, 'Any program that runs right is obsolete.'),
  (8, 'A list is only as strong as its weakest link.'),
  (9, 'Feature: A bug with seniority.'),
  (10, 'Computers make very fast, very accurate mistakes.'),
  (11, '<script>alert("This should not be displayed in a browser alert box.");</script>'),
  (12, 'フレームワークのベンチマーク');

insert into people (id, name, email, city, active, score, born, created_at)
select n, 'Ada no. ' || n, 'ada.' || n || '@analytical-engine.example',
  case when n % 3 <> 0 then 'St James''s Square ' || n end, n % 2 = 0, n / 8.0,
  date '1970-01-01' + n::integer,
  timestamptz '2026-01-01 00:00:00Z' + n * interval '1.5 seconds'
from generate_series(1, 1000) n;

insert into parcels (id, code, title, note, state, weight, pieces, sent_at, arrived_at, tags, marks,
  address)
select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Parcel no. ' || n,
  case when n % 3 <> 0 then 'Leave at door ' || n end,
  (array['ORDERED', 'PACKED', 'SENT', 'ARRIVED'])[n % 4 + 1]::parcel_state, n + 0.125, n % 9 + 1,
  timestamptz '2026-01-01 00:00:00Z' + n * interval '1.5 seconds',
  case when n % 4 = 3 then timestamptz '2026-02-01 00:00:00Z' + n * interval '1 second' end,
  array['fragile', 'to room ' || n, 'gift'], array[n, 2 * n, 3 * n, 4 * n],
  jsonb_build_object('street', n || ' St James''s Square', 'city', 'London', 'zip', 10000 + n)
from generate_series(1, 1000) n;
