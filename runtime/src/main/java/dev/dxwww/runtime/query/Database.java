package dev.dxwww.runtime.query;

import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.generated.Transactional;

import org.jspecify.annotations.Nullable;

/**
 * The application's database. To be injected where a transaction is wider than a method with
 * {@code @Transactional}:
 *
 * <pre>{@code
 * Order place(Order order) {
 *   return database.inTransaction(() -> {
 *     Order placed = orders.insert(order);
 *     database.afterCommit(() -> mails.send(placed));
 *     return placed;
 *   });
 * }
 * }</pre>
 *
 * <p>A transaction belongs to the thread that began it: all queries of that thread run in it. A
 * transaction inside another is a savepoint: what it throws undoes only its own changes.
 */
public interface Database {

  /**
   * Runs something in a transaction with {@link TransactionSettings#DEFAULT}.
   *
   * @throws QueryException 2001 without a connection, 2002 when none came free in time, 2004 when
   *     it could not be committed
   */
  default <T extends @Nullable Object, X extends Exception> T inTransaction(
      TransactionalWork<T, X> work) throws X {
    return inTransaction(TransactionSettings.DEFAULT, work);
  }

  /**
   * Runs something in a transaction, which is committed when it returns and rolled back when it
   * throws anything at all. Inside another transaction it is a savepoint.
   *
   * @throws QueryException 2001 without a connection, 2002 when none came free in time, 2004 when
   *     it could not be committed, or asks for more than the transaction around it grants
   */
  <T extends @Nullable Object, X extends Exception> T inTransaction(
      TransactionSettings settings, TransactionalWork<T, X> work) throws X;

  /**
   * The same for what gives nothing.
   *
   * @throws QueryException as {@link #inTransaction(TransactionalWork)}
   */
  default <X extends Exception> void runInTransaction(TransactionalAction<X> action) throws X {
    runInTransaction(TransactionSettings.DEFAULT, action);
  }

  /**
   * The same for what gives nothing.
   *
   * @throws QueryException as {@link #inTransaction(TransactionSettings, TransactionalWork)}
   */
  default <X extends Exception> void runInTransaction(
      TransactionSettings settings, TransactionalAction<X> action) throws X {
    this.<@Nullable Object, X>inTransaction(
        settings,
        () -> {
          action.run();
          return null;
        });
  }

  /**
   * Runs something on one connection: all queries of this thread in it use it one after another,
   * and each is committed by itself. For many small queries in a row, which spares them the wait
   * for a connection before each. Meanwhile nobody else has that connection, so nothing slow that
   * is no query belongs inside. When the connection is lost, the rest of the queries fail with it.
   * Inside itself or a transaction it changes nothing.
   *
   * @throws QueryException 2001 without a connection, 2002 when none came free in time
   */
  <T extends @Nullable Object, X extends Exception> T onOneConnection(
      TransactionalWork<T, X> work) throws X;

  /**
   * Runs something once the transaction of this thread is committed, on the thread that commits;
   * never when it or the savepoint around this call is rolled back. At once where there is no
   * transaction. What it throws is logged: the transaction is committed all the same.
   */
  void afterCommit(Runnable action);

  /** Whether this thread is in a transaction. */
  boolean isInTransaction();

  /**
   * Begins to run a statement, on the connection that this thread has or one from the pool;
   * for generated code, which closes it.
   *
   * @throws QueryException 2001 without a connection, 2002 when none came free in time
   */
  SqlCall call(Sql sql);

  /** What runs methods with {@code @Transactional}; for generated code. */
  Transactional transaction(TransactionSettings settings);

  /** The results that {@code @Cached} methods keep; for generated code. */
  QueryCache cache();

  /** Something that runs in a transaction or on one connection, and gives a result. */
  @FunctionalInterface
  interface TransactionalWork<T extends @Nullable Object, X extends Exception> {
    /** Runs it. */
    T run() throws X;
  }

  /** Something that runs in a transaction and gives nothing. */
  @FunctionalInterface
  interface TransactionalAction<X extends Exception> {
    /** Runs it. */
    void run() throws X;
  }
}
