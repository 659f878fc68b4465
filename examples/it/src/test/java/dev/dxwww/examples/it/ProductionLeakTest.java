package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import dev.dxwww.examples.it.failures.FailingController;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestResponse;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Property 26: what a client sees of an unhandled error in production. */
final class ProductionLeakTest {
  private static final String CONFIGURED = "configuredSecretWord";

  private static RunningApp app;
  private static TestClient client;

  @BeforeContainer
  static void start() {
    app =
        TestApps.of(ItApp.class)
            .profile("prod")
            .config("it.secrets.word", CONFIGURED)
            .start();
    client = TestClient.of(app);
  }

  @AfterContainer
  static void stop() {
    app.close();
  }

  @Tag("property-26")
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void unhandledError_showsNothingInternal(
      @ForAll @AlphaChars @StringLength(min = 8, max = 40) String secret,
      @ForAll FailingController.Way way,
      @ForAll boolean asPage,
      @ForAll boolean writing) {
    app.get(FailingController.class).plant(secret);
    String path = "/fail?way=" + way.name();
    TestResponse answer =
        (writing ? client.post(path).form("a", "b") : client.get(path))
            .accept(asPage ? "text/html, */*;q=0.5" : "application/problem+json, */*;q=0.5")
            .send();
    assertThat(answer.status()).isGreaterThanOrEqualTo(500);
    answer.expectContentType(asPage ? "text/html" : "application/problem+json");
    // Ports and request ids are drawn, and may spell anything.
    String id = answer.header("X-Request-Id").orElseThrow();
    String seen = answer.text().replace(id, "").toLowerCase(Locale.ROOT);
    assertThat(seen)
        .doesNotContain(
            secret.toLowerCase(Locale.ROOT), CONFIGURED.toLowerCase(Locale.ROOT), "exception",
            "dev.dxwww", "failingcontroller", "at java.", ".java", "/var/lib", "users", "42703");
  }
}
