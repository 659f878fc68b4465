package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.generated.CachedQuery;
import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.QueryKey;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nodes on one database that keep results: what one writes, the others show no longer. */
@Timeout(120)
class SharedChangesTest {
  private static final QueryKey KEY = QueryKey.of(1);
  private static final Sql COUNT = Sql.of("T.count", "select", "t", "select count(*) from t");
  private static final Sql ADD =
      Sql.of("T.add", "insert", "t", "insert into t values (1)").changing("t.*");

  private final Endpoint endpoint =
      RealPostgres.database("create table t (id int)", "create table other (id int)");
  private final List<Node> nodes = new ArrayList<>();

  @AfterEach
  void closeAll() {
    nodes.forEach(node -> node.database.close());
  }

  /** A node that keeps how many rows there are for as long as nobody tells it of others. */
  private final class Node {
    private final PooledDatabase database;
    private final CachedQuery<Long> kept;

    Node(boolean shared) {
      database = (PooledDatabase) RealPostgres.open(endpoint, 2, shared);
      nodes.add(this);
      kept =
          database.cache().query(
              new QueryCache.Settings(
                  "T.count", QueryCache.Settings.FOREVER, QueryCache.Settings.FOREVER, 10),
              "t.id");
    }

    long count() {
      return kept.get(KEY, () -> read(COUNT));
    }

    long read(Sql sql) {
      try (SqlCall call = database.call(sql)) {
        var rows = call.query();
        rows.next();
        return rows.getLong(1);
      } catch (java.sql.SQLException e) {
        throw sql.failed(e);
      }
    }

    void write(Sql sql) {
      try (SqlCall call = database.call(sql)) {
        call.update();
      } catch (java.sql.SQLException e) {
        throw sql.failed(e);
      }
    }
  }

  private Node[] two() {
    Node[] both = {new Node(true), new Node(true)};
    // Each drops all when it begins to listen; once it has dropped this, that is behind it.
    for (int i = 0; i < 2; i++) {
      Node here = both[i];
      Node there = both[1 - i];
      there.count();
      here.write(ADD);
      long now = here.count();
      RealPostgres.await("the first news", () -> there.count() == now);
    }
    return both;
  }

  /** Half of the times at least: a machine may stand still for longer than a second. */
  @Test
  void whatOneNodeWrites_dropsWhatTheOthersKeep_withinASecond() {
    Node[] nodes = two();
    int inTime = 0;
    for (int i = 0; i < 20; i++) {
      Node here = nodes[i % 2];
      Node there = nodes[1 - i % 2];
      long before = there.count();
      assertThat(here.count()).isEqualTo(before);
      here.write(ADD);
      long begin = System.nanoTime();
      assertThat(here.count()).as("at once where it was written").isEqualTo(before + 1);
      RealPostgres.await("news", () -> there.count() == before + 1);
      inTime += System.nanoTime() - begin < Duration.ofSeconds(1).toNanos() ? 1 : 0;
    }
    assertThat(inTime).isGreaterThanOrEqualTo(10);
  }

  @Test
  void nodeThatIsNotTold_keepsWhatItHas() {
    Node deaf = new Node(false);
    Node[] nodes = two();
    long before = deaf.count();
    nodes[0].write(ADD);
    RealPostgres.await("news", () -> nodes[1].count() == before + 1);
    assertThat(deaf.count()).isEqualTo(before);
  }

  @Test
  void transactions_tellWhenTheyAreCommitted_andNothingWhenTheyAreNot() {
    Node[] nodes = two();
    long before = nodes[1].count();
    RealPostgres.await("the first news are counted", () -> told(nodes[0]) == 1);
    assertThatThrownBy(() -> nodes[0].database.runInTransaction(() -> {
      nodes[0].write(ADD);
      throw new IllegalStateException("rolled back");
    })).hasMessage("rolled back");
    assertThat(nodes[0].count()).isEqualTo(before);
    nodes[0].write(Sql.of("T.other", "insert", "other", "insert into other values (1)")
        .changing("other.*"));
    nodes[0].database.runInTransaction(() -> {
      nodes[0].write(ADD);
      assertThat(nodes[1].count()).isEqualTo(before);
    });
    RealPostgres.await("news", () -> nodes[1].count() == before + 1);
    RealPostgres.await("they are counted", () -> told(nodes[0]) > 1);
    assertThat(told(nodes[0])).as("not of what nobody keeps").isEqualTo(2);
  }

  private static long told(Node node) {
    var out = new dev.dxwww.runtime.observe.internal.MetricsText(false);
    node.database.write(out);
    return out.end().lines()
        .filter(line -> line.startsWith("dx_db_query_seconds_count{query=\"QueryCache.tell\"}"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .map(Double::valueOf).mapToLong(Double::longValue).findFirst().orElse(0);
  }

  @Test
  void manyWrites_areToldTogether() {
    Node[] nodes = two();
    long before = told(nodes[0]);
    long begin = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      nodes[0].write(ADD);
    }
    long now = nodes[0].count();
    RealPostgres.await("news", () -> nodes[1].count() == now);
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    assertThat(told(nodes[0]) - before).isBetween(1L, millis / 10 + 2);
  }

  @Test
  void connectionThatIsLost_isMadeAgain_andWhatWasMissedIsDropped() {
    Node[] nodes = two();
    long before = nodes[1].count();
    RealPostgres.run(endpoint, """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()""");
    RealPostgres.run(endpoint, "insert into t values (1)");
    // Nobody has told of this row: it is seen since all is dropped when the nodes listen again.
    RealPostgres.await("both have it", () -> seen(nodes[0], before) && seen(nodes[1], before));
    long now = nodes[1].count();
    nodes[0].write(ADD);
    RealPostgres.await("news", () -> nodes[1].count() == now + 1);
  }

  private static boolean seen(Node node, long before) {
    try {
      return node.count() == before + 1;
    } catch (dev.dxwww.runtime.error.DxException e) {
      return false;
    }
  }

  @Test
  void nodeThatStops_tellsItsLastWords() {
    Node[] nodes = two();
    long before = nodes[1].count();
    nodes[0].write(ADD);
    nodes[0].database.close();
    RealPostgres.await("news", () -> nodes[1].count() == before + 1);
  }

  @Test
  void notificationsOfOthers_breakNothing() {
    Node[] nodes = two();
    long before = nodes[0].count();
    RealPostgres.run(endpoint, "notify dxwww_changed",
        "notify dxwww_changed, 'x'",
        "select pg_notify('dxwww_changed', E'\\n\\n.\\nx.\\n.x\\n" + "y".repeat(3_000) + "')");
    nodes[1].write(ADD);
    RealPostgres.await("news", () -> nodes[0].count() == before + 1);
  }

  @Test
  void news_fitIntoNotifications() {
    List<String> columns =
        IntStream.range(0, 900).mapToObj(i -> "t\u00e4sks.column_" + i).toList();
    List<String> payloads = SharedChanges.payloads("node", columns);
    assertThat(payloads).hasSizeBetween(2, 4).allSatisfy(payload -> {
      assertThat(payload).startsWith("node\n");
      assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000);
    });
    assertThat(payloads.stream().flatMap(payload -> payload.lines().skip(1)))
        .containsExactlyElementsOf(columns);
    assertThat(SharedChanges.payloads("node", List.of())).isEmpty();
    assertThat(Optional.of(SharedChanges.payloads("node", List.of("a.b"))))
        .hasValue(List.of("node\na.b"));
  }

  @Test
  void failureOfAnyKind_doesNotEndTheTelling() throws Exception {
    CountDownLatch tries = new CountDownLatch(2);
    Database failing =
        (Database) Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {Database.class},
            (proxy, method, arguments) -> {
              tries.countDown();
              throw new IllegalStateException("no connection of mine");
            });
    KeptResults results =
        new KeptResults(System::nanoTime, new CacheLimits(10, 100, 1));
    try (SharedChanges changes =
        new SharedChanges(failing, () -> {
          throw new SQLException("nobody listens");
        }, results, "node")) {
      changes.tell(List.of("t.id"));
      assertThat(tries.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
