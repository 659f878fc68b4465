package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.error.ErrorCounters;
import dev.dxwww.runtime.error.ErrorPageConfig;
import dev.dxwww.runtime.error.ErrorPages;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes for signed-in users, as long as nobody can sign in. */
class UnreadyRouteTest {
  private final Routes routes = new Routes()
      .on(Route.get("/users", "t.users").authenticated(), x -> x.send("no", Encoder.TEXT))
      .on(Route.get("/admins", "t.admins").roles("ADMIN"), x -> x.send("no", Encoder.TEXT));

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json"})
  void developers_areToldWhy(String accept) throws Exception {
    HttpParts production = TestServer.parts();
    HttpParts development = new HttpParts(
        ErrorPages.development(
            new ErrorPageConfig("error", "about:blank", 7), getClass().getClassLoader(),
            Path.of("."), List::of, new ErrorCounters()),
        production.json(), production.clock(), production.nanoTime(), 42);
    try (TestServer server = TestServer.of(development, routes)) {
      RawResponse users = server.raw("GET /users HTTP/1.1\nAccept: " + accept);
      RawResponse admins = server.raw("GET /admins HTTP/1.1\nAccept: " + accept);

      assertThat(users.status()).isEqualTo(503);
      assertThat(users.body()).contains("for signed-in users", "nobody can sign in", "@PermitAll");
      assertThat(admins.status()).isEqualTo(503);
      assertThat(admins.body()).contains("one of the roles [ADMIN]");
    }
  }

  @Test
  void clientsInProduction_areNot() throws Exception {
    try (TestServer server = TestServer.of(routes)) {
      RawResponse response = server.raw("GET /users HTTP/1.1");

      assertThat(response.status()).isEqualTo(503);
      assertThat(response.body()).contains("\"code\":4503")
          .doesNotContain("sign", "PermitAll", "authentication");
    }
  }
}
