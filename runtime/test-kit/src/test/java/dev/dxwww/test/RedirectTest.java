package dev.dxwww.test;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the client goes, and with what. */
final class RedirectTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer own;
  private HttpServer other;
  private TestClient client;

  @BeforeEach
  void listen() throws IOException {
    own = server();
    other = server();
    client = TestClient.of(URI.create("http://127.0.0.1:" + own.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    client.close();
    own.stop(0);
    other.stop(0);
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    return server;
  }

  /** {@code /303} goes to {@code /end}, {@code /303/other} to the other server. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    seen.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestBody().readAllBytes();
    String[] parts = path.split("/");
    int status = parts.length > 1 && parts[1].matches("3..") ? Integer.parseInt(parts[1]) : 200;
    String host =
        path.endsWith("/other") ? "http://127.0.0.1:" + other.getAddress().getPort() : "";
    exchange.getResponseHeaders().add("Location", host + "/end");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "301, POST, GET", "302, POST, GET", "302, DELETE, DELETE", "303, DELETE, GET",
    "303, HEAD, HEAD", "307, POST, POST", "308, PUT, PUT"
  })
  void redirect_isFollowedAsBrowsersDo(int status, String method, String then) {
    client.request(method, "/" + status).followRedirects().send().expectStatus(200);
    assertThat(seen).containsExactly(method + " /" + status, then + " /end");
  }

  @Test
  void redirectAwayFromTheApplication_isTheResponse() {
    client
        .withCookie("sid", "secret")
        .get("/302/other")
        .header("Authorization", "Bearer secret")
        .followRedirects()
        .send()
        .expectStatus(302);
    assertThat(seen).containsExactly("GET /302/other");
  }

  @Test
  void statusThatIsNoRedirect_isNotFollowed() {
    client.get("/304").followRedirects().send().expectStatus(304);
    assertThat(seen).hasSize(1);
  }

  @Test
  void pathWithTwoSlashes_goesToTheApplication() {
    client.get("//127.0.0.1:" + other.getAddress().getPort() + "/x").send().expectStatus(200);
    assertThat(seen)
        .containsExactly("GET //127.0.0.1:" + other.getAddress().getPort() + "/x");
  }
}
