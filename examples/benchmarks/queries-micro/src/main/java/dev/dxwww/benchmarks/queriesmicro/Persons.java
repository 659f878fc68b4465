package dev.dxwww.benchmarks.queriesmicro;

import java.util.List;

/** What is measured: each gives records that read like those of the others. */
public interface Persons extends AutoCloseable {
  /** The statement of {@link #find}, for those who write SQL; with a question mark. */
  String FIND =
      "select id, name, email, city, active, score, born, created_at from people where id = ?";
  /** The statement of {@link #hundred}. */
  String HUNDRED =
      "select id, name, email, city, active, score, born, created_at"
          + " from people order by id limit 100";

  /** The one with that key. */
  Object find(long id) throws Exception;

  /** The first hundred. */
  List<?> hundred() throws Exception;

  @Override
  default void close() {
    // Most have nothing to close.
  }
}
