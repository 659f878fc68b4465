package dev.dxwww.runtime.query.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.Database;

import org.jspecify.annotations.Nullable;

/**
 * Tells other nodes which columns this one has changed, and drops what this one keeps of columns
 * that they have changed. Whoever writes does not wait: a thread of its own tells, of all that was
 * written meanwhile at once, since each NOTIFY takes a lock that all commits of a server share.
 */
final class SharedChanges implements Notifications.Listener, AutoCloseable {
  static final String CHANNEL = "dxwww_changed";

  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final Sql TELL =
      Sql.of("QueryCache.tell", "select", "", "select pg_notify('dxwww_changed', ?)")
          .withTimeout(Duration.ofSeconds(2));
  /** PostgreSQL takes less than 8,000 bytes. */
  private static final int MOST_BYTES = 7_000;
  private static final long PERIOD_MILLIS = 10;
  private static final long RETRY_MILLIS = 1_000;
  private static final Duration LAST_WORD = Duration.ofSeconds(2);

  private final Database database;
  private final KeptResults results;
  private final String node;
  private final Notifications notifications;
  private final Set<String> untold = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean telling = new AtomicBoolean();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Thread teller;

  /**
   * What begins with the first method that keeps results.
   *
   * @param node another name for each node, without a line's end
   */
  SharedChanges(
      Database database, ConnectionSource source, KeptResults results, String node) {
    this.database = database;
    this.results = results;
    this.node = node;
    this.notifications = new Notifications(source, CHANNEL, this);
  }

  void begin() {
    if (begun.compareAndSet(false, true)) {
      notifications.start();
    }
  }

  /** These columns were changed here, and it is committed. */
  void tell(List<String> columns) {
    untold.addAll(columns);
    if (telling.compareAndSet(false, true)) {
      teller = Thread.ofVirtual().name("dx-cache-tell").start(this::tellAll);
    }
  }

  private void tellAll() {
    while (true) {
      boolean told = tellOnce();
      if (pause(told ? PERIOD_MILLIS : RETRY_MILLIS) && !told) {
        return;
      }
      if (untold.isEmpty()) {
        telling.set(false);
        // Whoever came between has seen that somebody tells, and relies on it.
        if (untold.isEmpty() || !telling.compareAndSet(false, true)) {
          return;
        }
      }
    }
  }

  private boolean tellOnce() {
    List<String> columns = new ArrayList<>();
    for (Iterator<String> each = untold.iterator(); each.hasNext(); ) {
      columns.add(each.next());
      each.remove();
    }
    try {
      for (String payload : payloads(node, columns)) {
        send(payload);
      }
      return true;
    } catch (RuntimeException e) {
      untold.addAll(columns);
      // Nothing may end the thread: all that is written later relies on it.
      String why =
          e instanceof DxException known
              ? "code " + known.code().number()
              : e.getClass().getSimpleName();
      LOG.log(
          System.Logger.Level.WARNING,
          "other nodes could not be told what was changed (" + why + "); trying again");
      return false;
    }
  }

  /** Lines: the node, then columns, as many as go into one notification. */
  static List<String> payloads(String node, List<String> columns) {
    List<String> all = new ArrayList<>();
    StringBuilder next = new StringBuilder(node);
    int bytes = node.length();
    for (String column : columns) {
      int length = 1 + column.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > MOST_BYTES && next.length() > node.length()) {
        all.add(next.toString());
        next = new StringBuilder(node);
        bytes = node.length();
      }
      next.append('\n').append(column);
      bytes += length;
    }
    if (next.length() > node.length()) {
      all.add(next.toString());
    }
    return all;
  }

  private void send(String payload) {
    try (SqlCall call = database.call(TELL)) {
      call.statement().setString(1, payload);
      call.query();
    } catch (SQLException e) {
      throw TELL.failed(e);
    }
  }

  /** Whether it is being closed. */
  private boolean pause(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** What others have changed before is not known. */
  @Override
  public void listening(Connection connection) {
    results.dropAll();
  }

  @Override
  public void told(String payload) {
    String[] lines = payload.split("\n");
    if (!lines[0].equals(node)) {
      for (int i = 1; i < lines.length; i++) {
        results.drop(lines[i]);
      }
    }
  }

  @Override
  public void alive() {}

  /** Waits up to 2 s for what was written last to be told. */
  @Override
  public void close() {
    closing.countDown();
    Thread last = teller;
    try {
      if (last != null && !last.join(LAST_WORD)) {
        LOG.log(System.Logger.Level.WARNING, "other nodes were not told what was changed last");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      notifications.close();
    }
  }
}
