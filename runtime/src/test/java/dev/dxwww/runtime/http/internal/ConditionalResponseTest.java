package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.CacheControl;
import dev.dxwww.runtime.http.EntityTag;
import dev.dxwww.runtime.http.Response;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conditions of requests on ordinary answers. */
class ConditionalResponseTest {
  private static final EntityTag VERSION = EntityTag.strong("7");
  private static final AtomicInteger WORK = new AtomicInteger();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(new Routes()
        .open(Route.get("/tagged", ""), x -> x.sendResponse(
            Response.ok("text").version(VERSION).cache(CacheControl.PRIVATE), Encoder.TEXT))
        .open(Route.get("/dated", ""), x -> x.sendResponse(
            Response.ok("text").lastModified(Instant.ofEpochSecond(784_111_777)), Encoder.TEXT))
        .open(Route.get("/plain", ""), x -> x.send("text", Encoder.TEXT))
        .open(Route.get("/missing", ""), x -> x.sendResponse(
            Response.of(404, "text").version(VERSION), Encoder.TEXT))
        .open(Route.get("/saved", ""), x -> {
          if (x.request().notModified(VERSION)) {
            x.sendResponse(Response.<String>notModified(VERSION), Encoder.TEXT);
          } else {
            WORK.incrementAndGet();
            x.sendResponse(Response.ok("text").version(VERSION), Encoder.TEXT);
          }
        })
        .open(Route.put("/saved", ""), x -> {
          x.request().requireVersion(VERSION);
          x.sendResponse(Response.ok("changed").version(EntityTag.strong("8"))
              .cache(CacheControl.publicFor(Duration.ofMinutes(1))), Encoder.TEXT);
        }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RawResponse send(String head) throws IOException {
    return server.raw(head);
  }

  @Test
  void versionOfTheAnswer_is304ForWhoHasIt() throws IOException {
    RawResponse response = send("GET /tagged HTTP/1.1\nIf-None-Match: \"7\"");
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.field("ETag")).isEqualTo("\"7\"");
    assertThat(response.field("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(response.has("Content-Type")).isFalse();
    assertThat(send("HEAD /tagged HTTP/1.1\nIf-None-Match: *").status()).isEqualTo(304);
    assertThat(send("GET /tagged HTTP/1.1\nIf-None-Match: \"8\"").body()).isEqualTo("text");
    assertThat(send("GET /dated HTTP/1.1\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT")
        .status()).isEqualTo(304);
    assertThat(send("GET /dated HTTP/1.1\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT")
        .status()).isEqualTo(200);
  }

  @Test
  void conditionThatFails_is412() throws IOException {
    assertThat(send("GET /tagged HTTP/1.1\nIf-Match: \"8\"").status()).isEqualTo(412);
    assertThat(send("GET /dated HTTP/1.1\nIf-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT")
        .status()).isEqualTo(412);
  }

  @Test
  void withoutVersion_conditionsAreIgnored() throws IOException {
    assertThat(send("GET /plain HTTP/1.1\nIf-None-Match: *").status()).isEqualTo(200);
    assertThat(send("GET /plain HTTP/1.1\nIf-Match: \"8\"").status()).isEqualTo(200);
  }

  @Test
  void conditions_concernSuccessOnly() throws IOException {
    assertThat(send("GET /missing HTTP/1.1\nIf-None-Match: *").status()).isEqualTo(404);
  }

  @Test
  void handlerThatAsks_sparesItselfTheWork() throws IOException {
    int before = WORK.get();
    RawResponse response = send("GET /saved HTTP/1.1\nIf-None-Match: W/\"7\"");
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.field("ETag")).isEqualTo("\"7\"");
    assertThat(WORK.get()).isEqualTo(before);
    assertThat(send("GET /saved HTTP/1.1").body()).isEqualTo("text");
    assertThat(WORK.get()).isEqualTo(before + 1);
  }

  @Test
  void changeOfAnotherVersion_isRefused() throws IOException {
    RawResponse refused = send("PUT /saved HTTP/1.1\nIf-Match: \"6\"");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.body()).contains("\"code\":4012");
    assertThat(send("PUT /saved HTTP/1.1\nIf-None-Match: *").status()).isEqualTo(412);
    RawResponse done = send("PUT /saved HTTP/1.1\nIf-Match: \"6\", \"7-gzip\"");
    assertThat(done.body()).isEqualTo("changed");
    assertThat(done.field("ETag")).isEqualTo("\"8\"");
    assertThat(done.field("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(send("PUT /saved HTTP/1.1").status()).isEqualTo(200);
  }
}
