package dev.dxwww.runtime.security.limit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

/** A store that fails, and limits that are configured. */
class RateLimiterTest {
  private static final RateLimit TWO = new RateLimit("two", 2, Duration.ofMinutes(10));
  private static final RateLimitClient CLIENT = RateLimitClient.named("192.0.2.7");

  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final MemoryRateLimitStore local = new MemoryRateLimitStore(clock::get, 1_000, 1);
  private boolean broken;

  private final RateLimiter limiter = new RateLimiter(
      (limit, client) -> {
        asked.incrementAndGet();
        if (broken) {
          throw new IllegalStateException("the store is down");
        }
        return new RateLimitCount(true, 1, 1);
      },
      local, clock::get);

  private String metrics() {
    MetricsText out = new MetricsText(false);
    limiter.write(out);
    return out.end();
  }

  @Test
  void storeThatFails_letsPassWhatThisNodeLetsPass_countedAndLoggedOnceAMinute() {
    limiter.announce(TWO);
    AtomicInteger logged = new AtomicInteger();
    Logger logger = Logger.getLogger("dev.dxwww.security");
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.addAndGet(entry.getMessage().contains("store of rate limits") ? 1 : 0);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    logger.addHandler(handler);
    try {
      broken = true;
      assertThat(limiter.increment(TWO, CLIENT).accepted()).isTrue();
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
      assertThat(limiter.increment(TWO, CLIENT).accepted()).isTrue();
      assertThat(limiter.increment(TWO, CLIENT).accepted()).isFalse();
      assertThat(asked).hasValue(2);
      assertThat(logged).hasValue(1);
      clock.addAndGet(Duration.ofMinutes(1).toNanos());
      limiter.increment(TWO, CLIENT);
      assertThat(logged).hasValue(2);
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(metrics())
        .contains("http_server_rate_limit_store_failures_total 3\n")
        .contains("http_server_rate_limited_total{limit=\"two\"} 2\n")
        .contains("http_server_rate_limit_clients 1\n");
  }

  @Test
  void storeThatIsBack_isAskedAgain() {
    broken = true;
    limiter.increment(TWO, CLIENT);
    broken = false;
    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    for (int i = 0; i < 5; i++) {
      assertThat(limiter.increment(TWO, CLIENT).accepted()).isTrue();
    }
    assertThat(asked).hasValue(6);
  }

  @Test
  void categories_haveDefaults_andUnknownOnesStopTheStart() {
    LimitSettings settings = LimitSettings.DEFAULT;
    assertThat(settings.of(category("auth"), "GET /a")).satisfies(
        limit -> assertThat(limit).isEqualTo(new RateLimit("auth", 10, Duration.ofMinutes(1))));
    assertThat(settings.category("api").requests()).isEqualTo(300);
    assertThat(settings.category("static").requests()).isEqualTo(1_200);
    // More than one address may try: it cannot keep an account's owner out.
    assertThat(settings.category("account").requests())
        .isGreaterThan(settings.category("auth").requests()).isEqualTo(30);
    assertThat(settings.category("none")).isNull();
    assertThatExceptionOfType(DxException.class)
        .isThrownBy(() -> settings.of(category("serach"), "GET /a"))
        .satisfies(e -> assertThat(e.code().number()).isEqualTo(5001))
        .withMessageContaining("GET /a has @RateLimited(\"serach\")")
        .withMessageContaining("account, api, auth, static");
    assertThat(settings.with(false, true).of(category("auth"), "GET /a")).isNull();
    RoutePolicy.Limit own =
        new RoutePolicy.Limit("api", 5, Optional.of(Duration.ofSeconds(9)), false);
    assertThat(settings.of(own, "GET /a"))
        .isEqualTo(new RateLimit("GET /a", 5, Duration.ofSeconds(9)));
  }

  private static RoutePolicy.Limit category(String name) {
    return new RoutePolicy.Limit(name, 0, Optional.empty(), false);
  }

  @Test
  void impossibleLimits_areRefused() {
    Duration minute = Duration.ofMinutes(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit("a", 0, minute));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateLimit("a", 1, Duration.ofMillis(999)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateLimit("a", 1, Duration.ofDays(1).plusNanos(1)));
  }
}
