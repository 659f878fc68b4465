package dev.dxwww.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that say who they are. */
final class SignInTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private TestClient client;

  @BeforeEach
  void listen() throws IOException {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    client = TestClient.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    seen.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().get("Cookie") + " "
            + exchange.getRequestHeaders().get("Authorization") + " " + body);
    boolean good = body.endsWith("password=a+%26+b");
    if (good) {
      exchange.getResponseHeaders()
          .add("Set-Cookie", "__Host-dx-access=t; Path=/; Secure; HttpOnly");
    }
    exchange.getResponseHeaders().add("Location", good ? "/" : "/login?error=1001");
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  @Test
  void signIn_sendsTheForm_andKeepsTheCookie() {
    client.signIn("ada", "a & b").get("/next").send();
    assertThat(seen).containsExactly(
        "/auth/login null null username=ada&password=a+%26+b",
        "/next [__Host-dx-access=t] null ");
  }

  @Test
  void signIn_thatIsRefused_isTold_withoutThePassword() {
    assertThatThrownBy(() -> client.signIn("ada", "secret"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("nobody is signed in as ada: the answer is 303 to /login?error=1001");
  }

  @Test
  void headerOfTheClient_isSentWithEachRequestThatHasNone() {
    client.withHeader("Authorization", "Bearer one");
    client.get("/a").send();
    client.get("/b").header("authorization", "Bearer two").send();
    assertThat(seen).containsExactly("/a null [Bearer one] ", "/b null [Bearer two] ");
  }
}
