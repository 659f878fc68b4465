package dev.dxwww.runtime.generated;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.internal.Failures;

/**
 * A statement of a repository, whole and constant: made once, used by all threads.
 *
 * <pre>{@code
 * private static final Sql FIND =
 *     Sql.of("TaskRepository.find", "select", "tasks", "select title from tasks where id = ?");
 * }</pre>
 */
public final class Sql {
  private final String name;
  private final String operation;
  private final String table;
  private final String text;
  private final Options options;

  private Sql(String name, String operation, String table, String text, Options options) {
    this.name = name;
    this.operation = operation;
    this.table = table;
    this.text = text;
    this.options = options;
  }

  /** How it runs. */
  private record Options(Duration timeout, List<String> changed, int fetchSize) {
    private static final Options NONE = new Options(Duration.ZERO, List.of(), 0);
  }

  /**
   * A statement.
   *
   * @param name the method it is of, {@code TaskRepository.find}: in errors and metrics
   * @param operation {@code select}, {@code insert}, {@code update}, {@code delete}, {@code merge}
   *     or {@code execute}
   * @param table the table it is mostly about; empty without one
   * @param text for the driver, with a question mark for each parameter
   */
  public static Sql of(String name, String operation, String table, String text) {
    return new Sql(name, operation, table, text, Options.NONE);
  }

  /** The same with a time limit in place of {@code dx.db.query-timeout}. */
  public Sql withTimeout(Duration limit) {
    return with(new Options(limit, changed(), fetchSize()));
  }

  /**
   * The same, dropping what {@code @Cached} methods keep that read one of these columns, once it is
   * committed.
   *
   * @param columns {@code tasks.title}; {@code tasks.*} for all of a table
   */
  public Sql changing(String... columns) {
    return with(new Options(timeout(), List.of(columns), fetchSize()));
  }

  /** The same, whose rows are fetched so many at a time: for {@link SqlCall#stream}. */
  public Sql fetching(int rows) {
    return with(new Options(timeout(), changed(), rows));
  }

  private Sql with(Options other) {
    return new Sql(name, operation, table, text, other);
  }

  /** The method it is of. */
  public String name() {
    return name;
  }

  /** What it does. */
  public String operation() {
    return operation;
  }

  /** The table it is mostly about. */
  public String table() {
    return table;
  }

  /** What the driver gets. */
  public String text() {
    return text;
  }

  /** Its own time limit; zero for the configured one. */
  public Duration timeout() {
    return options.timeout();
  }

  /** The columns it changes, as {@link #changing} was told. */
  public List<String> changed() {
    return options.changed();
  }

  /** How many rows are fetched at a time; 0 for all at once. */
  public int fetchSize() {
    return options.fetchSize();
  }

  /**
   * What to throw for a failure of the driver: one with a code, the names of query, table and
   * constraint, and no value in it.
   */
  public DxException failed(SQLException failure) {
    return Failures.of(this, failure);
  }

  /**
   * What to throw where a query that always gives a row gave none.
   *
   * @return code 4004 where it looked for one row, answered by 404
   */
  public DxException noRow() {
    return Failures.noRow(this);
  }

  /** What to throw where a query that was proven to give at most one row gave two: 2005. */
  public QueryException manyRows() {
    return Failures.manyRows(this);
  }

  /** Its name, never its text. */
  @Override
  public String toString() {
    return "Sql " + name;
  }
}
