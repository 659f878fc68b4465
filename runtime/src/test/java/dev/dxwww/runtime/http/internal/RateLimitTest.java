package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;
import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits of routes, over sockets. */
class RateLimitTest {
  private static Route limited(Route route, String category, int requests) {
    return requests == 0
        ? route.permitAll().rateLimited(category, false)
        : route.permitAll().rateLimited(category, requests, Duration.ofMinutes(2), false);
  }

  private static TestServer server(LimitSettings limits) {
    ProxyTrust trust = new ProxyTrust(
        List.of(AddressRange.parse("127.0.0.1")), "X-Forwarded-For", "");
    return TestServer.of(
        s -> s.protection(Protection.DEFAULT.limits(limits).proxies(trust)),
        new Routes()
            .on(limited(Route.get("/few", "t.few"), "few", 0), x -> x.send("few", Encoder.TEXT))
            .on(limited(Route.get("/also", "t.also"), "few", 0), x -> x.send("a", Encoder.TEXT))
            .on(limited(Route.get("/own", "t.own"), "", 2), x -> x.send("own", Encoder.TEXT))
            .on(limited(Route.get("/fail", "t.fail"), "few", 0), x -> {
              throw new IllegalStateException("oops");
            })
            .open(Route.get("/free", "t.free"), x -> x.send("free", Encoder.TEXT)));
  }

  private static LimitSettings few() {
    return LimitSettings.DEFAULT.with(
        Map.of("few", new RateLimit("few", 3, Duration.ofMinutes(1))));
  }

  @Test
  void clientBeyondItsLimit_gets429_andIsToldWhenToComeAgain() throws Exception {
    try (TestServer server = server(few())) {
      RawResponse first = server.raw("GET /few HTTP/1.1");
      assertThat(first.status()).isEqualTo(200);
      assertThat(first.field("RateLimit-Policy")).isEqualTo("\"few\";q=3;w=60");
      assertThat(first.field("RateLimit")).isEqualTo("\"few\";r=2;t=60");
      assertThat(server.raw("GET /also HTTP/1.1").field("RateLimit")).startsWith("\"few\";r=1;");
      RawResponse failed = server.raw("GET /fail HTTP/1.1");
      assertThat(failed.status()).isEqualTo(500);
      assertThat(failed.field("RateLimit")).startsWith("\"few\";r=0;");

      RawResponse refused = server.raw("GET /few HTTP/1.1");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.body()).contains("\"code\":1005");
      assertThat(Integer.parseInt(refused.field("Retry-After"))).isBetween(1, 60);
      assertThat(refused.field("RateLimit"))
          .isEqualTo("\"few\";r=0;t=" + refused.field("Retry-After"));
      assertThat(refused.count("RateLimit")).isEqualTo(1);
      assertThat(server.raw("GET /free HTTP/1.1").status()).isEqualTo(200);
      assertThat(server.raw("GET /own HTTP/1.1").status()).isEqualTo(200);
      assertThat(server.raw("HEAD /own HTTP/1.1").field("RateLimit-Policy"))
          .isEqualTo("\"GET /own\";q=2;w=120");
      assertThat(server.raw("GET /own HTTP/1.1").status()).isEqualTo(429);
    }
  }

  @Test
  void clientsBehindAProxy_areCountedApart_andIpv6ByNetwork() throws Exception {
    try (TestServer server = server(few())) {
      for (int i = 0; i < 3; i++) {
        assertThat(from(server, "198.51.100.7")).isEqualTo(200);
        assertThat(from(server, "2001:db8:0:1::" + (i + 1))).isEqualTo(200);
      }
      assertThat(from(server, "198.51.100.7")).isEqualTo(429);
      assertThat(from(server, "::ffff:198.51.100.7")).isEqualTo(429);
      assertThat(from(server, "198.51.100.8")).isEqualTo(200);
      assertThat(from(server, "2001:db8:0:1:ffff::9")).isEqualTo(429);
      assertThat(from(server, "2001:db8:0:2::9")).isEqualTo(200);
    }
  }

  private static int from(TestServer server, String address) throws Exception {
    return server.raw("GET /few HTTP/1.1\nX-Forwarded-For: " + address).status();
  }

  @Test
  void limits_canBeSwitchedOff_andKeptQuiet() throws Exception {
    try (TestServer server = server(few().with(false, true))) {
      for (int i = 0; i < 5; i++) {
        assertThat(server.raw("GET /few HTTP/1.1").status()).isEqualTo(200);
      }
    }
    try (TestServer server = server(few().with(true, false))) {
      assertThat(server.raw("GET /few HTTP/1.1").has("RateLimit")).isFalse();
      assertThat(server.raw("GET /few HTTP/1.1").has("RateLimit-Policy")).isFalse();
    }
  }

  /** To the nanosecond: who waits as long as it was told passes, who comes earlier does not. */
  @Test
  @Tag("property-14")
  void retryAfter_isRightToTheSecond() throws Exception {
    AtomicLong clock = new AtomicLong(1);
    HttpParts real = TestServer.parts();
    HttpParts parts = new HttpParts(real.errors(), real.json(), real.clock(), clock::get, 42);
    long second = Duration.ofSeconds(1).toNanos();
    try (TestServer server = TestServer.of(
        s -> s.protection(Protection.DEFAULT.limits(few())), parts,
        new Routes().on(limited(Route.get("/few", "t.few"), "few", 0),
            x -> x.send("few", Encoder.TEXT)))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.raw("GET /few HTTP/1.1").status()).isEqualTo(200);
        clock.addAndGet(7 * second);
      }
      // The first is 21 s ago and counts for 60.
      for (long[] passedAndLeft : new long[][] {
          {0, 39}, {1, 39}, {second - 2, 39}, {1, 38}, {37 * second, 1}, {second - 1, 1}}) {
        clock.addAndGet(passedAndLeft[0]);
        RawResponse refused = server.raw("GET /few HTTP/1.1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.field("Retry-After")).isEqualTo(Long.toString(passedAndLeft[1]));
      }
      clock.addAndGet(1);
      assertThat(server.raw("GET /few HTTP/1.1").status()).isEqualTo(200);
      RawResponse next = server.raw("GET /few HTTP/1.1");
      assertThat(next.status()).isEqualTo(429);
      assertThat(next.field("Retry-After")).as("until the second counts no more").isEqualTo("7");
      clock.addAndGet(7 * second - 1);
      assertThat(server.raw("GET /few HTTP/1.1").status()).isEqualTo(429);
      clock.addAndGet(1);
      assertThat(server.raw("GET /few HTTP/1.1").status()).isEqualTo(200);
    }
  }

  @Test
  void storeThatFails_refusesNobodyForThat_andIsCounted() throws Exception {
    RateLimiter limiter = new RateLimiter(
        (limit, client) -> {
          throw new IllegalStateException("the store is down");
        },
        new MemoryRateLimitStore(System::nanoTime, 100, 1), System::nanoTime);
    HttpParts parts = TestServer.parts();
    Safeguards plain = parts.safeguards();
    HttpParts failing = parts.safeguards(
        new Safeguards(limiter, plain.csrf(), plain.session(), plain.random()));
    try (TestServer server = TestServer.of(
        s -> s.protection(Protection.DEFAULT.limits(few())), failing,
        new Routes().on(limited(Route.get("/few", "t.few"), "few", 0),
            x -> x.send("few", Encoder.TEXT)))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.raw("GET /few HTTP/1.1").status()).isEqualTo(200);
      }
      assertThat(server.raw("GET /few HTTP/1.1").status()).as("of this node").isEqualTo(429);
    }
    MetricsText metrics = new MetricsText(false);
    limiter.write(metrics);
    assertThat(metrics.end())
        .containsPattern("http_server_rate_limit_store_failures_total [1-4]\n");
  }
}
