package dev.dxwww.runtime.query.internal;

/**
 * A server that answers.
 *
 * @param factory makes connections to it
 * @param migrated whether its schema is that of the class path already
 * @param closed gives it back when it is no longer needed
 */
record StartedDatabase(ConnectionFactory factory, boolean migrated, Runnable closed)
    implements AutoCloseable {

  @Override
  public void close() {
    closed.run();
  }
}
