package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.spi.Interceptor;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interceptors that do what they must not. */
class InterceptorTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(s -> s, List.of(), List.of(new Clumsy()), new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("hello", Encoder.TEXT))
        .open(Route.get("/null", "t.null"), x -> x.send(null, Encoder.TEXT))
        .open(Route.get("/empty", "t.empty"), x -> x.sendEmpty()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Adds the field that a request names, and fails where it says so. */
  private static final class Clumsy implements Interceptor {
    @Override
    public void after(Request request, ResponseFields response) {
      if (request.header("X-Fail").isPresent()) {
        throw new StackOverflowError("interceptor");
      }
      request.header("X-Add").ifPresent(name -> response.add(name, "1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "transfer-encoding", "Connection", "Date", "Trailer"})
  void fieldsOfTheServer_areRefused(String name) throws Exception {
    RawResponse response = server.raw("GET /a HTTP/1.1\nX-Add: " + name);

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.field(name)).isNotEqualTo("1");
    assertThat(response.count("Content-Length")).isEqualTo(1);
  }

  @Test
  void otherFields_areAdded() throws Exception {
    assertThat(server.raw("GET /a HTTP/1.1\nX-Add: X-One").field("X-One")).isEqualTo("1");
    assertThat(server.raw("GET /null HTTP/1.1\nX-Add: X-One").field("X-One")).isEqualTo("1");
    assertThat(server.raw("GET /empty HTTP/1.1\nX-Add: X-One").field("X-One")).isEqualTo("1");
  }

  @Test
  void errorOfTheMachine_costsNoProblemItsAnswer() throws Exception {
    assertThat(server.raw("GET /null HTTP/1.1\nX-Fail: 1").status()).isEqualTo(404);
    assertThat(server.raw("GET /a HTTP/1.1\nX-Fail: 1").status()).isEqualTo(500);
  }
}
