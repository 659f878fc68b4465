package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.security.limit.PostgresRateLimitStore;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;

import org.junit.jupiter.api.Test;

/** Counts that nodes share, in a real PostgreSQL: two pools stand for two nodes. */
class PostgresRateLimitStoreTest {
  private static final RateLimitClient CLIENT = RateLimitClient.named("192.0.2.7");

  private static Endpoint database() {
    return RealPostgres.database("create schema dxwww", migration());
  }

  private static String migration() {
    try (InputStream file = PostgresRateLimitStore.class.getResourceAsStream(
        "/dev/dxwww/db/migration/V2__rate_limits.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nodesTogether_letExactlyTheLimitPass() throws Exception {
    Endpoint endpoint = database();
    RateLimit[] limits = {
      new RateLimit("few", 37, Duration.ofHours(1)),
      new RateLimit("many", 1_001, Duration.ofHours(1))
    };
    AtomicIntegerArray accepted = new AtomicIntegerArray(4);
    try (Opened one = Opened.on(endpoint, 4); Opened two = Opened.on(endpoint, 4)) {
      List<PostgresRateLimitStore> stores = List.of(
          new PostgresRateLimitStore(one.database), new PostgresRateLimitStore(two.database));
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        PostgresRateLimitStore store = stores.get(t % 2);
        threads.add(Thread.ofVirtual().start(() -> {
          for (int i = 0; i < 140; i++) {
            for (int key = 0; key < 4; key++) {
              RateLimitClient client = RateLimitClient.named("c" + key % 2);
              boolean yes = counted(store, limits[key / 2], client).accepted();
              accepted.addAndGet(key, yes ? 1 : 0);
            }
          }
        }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(List.of(accepted.get(0), accepted.get(1), accepted.get(2), accepted.get(3)))
        .containsExactly(37, 37, 1_001, 1_001);
  }

  /** Once more when it took longer than the half second it has: that was not counted. */
  private static RateLimitCount counted(
      PostgresRateLimitStore store, RateLimit limit, RateLimitClient client) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try {
        return store.increment(limit, client);
      } catch (QueryException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  @Test
  void refusedClient_isToldWhenTheOldestCountsNoMore() {
    RateLimit limit = new RateLimit("t", 2, Duration.ofSeconds(90));
    try (Opened opened = Opened.on(database(), 2)) {
      PostgresRateLimitStore store = new PostgresRateLimitStore(opened.database);
      assertThat(counted(store, limit, CLIENT).used()).isEqualTo(1);
      assertThat(counted(store, limit, CLIENT).used()).isEqualTo(2);
      RateLimitCount refused = counted(store, limit, CLIENT);
      assertThat(refused.accepted()).isFalse();
      assertThat(refused.used()).isEqualTo(2);
      assertThat(refused.waitSeconds()).isBetween(1L, 90L);

      opened.update("update dxwww.rate_limit set hits = (select array_agg(h - 90000000)"
          + " from unnest(hits) h)");
      assertThat(counted(store, limit, CLIENT)).satisfies(count -> {
        assertThat(count.accepted()).isTrue();
        assertThat(count.used()).isEqualTo(1);
      });
    }
  }

  @Test
  void clientsOfWhichNothingCounts_arePurged() {
    RateLimit limit = new RateLimit("t", 2, Duration.ofSeconds(90));
    try (Opened opened = Opened.on(database(), 2)) {
      PostgresRateLimitStore store = new PostgresRateLimitStore(opened.database);
      counted(store, limit, CLIENT);
      assertThat(store.purge()).isZero();
      opened.update("update dxwww.rate_limit set expires = clock_timestamp() - interval '1s'");
      assertThat(store.purge()).isEqualTo(1);
      assertThat(counted(store, limit, CLIENT).used()).isEqualTo(1);
    }
  }

  @Test
  void whatAFloodOfAddressesLeft_isPurgedAtOnce() {
    RateLimit limit = new RateLimit("t", 2, Duration.ofSeconds(90));
    try (Opened opened = Opened.on(database(), 2)) {
      PostgresRateLimitStore store = new PostgresRateLimitStore(opened.database);
      counted(store, limit, CLIENT);
      opened.update("insert into dxwww.rate_limit select 't 198.51.100.' || i, '{}', '{}',"
          + " clock_timestamp() - interval '1s' from generate_series(1, 25000) i");
      assertThat(store.purge()).isEqualTo(25_000);
      assertThat(counted(store, limit, CLIENT).used()).isEqualTo(2);
    }
  }

  @Test
  void databaseThatIsGone_isAFailureOfTheStore() {
    try (Opened opened = Opened.on(RealPostgres.database(), 1)) {
      PostgresRateLimitStore store = new PostgresRateLimitStore(opened.database);
      RateLimit limit = new RateLimit("t", 2, Duration.ofSeconds(90));
      assertThatExceptionOfType(QueryException.class)
          .isThrownBy(() -> store.increment(limit, CLIENT));
    }
  }
}
