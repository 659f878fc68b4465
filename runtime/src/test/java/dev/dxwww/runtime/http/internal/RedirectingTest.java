package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Redirect;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects to an address that the request names. */
class RedirectingTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(new Routes()
        .open(Route.get("/named", "t.named"),
            x -> x.sendRedirect(Redirect.seeOther(x.request().query("next").orElseThrow())))
        .open(Route.get("/made", "t.made"),
            x -> x.sendRedirect(new Redirect(307, x.request().query("next").orElseThrow()))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void addressOnThisSite_isGoneTo() throws Exception {
    RawResponse named = server.raw("GET /named?next=/tasks HTTP/1.1");
    RawResponse made = server.raw("GET /made?next=/tasks%3Fa=%C3%BC HTTP/1.1");

    assertThat(named.status()).isEqualTo(303);
    assertThat(named.field("Location")).isEqualTo("/tasks");
    assertThat(made.status()).isEqualTo(307);
    assertThat(made.field("Location")).isEqualTo("/tasks?a=%C3%BC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "",
      "/a%0D%0ASet-Cookie:%20a=b", "javascript:alert(1)"})
  void addressElsewhere_is400ForBoth(String next) throws Exception {
    for (String path : new String[] {"/named", "/made"}) {
      RawResponse response = server.raw("GET " + path + "?next=" + next + " HTTP/1.1");

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.body()).contains("\"code\":4000");
      assertThat(response.has("Location")).isFalse();
      assertThat(response.has("Set-Cookie")).isFalse();
    }
  }
}
