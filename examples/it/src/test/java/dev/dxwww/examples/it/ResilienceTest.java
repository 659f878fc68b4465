package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.resilience.Circuit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/resilience.md, compiled as it stands there, over HTTP. */
final class ResilienceTest {
  private static final Path GUIDE = Path.of("../../docs/resilience.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public |final )*"
      + "(?:class|interface|record) (\\w+)");
  private static final String IMPORTS =
      """
      package shop;
      import dev.dxwww.app.*;
      import dev.dxwww.http.*;
      import dev.dxwww.resilience.*;
      import dev.dxwww.schedule.*;
      import jakarta.annotation.security.PermitAll;
      import java.io.IOException;
      import java.util.concurrent.atomic.AtomicInteger;
      """;

  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningApp app;

  @BeforeEach
  void start() throws IOException {
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(directory.resolve("shop"), sources()))
        .as(compiled.messages())
        .isTrue();
    assertThat(compiled.messages()).isEmpty();
    app =
        Dx.app(compiled.load("shop.ShopApp"))
            .profile(Profile.TEST)
            .directory(directory)
            .config("dx.server.port", "0")
            .start();
  }

  @AfterEach
  void stop() {
    if (app != null) {
      app.close();
    }
    client.close();
  }

  /** Every block is a file, named by its first type. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    while (block.find()) {
      Matcher type = TYPE.matcher(block.group(1));
      if (type.find()) {
        sources.put("shop." + type.group(1), IMPORTS + block.group(1));
      }
    }
    assertThat(sources).hasSizeGreaterThanOrEqualTo(5);
    return sources;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create(app.url().toString().replace("localhost", "127.0.0.1") + path);
    return client.send(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void failureThatPasses_isNotSeen() throws Exception {
    assertThat(get("/prices/EUR").body()).isEqualTo("1.1");
  }

  @Test
  void failuresThatStay_openTheCircuitAndAnswer503() throws Exception {
    HttpResponse<String> last = get("/prices/down");
    long closed = System.nanoTime();
    for (int i = 0; i < 9; i++) {
      assertThat(last.statusCode()).isEqualTo(500);
      closed = System.nanoTime();
      last = get("/prices/down");
    }
    last = get("/prices/down");
    assertThat(last.statusCode()).isEqualTo(503);
    long since = Duration.ofNanos(System.nanoTime() - closed).toSeconds();
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(30 - since, 30L);
    assertThat(app.circuits())
        .filteredOn(circuit -> circuit.name().equals("BankRates.stock"))
        .singleElement()
        .extracting(Circuit::state)
        .isEqualTo(Circuit.State.OPEN);
  }

  @Test
  void fallback_answersInPlaceOfAFailure() throws Exception {
    assertThat(get("/prices/offer").body()).isEqualTo("no offer today");
  }

  @Test
  void schedules_areRunByHandInTests() throws Exception {
    assertThat(app.scheduled()).containsExactly("PriceList.refresh", "PriceList.archive");
    app.runScheduled("PriceList.refresh");
    assertThat(get("/prices").body()).isEqualTo("refreshed 1");
  }
}
