insert into users (name, email, nick, mood, home, born, score) values
  ('Ann', 'ann@example.com', 'a', 'fine', row('Main', 1), '1990-01-01', 3),
  ('Bob', null, null, null, null, null, 0),
  ('Cid', 'cid@example.com', null, 'tired', row(null, 2), '2001-02-03', -1),
  ('Dan', null, 'd', null, row('Side', null), null, 7);
insert into lists values (1, 1, 'Home', 'h'), (2, 1, 'Work', 'w'), (3, 2, 'Shop', 's'), (4, null, 'Lost', 'l');
insert into tasks (id, list, title, due, done, priority, tags, data, extra, sure) values
  (1, 1, 'Sweep', '2026-01-01', false, 1, '{a,b}', '{"k":1}', '{"e":null}', 1),
  (2, 1, 'Mop', null, true, null, '{}', '{}', null, 2),
  (3, 2, 'Write', 'infinity', false, 3, '{NULL}', '{"k":null}', '{"e":2}', 3),
  (4, 4, 'Find', null, false, null, '{c}', '[1]', null, 4);
insert into tasks (id, list, title, sure) values (5, 4, 'Gone', (select sure from tasks where false));
insert into labels values (1, 'red', null), (1, 'blue', 'n'), (3, 'red', 'm');
insert into parent values (1, 1, 1);
insert into child (id, v, w) values (2, null, 2);
insert into parts values (1, 'a', null), (2, 'b', 5);
insert into soft values (1, 'x', null, 'X'), (2, 'x', now(), 'Y');
refresh materialized view counts;
