package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.Health;
import dev.dxwww.runtime.spi.HealthCheck;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Health over real connections: what is asked, when it is up, and who sees what. */
final class HealthTest {
  private static Routes hello() {
    return new Routes().open(Route.get("/hello", "t.hello"), x -> x.send("hi", Encoder.TEXT));
  }

  /** A check of that name that says what the test wants. */
  private static final class Check implements HealthCheck {
    private final AtomicReference<Health> health = new AtomicReference<>(Health.up());
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean hangs;

    @Override
    public String name() {
      return "stock";
    }

    @Override
    public Health check() throws InterruptedException {
      runs.incrementAndGet();
      if (hangs) {
        free.await();
      }
      return health.get();
    }
  }

  @Test
  void applicationThatServes_isUp() throws Exception {
    try (ServedApplication app = new ServedApplication(hello()).with(new Check()).start()) {
      HttpResponse<String> ready = app.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body()).isEqualTo(
          "{\"status\":\"up\",\"checks\":[{\"name\":\"application\",\"status\":\"up\",\"details\":"
              + "{\"phase\":\"serving\"}},{\"name\":\"stock\",\"status\":\"up\"}]}");
      assertThat(ready.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(ready.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(ready.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(app.get("/health/started").statusCode()).isEqualTo(200);
      assertThat(app.get("/health/live").body()).doesNotContain("stock");
      assertThat(app.get("/health/other").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void headAndOptions_areAnswered_othersNot() throws Exception {
    try (ServedApplication app = new ServedApplication(hello()).start()) {
      try (RawConnection connection = app.connect()) {
        RawResponse head = connection.send("HEAD /health/live HTTP/1.1").read();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
      }
      try (RawConnection connection = app.connect()) {
        RawResponse options = connection.send("OPTIONS /health/live HTTP/1.1").read();
        assertThat(options.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        RawResponse post = connection.send("POST /health/live HTTP/1.1\nContent-Length: 0").read();
        assertThat(post.status()).isEqualTo(405);
      }
    }
  }

  @Test
  void checkThatIsDown_is503_withDetailsForDevelopersOnly() throws Exception {
    Check check = new Check();
    check.health.set(Health.down("disk /var/secret is full").with("free", "0"));
    try (ServedApplication app = new ServedApplication(hello()).with(check).start()) {
      HttpResponse<String> ready = app.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("/var/secret").contains("\"free\":\"0\"");
      assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
    }
    ServedApplication prod = new ServedApplication(hello()).with(check)
        .set("dx.profile", "prod").set("dx.server.shutdown-delay", "0s");
    try (ServedApplication app = prod.start()) {
      assertThat(app.get("/health/ready").body()).isEqualTo(
          "{\"status\":\"down\",\"checks\":[{\"name\":\"application\",\"status\":\"up\"},"
              + "{\"name\":\"stock\",\"status\":\"down\"}]}");
    }
  }

  @Test
  void checkThatThrows_isDown() throws Exception {
    HealthCheck broken = new HealthCheck() {
      @Override
      public String name() {
        return "broken";
      }

      @Override
      public Probe probe() {
        return Probe.LIVE;
      }

      @Override
      public Health check() {
        throw new IllegalStateException("no luck");
      }
    };
    try (ServedApplication app = new ServedApplication(hello()).with(broken).start()) {
      assertThat(app.get("/health/live").statusCode()).isEqualTo(503);
      assertThat(app.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void checkThatGivesNull_isDown() throws Exception {
    Check check = new Check();
    check.health.set(null);
    try (ServedApplication app = new ServedApplication(hello()).with(check).start()) {
      HttpResponse<String> ready = app.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("the check gave null");
    }
  }

  @Test
  @Tag("limit:dx.health.timeout")
  void checkThatHangs_isDownInTime_andIsNotRunAgainMeanwhile() throws Exception {
    Check check = new Check();
    check.hangs = true;
    ServedApplication hanging = new ServedApplication(hello()).with(check)
        .set("dx.health.timeout", "50ms").set("dx.health.cache", "0s");
    try (ServedApplication app = hanging.start()) {
      for (int i = 0; i < 20; i++) {
        assertThat(app.get("/health/ready").statusCode()).isEqualTo(503);
      }
      assertThat(check.runs).hasValue(1);
      check.hangs = false;
      check.free.countDown();
      awaitStatus(app, "/health/ready", 200);
    }
  }

  @Test
  @Tag("limit:dx.health.cache")
  void resultOfACheck_isKeptForAWhile() throws Exception {
    Check check = new Check();
    ServedApplication cached = new ServedApplication(hello()).with(check)
        .set("dx.health.cache", "1h");
    try (ServedApplication app = cached.start()) {
      for (int i = 0; i < 5; i++) {
        app.get("/health/ready");
      }
      assertThat(check.runs).hasValue(1);
    }
    try (ServedApplication app = cached.set("dx.health.cache", "0s").start()) {
      app.get("/health/ready");
      app.get("/health/ready");
      assertThat(check.runs).hasValue(3);
    }
  }

  @Test
  void twoChecksOfOneName_doNotStart() {
    HealthCheck other = new HealthCheck() {
      @Override
      public String name() {
        return "stock";
      }

      @Override
      public Health check() {
        return Health.up();
      }
    };
    ServedApplication app = new ServedApplication(hello()).with(new Check()).with(other);
    assertThatThrownBy(app::start).isInstanceOf(DxException.class)
        .hasMessageContaining("two health checks have the name stock");
  }

  @Test
  @Tag("limit:dx.server.shutdown-delay")
  void stop_isSeenByReadinessFirst_whileRequestsAreServedOn() throws Exception {
    ServedApplication app = new ServedApplication(hello())
        .set("dx.server.shutdown-delay", "6s").start();
    int port = app.lifecycle().port();
    Thread stop = Thread.ofPlatform().start(app::close);
    awaitStatus(app, "/health/ready", 503);
    assertThat(app.get("/hello").statusCode()).isEqualTo(200);
    assertThat(app.get("/health/live").statusCode()).isEqualTo(200);
    stop.join(30_000);
    assertThat(stop.isAlive()).isFalse();
    try (ServerSocket free = new ServerSocket(port)) {
      assertThat(free.getLocalPort()).as("nobody listens any more").isEqualTo(port);
    }
  }

  @Test
  void start_isSeenOnTheAdminListener() throws Exception {
    CountDownLatch hook = new CountDownLatch(1);
    int port = portThatNobodyIsGiven();
    ServedApplication app = new ServedApplication(hello()).with(new Check())
        .set("dx.admin.port", Integer.toString(port))
        .wiring(w -> w.onStart("slow", hook::await));
    Thread start = Thread.ofPlatform().start(app::start);
    try {
      awaitStatus(port, "/health/started", 503);
      assertThat(ServedApplication.get(port, "/health/ready").statusCode()).isEqualTo(503);
      assertThat(ServedApplication.get(port, "/health/live").statusCode()).isEqualTo(200);
      hook.countDown();
      awaitStatus(port, "/health/started", 200);
      start.join(10_000);
      assertThat(app.admin("/health/ready").statusCode()).isEqualTo(200);
      assertThat(app.get("/health/ready").statusCode()).as("on the main listener").isEqualTo(404);
    } finally {
      hook.countDown();
      start.join(10_000);
      app.close();
    }
  }

  /** One below those that the system hands out, so that it stays free until it is taken here. */
  private static int portThatNobodyIsGiven() {
    int port = ThreadLocalRandom.current().nextInt(12_000, 30_000);
    while (port < 32_768) {
      try (ServerSocket free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (IOException taken) {
        port++;
      }
    }
    throw new AssertionError("no port is free");
  }

  @Test
  void ownRouteOfTheSamePath_winsAndIsToldAbout() throws Exception {
    Routes own = hello().open(Route.get("/health/live", "t.live"), x -> x.send("I", Encoder.TEXT));
    try (LogLines log = new LogLines("dev.dxwww.app");
        ServedApplication app = new ServedApplication(own).start()) {
      assertThat(app.get("/health/live").body()).isEqualTo("I");
      assertThat(app.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(log.all()).anyMatch(line -> line.contains("/health/live of its own"));
    }
  }

  @Test
  void ownRouteForAllPaths_doesNotHideHealth() throws Exception {
    Routes all = new Routes()
        .open(Route.get("/{path...}", "t.all"), x -> x.send("page", Encoder.TEXT));
    try (ServedApplication app = new ServedApplication(all).start()) {
      assertThat(app.get("/any").body()).isEqualTo("page");
      assertThat(app.get("/health/live").body()).contains("\"up\"");
    }
  }

  @Test
  void path_canBeMovedAndSwitchedOff() throws Exception {
    try (ServedApplication app =
        new ServedApplication(hello()).set("dx.health.path", "/internal/health").start()) {
      assertThat(app.get("/internal/health/live").statusCode()).isEqualTo(200);
      assertThat(app.get("/health/live").statusCode()).isEqualTo(404);
    }
    try (ServedApplication app =
        new ServedApplication(hello()).set("dx.health.enabled", "false").start()) {
      assertThat(app.get("/health/live").statusCode()).isEqualTo(404);
    }
    ServedApplication bad = new ServedApplication(hello()).set("dx.health.path", "/a/../b");
    assertThatThrownBy(bad::start).hasMessageContaining("dx.health");
  }

  private static void awaitStatus(ServedApplication app, String path, int status)
      throws Exception {
    awaitStatus(app.lifecycle().port(), path, status);
  }

  private static void awaitStatus(int port, String path, int status) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    int last = 0;
    while (System.nanoTime() < deadline) {
      try {
        last = ServedApplication.get(port, path).statusCode();
      } catch (IOException e) {
        last = -1;
      }
      if (last == status) {
        return;
      }
    }
    throw new AssertionError(path + " is " + last + ", not " + status);
  }
}
