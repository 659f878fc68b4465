package dev.dxwww.benchmarks.queriesmicro;

import java.util.List;

/** What is measured: each gives records that read like those of the others. */
public interface Questions extends AutoCloseable {
  /** The statement of {@link #person}, for those who write SQL; with a question mark. */
  String PERSON =
      "select id, name, email, city, active, score, born, created_at from people where id = ?";
  /** The statement of {@link #people}. */
  String PEOPLE =
      "select id, name, email, city, active, score, born, created_at"
          + " from people order by id limit 100";
  /** The statement of {@link #parcel}. */
  String PARCEL =
      "select id, code, title, note, state, weight, pieces, sent_at, arrived_at, tags, marks,"
          + " address from parcels where id = ?";
  /** The statement of {@link #parcels}. */
  String PARCELS =
      "select id, code, title, note, state, weight, pieces, sent_at, arrived_at, tags, marks,"
          + " address from parcels order by id limit 100";

  /** The person with that key. */
  Object person(long id) throws Exception;

  /** The first hundred people. */
  List<?> people() throws Exception;

  /** The parcel with that key. */
  Object parcel(long id) throws Exception;

  /** The first hundred parcels. */
  List<?> parcels() throws Exception;

  @Override
  default void close() {
    // Most have nothing to close.
  }
}
