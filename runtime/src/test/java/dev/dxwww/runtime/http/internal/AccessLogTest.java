package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The line for each response. */
class AccessLogTest {
  private final LogLines lines = new LogLines(AccessLog.LOGGER);

  @AfterEach
  void stopListening() {
    lines.close();
  }

  @Test
  void response_isLoggedWithoutItsQuery() throws Exception {
    try (TestServer server = TestServer.of(new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("hello", Encoder.TEXT)))) {
      server.raw("GET /a?token=secret HTTP/1.1\nX-Request-Id: id-1");
      server.raw("GET /%zz?token=secret HTTP/1.1\nX-Request-Id: id-2");
      server.raw("POST /a?token=secret HTTP/1.1\nContent-Length: 9999999\nX-Request-Id: id-3");
      server.raw("GET /a?token=secret HTTP/9");
      lines.awaitLineWith("GET /a 400");
      lines.awaitLineWith("id-1");
      lines.awaitLineWith("id-2");
      lines.awaitLineWith("id-3");
    }

    assertThat(lines.endingWith("id-1")).singleElement().asString()
        .matches("GET /a 200 5 \\d+\\.\\d{3} 127\\.0\\.0\\.1 id-1");
    assertThat(lines.endingWith("id-2")).singleElement().asString()
        .startsWith("GET /%zz 400 ").endsWith(" 127.0.0.1 id-2");
    assertThat(lines.endingWith("id-3")).singleElement().asString()
        .startsWith("POST /a 413 ").endsWith(" 127.0.0.1 id-3");
    assertThat(lines.all()).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void log_canBeSwitchedOff() throws Exception {
    try (TestServer server = TestServer.of(s -> s.accessLog(false), new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("hello", Encoder.TEXT)))) {
      server.raw("GET /a HTTP/1.1\nX-Request-Id: id-off");
    }

    assertThat(lines.endingWith("id-off")).isEmpty();
  }

  @Test
  @Tag("limit:logged-path")
  void longestPathInTheLog_has256Characters() {
    String longest = "/" + "x".repeat(255);
    AccessLog.Outcome outcome = new AccessLog.Outcome(200, 0, 0);
    new AccessLog(true).response("GET", longest, outcome, asker("id-256"));
    new AccessLog(true).response("GET", longest + "x", outcome, asker("id-257"));

    assertThat(lines.endingWith("id-256")).singleElement().asString()
        .startsWith("GET " + longest + " 200 ");
    assertThat(lines.endingWith("id-257")).singleElement().asString()
        .startsWith("GET " + longest + "... 200 ");
  }

  @Test
  void textOfAClient_cannotEndTheLine() {
    String path = "/a\r\nb\u001b[0m" + "x".repeat(300);
    AccessLog.Outcome outcome = new AccessLog.Outcome(200, 0, 1_234_567);
    new AccessLog(true).response("GET", path, outcome, asker("id-3"));

    assertThat(lines.endingWith("id-3")).singleElement().asString()
        .startsWith("GET /a\\u000d\\u000ab\\u001b[0m").endsWith("... 200 0 1.234 192.0.2.7 id-3")
        .hasSizeLessThan(320);
  }

  private static AccessLog.Asker asker(String id) {
    return new AccessLog.Asker("192.0.2.7", id);
  }
}
