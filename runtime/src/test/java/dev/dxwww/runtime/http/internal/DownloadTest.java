package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Download;
import dev.dxwww.runtime.http.EntityTag;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.content.internal.HttpDates;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and streams as handlers return them and clients get them. */
@Timeout(60)
class DownloadTest {
  private static final String TEXT = "0123456789".repeat(100);
  private static final String MODIFIED = "Sun, 06 Nov 1994 08:49:37 GMT";
  private static final long LARGE = 64L << 20;

  @TempDir
  private static Path folder;

  /** How often streams were closed, by the name in the query of who asked for them. */
  private static final Map<String, Integer> CLOSED = new ConcurrentHashMap<>();
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    Path file = write("numbers.txt", TEXT);
    Path large = folder.resolve("large.bin");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(LARGE);
    }
    Files.createDirectory(folder.resolve("directory.txt"));
    server = TestServer.of(new Routes()
        .open(Route.get("/file", ""), x -> x.send(file, Encoder.FILE))
        .open(Route.get("/produces", "").produces("application/x-numbers"),
            x -> x.send(file, Encoder.FILE))
        .open(Route.get("/missing", ""), x -> x.send(folder.resolve("no.txt"), Encoder.FILE))
        .open(Route.get("/directory", ""),
            x -> x.send(folder.resolve("directory.txt"), Encoder.FILE))
        .open(Route.get("/optional", ""), x -> x.sendOptional(Optional.empty(), Encoder.FILE))
        .open(Route.get("/empty", ""), x -> x.send(write("empty.txt", ""), Encoder.FILE))
        .open(Route.get("/large", ""), x -> x.send(large, Encoder.FILE))
        .open(Route.post("/file", ""), x -> x.sendCreated(Created.at("/file", file), Encoder.FILE))
        .open(Route.get("/own", ""), x -> x.sendResponse(
            Response.ok(file).version(EntityTag.strong("v1")).header("Content-Type", "text/x-own"),
            Encoder.FILE))
        .open(Route.get("/accepted", ""),
            x -> x.sendResponse(Response.of(202, file), Encoder.FILE))
        .open(Route.get("/save", ""), x -> x.send(Download.of(file).as("Größe 1.csv"),
            Encoder.DOWNLOAD))
        .open(Route.get("/show", ""), x -> x.send(
            Download.of(file).shownAs("a.txt").type("text/x-b"), Encoder.DOWNLOAD))
        .open(Route.get("/stream", ""), x -> x.send(stream(x, TEXT), Encoder.STREAM))
        .open(Route.get("/sized", ""), x -> x.send(
            Download.of(stream(x, TEXT), TEXT.length()), Encoder.DOWNLOAD))
        .open(Route.get("/short", ""), x -> x.send(
            Download.of(stream(x, TEXT), TEXT.length() + 1), Encoder.DOWNLOAD))
        .open(Route.get("/versioned", ""), x -> x.sendResponse(
            Response.ok(stream(x, TEXT)).version(EntityTag.weak("1")), Encoder.STREAM))
        .open(Route.get("/broken", ""), x -> x.send(broken(x), Encoder.STREAM))
        .open(Route.get("/endless", ""), x -> x.send(endless(x), Encoder.STREAM)));
  }

  private static Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(784_111_777)));
    return file;
  }

  private static InputStream stream(Exchange x, String text) {
    return new Counted(x, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static InputStream broken(Exchange x) {
    return new Counted(x, new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the disk is gone");
      }
    });
  }

  private static InputStream endless(Exchange x) {
    return new Counted(x, new InputStream() {
      @Override
      public int read() {
        return 'x';
      }
    });
  }

  /** A stream that counts how often one of its kind is closed. */
  private static final class Counted extends FilterInputStream {
    private final String asker;

    Counted(Exchange x, InputStream in) {
      super(in);
      asker = x.request().query("asker").orElse("");
    }

    @Override
    public void close() throws IOException {
      CLOSED.merge(asker, 1, Integer::sum);
      super.close();
    }
  }

  private static int closed(String asker) {
    return CLOSED.getOrDefault(asker, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RawResponse get(String path, String... fields) throws IOException {
    return server.raw("GET " + path + " HTTP/1.1\n" + String.join("\n", fields));
  }

  @Test
  void file_comesWithAllThatIsKnownOfIt() throws IOException {
    RawResponse response = get("/file");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(TEXT);
    assertThat(response.field("Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(response.field("Content-Length")).isEqualTo("1000");
    assertThat(response.field("Last-Modified")).isEqualTo(MODIFIED);
    assertThat(response.field("ETag")).matches("\"[0-9a-f]+-3e8\"");
    assertThat(response.field("Accept-Ranges")).isEqualTo("bytes");
    assertThat(response.has("Content-Disposition")).isFalse();
    assertThat(response.field("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(get("/produces").field("Content-Type")).isEqualTo("application/x-numbers");
    assertThat(get("/own").field("Content-Type")).isEqualTo("text/x-own");
    assertThat(get("/own").field("ETag")).isEqualTo("\"v1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/file", "/stream", "/sized", "/save", "/empty", "/large", "/own"})
  void head_hasTheFieldsOfGet(String path) throws IOException {
    RawResponse head = server.raw("HEAD " + path + " HTTP/1.1");
    try (RawConnection connection = server.connect()) {
      String get = connection.send("GET " + path + " HTTP/1.1").until("\r\n\r\n");
      assertThat(names(head.fields().stream()))
          .isEqualTo(names(get.lines().skip(1).filter(line -> !line.isEmpty()
              && !line.startsWith("Transfer-Encoding"))));
    }
  }

  private static List<String> names(Stream<String> fields) {
    return fields.filter(f -> !f.startsWith("Date") && !f.startsWith("X-Request-Id"))
        .sorted().toList();
  }

  @Test
  void clientThatHasTheFile_getsNoContent() throws IOException {
    String tag = get("/file").field("ETag");
    RawResponse response = get("/file", "If-None-Match: \"x\", W/" + tag);
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.field("ETag")).isEqualTo(tag);
    assertThat(response.field("Last-Modified")).isEqualTo(MODIFIED);
    assertThat(response.has("Content-Type")).isFalse();
    assertThat(response.has("Content-Length")).isFalse();
    assertThat(response.has("X-Request-Id")).isTrue();
    assertThat(get("/file", "If-Modified-Since: " + MODIFIED).status()).isEqualTo(304);
    assertThat(get("/file", "If-None-Match: \"x\"", "If-Modified-Since: " + MODIFIED).status())
        .isEqualTo(200);
    assertThat(get("/file", "If-None-Match: \"x\"", "If-None-Match: " + tag).status())
        .isEqualTo(304);
    assertThat(server.raw("HEAD /file HTTP/1.1\nIf-None-Match: " + tag).status()).isEqualTo(304);
    assertThat(get("/own", "If-None-Match: \"v1\"").status()).isEqualTo(304);
  }

  @Test
  void conditionThatFails_is412() throws IOException {
    RawResponse response = get("/file", "If-Match: \"x\"");
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.body()).contains("\"code\":4012");
    assertThat(response.has("ETag")).isFalse();
    assertThat(get("/file", "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT").status())
        .isEqualTo(412);
    assertThat(get("/file", "If-Match: *").status()).isEqualTo(200);
    assertThat(get("/missing", "If-Match: *").status()).isEqualTo(404);
  }

  @Test
  void conditionsAndRanges_doNotConcernOtherAnswers() throws IOException {
    RawResponse created = server.raw("POST /file HTTP/1.1\nIf-None-Match: *\nRange: bytes=0-0");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body()).isEqualTo(TEXT);
    assertThat(created.has("Accept-Ranges")).isFalse();
    RawResponse accepted = get("/accepted", "If-None-Match: *", "Range: bytes=0-0");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.body()).isEqualTo(TEXT);
  }

  @Test
  void oneRange_is206() throws IOException {
    RawResponse response = get("/file", "Range: bytes=5-14");
    assertThat(response.status()).isEqualTo(206);
    assertThat(response.body()).isEqualTo("5678901234");
    assertThat(response.field("Content-Range")).isEqualTo("bytes 5-14/1000");
    assertThat(response.field("Content-Length")).isEqualTo("10");
    assertThat(response.field("ETag")).isNotEmpty();
    assertThat(get("/file", "Range: bytes=-3").body()).isEqualTo("789");
    assertThat(get("/file", "Range: bytes=990-").body()).isEqualTo("0123456789");
  }

  @Test
  void severalRanges_areParts() throws IOException {
    RawResponse response = get("/file", "Range: bytes=500-504,0-4");
    String type = response.field("Content-Type");
    assertThat(response.status()).isEqualTo(206);
    assertThat(type).startsWith("multipart/byteranges; boundary=");
    assertThat(response.has("Content-Range")).isFalse();
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(response.body()).isEqualTo(
        "\r\n--" + boundary + "\r\nContent-Type: text/plain;charset=utf-8\r\n"
            + "Content-Range: bytes 500-504/1000\r\n\r\n01234"
            + "\r\n--" + boundary + "\r\nContent-Type: text/plain;charset=utf-8\r\n"
            + "Content-Range: bytes 0-4/1000\r\n\r\n01234"
            + "\r\n--" + boundary + "--\r\n");
  }

  @Test
  void rangeBeyondTheEnd_is416() throws IOException {
    RawResponse response = get("/file", "Range: bytes=1000-");
    assertThat(response.status()).isEqualTo(416);
    assertThat(response.field("Content-Range")).isEqualTo("bytes */1000");
    assertThat(response.body()).contains("\"code\":4016");
    assertThat(get("/empty", "Range: bytes=0-").status()).isEqualTo(416);
    assertThat(get("/empty").field("Content-Length")).isEqualTo("0");
  }

  @Test
  void rangeOfAnotherVersion_isAllOfThisOne() throws IOException {
    String tag = get("/file").field("ETag");
    assertThat(get("/file", "Range: bytes=0-0", "If-Range: " + tag).status()).isEqualTo(206);
    assertThat(get("/file", "Range: bytes=0-0", "If-Range: " + MODIFIED).status()).isEqualTo(206);
    assertThat(get("/file", "Range: bytes=0-0", "If-Range: \"x\"").status()).isEqualTo(200);
    assertThat(get("/file", "Range: bytes=0-0", "If-Range: W/" + tag).status()).isEqualTo(200);
    assertThat(get("/file", "Range: bytes=0-0", "If-None-Match: " + tag).status()).isEqualTo(304);
  }

  @Test
  void headAndMalformedRanges_areAnsweredWhole() throws IOException {
    RawResponse head = server.raw("HEAD /file HTTP/1.1\nRange: bytes=0-0");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.field("Content-Length")).isEqualTo("1000");
    assertThat(get("/file", "Range: bytes=x").status()).isEqualTo(200);
  }

  @Test
  void fileThatWasJustChanged_hasAWeakTag() throws IOException {
    Path fresh = Files.writeString(folder.resolve("fresh.txt"), "a");
    // Just now, for as long as this test may take.
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().plus(Duration.ofMinutes(2))));
    try (TestServer own = TestServer.of(
        new Routes().open(Route.get("/", ""), x -> x.send(fresh, Encoder.FILE)))) {
      RawResponse response = own.raw("GET / HTTP/1.1");
      assertThat(response.field("ETag")).startsWith("W/\"");
      assertThat(own.raw("GET / HTTP/1.1\nRange: bytes=0-0\nIf-Range: "
          + response.field("ETag")).status()).isEqualTo(200);
      Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().plus(Duration.ofDays(9))));
      String modified = own.raw("GET / HTTP/1.1").field("Last-Modified");
      assertThat(HttpDates.parse(modified)).isLessThanOrEqualTo(Instant.now().getEpochSecond());
    }
  }

  @Test
  void whatIsNoFile_isNotFound() throws IOException {
    for (String path : new String[] {"/missing", "/directory", "/optional"}) {
      RawResponse response = get(path);
      assertThat(response.status()).as(path).isEqualTo(404);
      assertThat(response.body()).contains("\"code\":4004");
    }
  }

  @Test
  void nameForSaving_isInBothForms() throws IOException {
    RawResponse response = get("/save");
    assertThat(response.field("Content-Disposition")).isEqualTo(
        "attachment; filename=\"Gr__e 1.csv\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.csv");
    assertThat(response.field("Content-Type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(get("/show").field("Content-Disposition")).isEqualTo("inline; filename=\"a.txt\"");
    assertThat(get("/show").field("Content-Type")).isEqualTo("text/x-b;charset=utf-8");
  }

  @Test
  void streamWithoutLength_isChunkedAndClosed() throws IOException {
    RawResponse response = get("/stream?asker=without", "Range: bytes=0-0");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(TEXT);
    assertThat(response.field("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(response.field("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(server.raw("HEAD /stream?asker=without HTTP/1.1").status()).isEqualTo(200);
    assertThat(get("/versioned?asker=without", "If-None-Match: \"1\"").status()).isEqualTo(304);
    assertThat(get("/versioned?asker=without", "If-Match: \"1\"").status()).isEqualTo(412);
    await(() -> closed("without") == 4);
  }

  @Test
  void streamWithLength_announcesIt() throws IOException {
    assertThat(get("/sized").field("Content-Length")).isEqualTo("1000");
    assertThat(get("/sized").body()).isEqualTo(TEXT);
  }

  @Test
  void streamThatCannotBeRead_is500() throws IOException {
    RawResponse response = get("/broken?asker=broken");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).contains("\"code\":5006").doesNotContain("disk");
    assertThat(closed("broken")).isEqualTo(1);
  }

  @Test
  void streamShorterThanAnnounced_cutsTheConnection() {
    assertThatThrownBy(() -> get("/short")).isInstanceOf(EOFException.class);
  }

  @Test
  void streamOfAClientThatLeft_isClosed() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /endless?asker=left HTTP/1.1").until("xxxx");
    }
    await(() -> closed("left") == 1);
  }

  @Test
  void fileThatBecomesShorter_cutsTheConnection() throws IOException {
    Path shrinking = folder.resolve("shrinking.bin");
    try (RandomAccessFile file = new RandomAccessFile(shrinking.toFile(), "rw")) {
      file.setLength(LARGE);
      try (TestServer own = TestServer.of(
              new Routes().open(Route.get("/", ""), x -> x.send(shrinking, Encoder.FILE)));
          RawConnection connection = own.connect()) {
        connection.send("GET / HTTP/1.1").until("\r\n\r\n");
        file.setLength(10);
        long received = connection.drain();
        assertThat(received).isLessThan(LARGE);
      }
    }
  }

  @Test
  void abortedDownloads_leaveNoFileOpen() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawConnection connection = server.connect()) {
        connection.send("GET /large HTTP/1.1").until("\r\n\r\n");
      }
      assertThat(get("/file", "If-None-Match: *").status()).isEqualTo(304);
      assertThat(get("/file", "If-Match: \"x\"").status()).isEqualTo(412);
      assertThat(get("/file", "Range: bytes=5000-").status()).isEqualTo(416);
      assertThat(server.raw("HEAD /large HTTP/1.1").status()).isEqualTo(200);
    }
    await(() -> openFiles() == 0);
  }

  @Test
  void largeFile_isNeverInMemory() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /large HTTP/1.1\nConnection: close").until("\r\n\r\n");
      assertThat(connection.drain()).isEqualTo(LARGE);
    }
  }

  /** Descriptors of this process that lead into the folder. */
  private static long openFiles() {
    String[] descriptors = new File("/proc/self/fd").list();
    return Arrays.stream(descriptors == null ? new String[0] : descriptors)
        .map(fd -> Path.of("/proc/self/fd", fd))
        .filter(fd -> target(fd).startsWith(folder.toString()))
        .count();
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
