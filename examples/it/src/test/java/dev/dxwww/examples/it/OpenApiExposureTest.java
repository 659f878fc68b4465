package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the description is served, and what comes before it. */
final class OpenApiExposureTest {
  @ParameterizedTest
  @CsvSource({
    "dev, development, 200", "test, development, 404", "prod, development, 404",
    "prod, always, 200", "dev, never, 404"
  })
  void description_isServedWhereTheKeySays(String profile, String expose, int status) {
    try (RunningApp app =
        TestApps.of(ItApp.class)
            .profile(profile)
            .config("dx.server.port", "0")
            .config("dx.server.host", "127.0.0.1")
            .config("dx.openapi.expose", expose)
            .start()) {
      TestClient client = TestClient.of(app);
      for (String path : new String[] {"/openapi", "/openapi.json", "/openapi.css"}) {
        client.get(path).send().expectStatus(status);
      }
    }
  }

  @Test
  void ownRouteOfThePath_wins(@TempDir Path directory) {
    String own =
        """
        package own;
        @dev.dxwww.http.Controller
        @jakarta.annotation.security.PermitAll
        final class Own {
          @dev.dxwww.http.Get("/openapi.json") String mine() { return "mine"; }
        }
        """;
    String app = "package own; @dev.dxwww.app.DxApplication public final class OwnApp {}";
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(directory, Map.of("own.OwnApp", app, "own.Own", own)))
        .as(compiled.messages())
        .isTrue();
    try (RunningApp running =
        TestApps.of(compiled.load("own.OwnApp")).config("dx.openapi.expose", "always").start()) {
      TestClient client = TestClient.of(running);
      client.get("/openapi.json").send().expectStatus(200).expectText("mine");
      client.get("/openapi").send().expectStatus(200).expectText("Own_mine");
    }
  }
}
