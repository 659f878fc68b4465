package dev.dxwww.examples.tasks.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** The table of accounts. A name is known whatever its case. */
@Repository
interface AccountRepository {
  /** Adds an account with its first list, and gives its id; empty when the name is taken. */
  @Query(
      """
      with added as (
        insert into accounts (name, password_hash, role, created)
        values (:name, :hash, :role, :now)
        on conflict do nothing
        returning id),
      inbox as (insert into lists (owner_id, name) select id, 'Inbox' from added)
      select id from added
      """)
  Optional<Long> add(String name, String hash, Role role, Instant now);

  @Query("select id, password_hash, role from accounts where lower(name) = lower(:name)")
  Optional<Credentials> credentials(String name);

  @Query("select id, password_hash, role from accounts where id = :id")
  Optional<Credentials> credentialsOf(long id);

  @Query("update accounts set password_hash = :hash where id = :id")
  int changeHash(long id, String hash);

  @Query("update accounts set role = :role where id = :id")
  int changeRole(long id, Role role);

  @Query("select id, name, role, created from accounts where id = :id")
  Optional<Member> member(long id);

  /** The first 200 in alphabetical order. */
  @Query(
      "select id, name, role, created from accounts order by lower(name) limit 200")
  List<Member> members();
}
