package dev.dxwww.runtime.security.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.internal.RealPostgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store in PostgreSQL forgets, now and then, and by the way. */
class PurgeTest {
  private static final RateLimit LIMIT = new RateLimit("t", 2, Duration.ofSeconds(90));

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 10);
  private final Endpoint endpoint = RealPostgres.database();
  private final Database database = RealPostgres.open(endpoint, 2, false);
  private final PostgresRateLimitStore store =
      new PostgresRateLimitStore(database, clock::get);

  @AfterEach
  void close() throws Exception {
    ((AutoCloseable) database).close();
  }

  private List<String> clients() {
    return RealPostgres.column(endpoint, "select client from dxwww.rate_limit");
  }

  /** Again where the database takes longer than the half second that it has for this. */
  private void count(String client) {
    RealPostgres.await("counted", () -> {
      try {
        return store.increment(LIMIT, RateLimitClient.named(client)).used() > 0;
      } catch (QueryException e) {
        return false;
      }
    });
  }

  @Test
  void onceAMinute_whoeverCountsNoMoreIsForgotten() {
    count("a");
    RealPostgres.run(endpoint, "update dxwww.rate_limit set expires = now() - interval '1s'");
    clock.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
    count("b");
    assertThat(clients()).hasSize(2);
    clock.addAndGet(1);
    count("b");
    RealPostgres.await("a is forgotten", () -> clients().size() == 1);
    assertThat(clients()).singleElement().asString().contains("b");
  }

  @Test
  void purgeThatFails_failsNoRequest() {
    RealPostgres.run(endpoint,
        "create unlogged table kept (client text references dxwww.rate_limit)");
    count("a");
    RealPostgres.run(endpoint,
        "insert into kept select client from dxwww.rate_limit",
        "update dxwww.rate_limit set expires = now() - interval '1s'");
    assertThatExceptionOfType(QueryException.class).isThrownBy(store::purge);
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    count("b");
    count("b");
    assertThat(clients()).hasSize(2);
  }
}
