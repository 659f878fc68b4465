package dev.dxwww.examples.tasks.store;

import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** More accounts than the one that is there. */
@Repository
interface AccountRows {
  @Query(
      """
      with added as (
        insert into accounts (name, password_hash, role, created)
        values (:name, '', 'USER', now())
        returning id),
      inbox as (insert into lists (owner_id, name) select id, 'Inbox' from added)
      select id from added
      """)
  long add(String name);
}
