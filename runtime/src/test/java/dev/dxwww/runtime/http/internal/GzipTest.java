package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Encoder.Sink;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.EntityTag;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.content.internal.StaticFiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which responses are compressed, and how. */
@Timeout(60)
class GzipTest {
  private static final String TEXT = "to be compressed ".repeat(500);
  private static final CountDownLatch GO = new CountDownLatch(1);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static TestServer server;

  @BeforeAll
  static void start() {
    Encoder<String> streamed = Encoder.writing("text/plain", (text, sink) -> {
      OutputStream out = sink.open(Sink.UNKNOWN);
      out.write("first".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      await(GO);
      out.write(text.getBytes(StandardCharsets.US_ASCII));
      out.close();
    });
    server = TestServer.of(new Routes()
        .open(Route.get("/text", ""), x -> x.send(TEXT, Encoder.TEXT))
        .open(Route.get("/short", ""), x -> x.send("short", Encoder.TEXT))
        .open(Route.get("/png", "").produces("image/png"), x -> x.send(TEXT, Encoder.TEXT))
        .open(Route.get("/stream", ""), x -> x.send(TEXT, streamed))
        .open(Route.get("/field", ""), x -> x.sendResponse(
            Response.ok(TEXT).version(EntityTag.strong("7")).header("Cache-Control",
                x.request().query("c").orElse("no-cache")), Encoder.TEXT))
        .open(Route.get("/weak", ""), x -> x.sendResponse(
            Response.ok(TEXT).version(EntityTag.weak("7")), Encoder.TEXT))
        .open(Route.get("/encoded", ""), x -> x.sendResponse(
            Response.ok(TEXT).header("Content-Encoding", "x-own"), Encoder.TEXT))
        .open(Route.get("/cookie", ""), x -> x.sendResponse(
            Response.ok(TEXT).cookie(Cookie.of("a", "b")), Encoder.TEXT)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> get(String path, String... fields) throws Exception {
    return send("GET", path, fields);
  }

  private static HttpResponse<byte[]> send(String method, String path, String... fields)
      throws Exception {
    var request = server.request(path).headers("Accept-Encoding", "gzip");
    if (fields.length > 0) {
      request.headers(fields);
    }
    return CLIENT.send(
        request.method(method, HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofByteArray());
  }

  private static String field(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void text_isCompressed() throws Exception {
    HttpResponse<byte[]> response = get("/text");
    assertThat(field(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(field(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(field(response, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(response.body().length).isLessThan(TEXT.length() / 10);
    assertThat(unpacked(response.body())).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/text", "/field", "/short", "/cookie", "/encoded"})
  void head_hasTheFieldsOfGet(String path) throws Exception {
    assertThat(fields(send("HEAD", path))).isEqualTo(fields(get(path)));
  }

  private static String fields(HttpResponse<?> response) {
    return Stream.of("Content-Encoding", "Content-Length", "Content-Type", "ETag", "Vary")
        .map(name -> name + ": " + field(response, name)).toList().toString();
  }

  @Test
  void withoutTheClientsWord_itIsNot() throws Exception {
    RawResponse plain = server.raw("GET /text HTTP/1.1");
    assertThat(plain.body()).isEqualTo(TEXT);
    assertThat(plain.field("Vary")).isEqualTo("Accept-Encoding");
    assertThat(plain.has("Content-Encoding")).isFalse();
    assertThat(server.raw("GET /text HTTP/1.1\nAccept-Encoding: gzip;q=0").body())
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/short", "/png", "/cookie", "/field?c=private", "/field?c=Private",
      "/field?c=no-store", "/field?c=public,%20no-transform", "/encoded"})
  void notCompressed(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);
    assertThat(field(response, "Content-Encoding")).isNotEqualTo("gzip");
    assertThat(field(response, "Vary")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Cookie,session=1", "Authorization,Basic eDp5"})
  void whereTheUserIsKnown_onlyPublicContentIsCompressed(String name, String value)
      throws Exception {
    assertThat(field(get("/text", name, value), "Content-Encoding")).isEmpty();
    assertThat(field(get("/field", name, value), "Content-Encoding")).isEmpty();
    assertThat(field(get("/field?c=public", name, value), "Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void strongTag_isAnotherOne_andStillKnown() throws Exception {
    HttpResponse<byte[]> response = get("/field");
    assertThat(field(response, "ETag")).isEqualTo("\"7-gzip\"");
    assertThat(field(get("/weak"), "ETag")).isEqualTo("W/\"7\"");
    assertThat(server.raw("GET /field HTTP/1.1").field("ETag")).isEqualTo("\"7\"");
    HttpResponse<byte[]> known = get("/field", "If-None-Match", "\"7-gzip\"");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(field(known, "ETag")).isEqualTo("\"7-gzip\"");
    assertThat(field(known, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(field(known, "Content-Encoding")).isEmpty();
    assertThat(field(get("/field", "If-None-Match", "\"7\""), "ETag")).isEqualTo("\"7\"");
    RawResponse any = server.raw("GET /field HTTP/1.1\nIf-None-Match: *");
    assertThat(any.status()).isEqualTo(304);
    assertThat(any.field("ETag")).as("of what this client would get").isEqualTo("\"7\"");
  }

  @Test
  @Tag("limit:dx.http.compression.level")
  void highestLevel_makesLessThanTheLowest() {
    byte[] text = IntStream.range(0, 2_000)
        .mapToObj(i -> "the task " + i + " of user " + i % 7 + "\n")
        .collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII);
    int[] sizes = IntStream.rangeClosed(1, 9).map(level -> new Gzip(
        new HttpContent.Compression(true, 0, level, HttpContent.Compression.TYPES))
        .compressed(text, text.length).length).toArray();

    assertThat(sizes[8]).isLessThan(sizes[0]);
    for (int level : new int[] {0, 10}) {
      assertThatThrownBy(() -> new HttpContent.Compression(true, 0, level, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void stream_goesOutAtEachFlush() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(("GET /stream HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip"
          + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String head = head(in);
      assertThat(head).contains("Content-Encoding: gzip", "Transfer-Encoding: chunked");
      GZIPInputStream content = new GZIPInputStream(new Chunked(in));
      assertThat(new String(content.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("first");
      GO.countDown();
      assertThat(new String(content.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(TEXT);
    }
  }

  @Test
  void events_areNeverCompressed_whateverIsConfigured() throws Exception {
    HttpContent.Compression every =
        new HttpContent.Compression(true, 0, 4, List.of("text/event-stream", "text/plain"));
    CountDownLatch seen = new CountDownLatch(1);
    Encoder<EventStream<String>> events = Encoder.events(Encoder.TEXT);
    Routes routes = new Routes().open(Route.get("/events", ""), x -> x.send(
        EventStream.of(out -> {
          out.send("first");
          await(seen);
          out.send("second");
        }), events));
    try (TestServer eager = TestServer.of(all -> all.content(
            new HttpContent(StaticFiles.NONE, every, Optional.empty())), routes);
        RawConnection connection = eager.connect()) {
      String start = connection
          .send("GET /events HTTP/1.1\nAccept: text/event-stream\nAccept-Encoding: gzip")
          .until("data: first\n\n");

      assertThat(start).doesNotContain("Content-Encoding").doesNotContain("Vary");
      seen.countDown();
      assertThat(connection.until("0\r\n\r\n")).contains("data: second\n\n");
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  /** Content of chunks. */
  private static final class Chunked extends InputStream {
    private final InputStream in;
    private int left;

    Chunked(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        String size = line();
        left = Integer.parseInt(size.isEmpty() ? line() : size, 16);
        if (left == 0) {
          return -1;
        }
      }
      left--;
      return in.read();
    }

    /** Never more than one byte, so as not to wait for what is not there. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int one = read();
      if (one < 0) {
        return -1;
      }
      bytes[offset] = (byte) one;
      return 1;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        line.append((char) b);
      }
      return line.toString().strip();
    }
  }
}
