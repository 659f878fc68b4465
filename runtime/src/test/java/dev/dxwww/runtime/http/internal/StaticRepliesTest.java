package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.content.internal.StaticFiles;
import dev.dxwww.runtime.http.content.internal.StaticSettings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Static files from a jar, a class path directory and a folder, over real connections. */
@Timeout(60)
class StaticRepliesTest {
  /** Where the files come from. */
  private enum Source { JAR, CLASSES, FOLDER }

  private static final String LARGE = "0123456789".repeat(1_000);
  private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
      Map.entry("app.css", "css"), Map.entry("app.css.br", "br"), Map.entry("app.css.gz", "gz"),
      Map.entry("app.3f2a9c1b.js", "js"), Map.entry("large.txt", LARGE),
      Map.entry("docs/index.html", "<p>docs"), Map.entry("a b.txt", "space"),
      Map.entry("ä.txt", "umlaut"), Map.entry("a+b.txt", "plus"), Map.entry(".env", "secret"),
      Map.entry("App.class", "secret"), Map.entry("docs/.git/config", "secret"),
      Map.entry("empty/readme.txt", "text")));

  @TempDir
  private static Path folder;

  private static final Map<Source, TestServer> SERVERS = new TreeMap<>();
  private static URLClassLoader jarLoader;
  private static URLClassLoader directoryLoader;

  @BeforeAll
  static void start() throws IOException {
    Path classes = folder.resolve("classes");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = classes.resolve("static").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      // Long ago: the tag of a young file becomes another one while a test runs.
      Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(784_111_777)));
    }
    Files.writeString(classes.resolve("application.yaml"), "secret");
    Path jar = folder.resolve("app.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("static/"));
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        entries.putNextEntry(new JarEntry("static/" + file.getKey()));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      entries.putNextEntry(new JarEntry("application.yaml"));
    }
    jarLoader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    directoryLoader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    SERVERS.put(Source.JAR, server(settings("/s", Optional.empty()), jarLoader));
    SERVERS.put(Source.CLASSES, server(settings("/s", Optional.empty()), directoryLoader));
    Optional<Path> directory = Optional.of(classes.resolve("static"));
    SERVERS.put(Source.FOLDER, server(settings("/s", directory), jarLoader));
  }

  private static StaticSettings settings(String path, Optional<Path> directory) {
    return new StaticSettings(path, "static", directory, "index.html", 1 << 10, 1 << 20);
  }

  private static TestServer server(StaticSettings settings, ClassLoader loader)
      throws IOException {
    StaticFiles files = StaticFiles.of(settings, loader);
    HttpContent content = HttpContent.DEFAULT;
    return TestServer.of(
        http -> http.content(new HttpContent(files, content.compression(), content.cors())),
        new Routes()
            .open(Route.get("/s/route.txt", ""), x -> x.send("route", Encoder.TEXT))
            .open(Route.get("/s/slash/", ""), x -> x.send("slash", Encoder.TEXT)));
  }

  @AfterAll
  static void stop() throws IOException {
    SERVERS.values().forEach(TestServer::close);
    jarLoader.close();
    directoryLoader.close();
  }

  private static RawResponse get(Source source, String path, String... fields)
      throws IOException {
    return SERVERS.get(source).raw("GET " + path + " HTTP/1.1\n" + String.join("\n", fields));
  }

  @ParameterizedTest
  @EnumSource
  void file_isServedWithItsHeaders(Source source) throws IOException {
    RawResponse response = get(source, "/s/app.css");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("css");
    assertThat(response.field("Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(response.field("Cache-Control")).isEqualTo("no-cache");
    assertThat(response.field("ETag")).isNotEmpty();
    assertThat(response.field("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.field("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.field("X-Request-Id")).isNotEmpty();
    String tag = response.field("ETag");
    RawResponse known = get(source, "/s/app.css", "If-None-Match: " + tag);
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.field("ETag")).isEqualTo(tag);
    assertThat(known.field("Cache-Control")).isEqualTo("no-cache");
    assertThat(known.field("Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @EnumSource
  void hashedName_isKeptForever(Source source) throws IOException {
    assertThat(get(source, "/s/app.3f2a9c1b.js").field("Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @EnumSource
  void compressedBeforehand_isChosenByTheClient(Source source) throws IOException {
    RawResponse brotli = get(source, "/s/app.css", "Accept-Encoding: gzip, br");
    assertThat(brotli.body()).isEqualTo("br");
    assertThat(brotli.field("Content-Encoding")).isEqualTo("br");
    assertThat(brotli.field("Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(brotli.field("Vary")).isEqualTo("Accept-Encoding");
    assertThat(get(source, "/s/app.css", "Accept-Encoding: gzip, br;q=0.1").body())
        .isEqualTo("gz");
    assertThat(get(source, "/s/app.css", "Accept-Encoding: zstd").body()).isEqualTo("css");
    assertThat(brotli.field("ETag")).isNotEqualTo(get(source, "/s/app.css").field("ETag"));
    assertThat(get(source, "/s/app.css", "Accept-Encoding: br",
        "If-None-Match: " + brotli.field("ETag")).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @EnumSource
  void ranges_ofLargeFiles_inAnyOrder(Source source) throws IOException {
    assertThat(get(source, "/s/large.txt").body()).isEqualTo(LARGE);
    assertThat(get(source, "/s/large.txt", "Range: bytes=5003-5005").body()).isEqualTo("345");
    assertThat(get(source, "/s/large.txt", "Range: bytes=9001-9002,12-13").body())
        .contains("bytes 9001-9002/10000\r\n\r\n12\r\n", "bytes 12-13/10000\r\n\r\n23\r\n");
    RawResponse head = SERVERS.get(source).raw("HEAD /s/large.txt HTTP/1.1");
    assertThat(head.field("Content-Length")).isEqualTo("10000");
  }

  @ParameterizedTest
  @EnumSource
  void folder_isItsIndexAndNeverListed(Source source) throws IOException {
    assertThat(get(source, "/s/docs/").body()).isEqualTo("<p>docs");
    RawResponse redirect = get(source, "/s/docs?a=b");
    assertThat(redirect.status()).isEqualTo(308);
    assertThat(redirect.field("Location")).isEqualTo("/s/docs/?a=b");
    assertThat(get(source, "/s/docs?\u00e9").status()).isLessThan(500);
    assertThat(get(source, "/s/empty/").status()).isEqualTo(404);
    assertThat(get(source, "/s/empty").status()).isEqualTo(404);
    assertThat(get(source, "/s/").status()).isEqualTo(404);
    assertThat(get(source, "/s").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void otherMethods_areRefused(Source source) throws IOException {
    RawResponse post = SERVERS.get(source).raw("POST /s/app.css HTTP/1.1\nContent-Length: 0");
    assertThat(post.status()).isEqualTo(405);
    assertThat(post.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    RawResponse options = SERVERS.get(source).raw("OPTIONS /s/app.css HTTP/1.1");
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @EnumSource
  void names_areDecoded(Source source) throws IOException {
    assertThat(get(source, "/s/a%20b.txt").body()).isEqualTo("space");
    assertThat(get(source, "/s/%C3%A4.txt").body()).isEqualTo("umlaut");
    assertThat(get(source, "/s/a+b.txt").body()).isEqualTo("plus");
    assertThat(get(source, "/s/a%2bb.txt").body()).isEqualTo("plus");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s/.env", "/s/%2eenv", "/s/App.class", "/s/docs/.git/config",
      "/s/../application.yaml", "/s/%2e%2e/application.yaml", "/s/..%2fapplication.yaml",
      "/s/..%5capplication.yaml", "/s/..\\application.yaml", "/s/%2e%2e%2fapplication.yaml",
      "/s//app.css", "/s/docs%2findex.html", "/s/app.css%00", "/s/app.css/", "/s/%c0%ae%c0%ae/a",
      "/s/a/../../application.yaml", "/s/app.css%2f..%2f..", "//s/app.css", "/S/app.css"})
  void noSecret_isServed(String path) throws IOException {
    for (Source source : Source.values()) {
      RawResponse response = get(source, path);
      assertThat(response.status()).as("%s from %s", path, source).isIn(400, 404);
      assertThat(response.body()).doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @EnumSource
  void routes_comeFirst(Source source) throws IOException {
    assertThat(get(source, "/s/route.txt").body()).isEqualTo("route");
    assertThat(get(source, "/s/slash").status()).isEqualTo(308);
    assertThat(get(source, "/s/none").status()).isEqualTo(404);
  }

  @Test
  void otherSites_areThoseOfTheConfiguration() throws IOException {
    StaticFiles files = StaticFiles.of(settings("/s", Optional.empty()), jarLoader);
    CorsPolicy cors = CorsPolicy.of("https://shop.example");
    try (TestServer own = TestServer.of(http -> http.content(
        new HttpContent(files, HttpContent.DEFAULT.compression(), Optional.of(cors))))) {
      assertThat(own.raw("GET /s/app.css HTTP/1.1\nOrigin: https://shop.example")
          .field("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
      RawResponse preflight = own.raw("OPTIONS /s/app.css HTTP/1.1\nOrigin: https://shop.example"
          + "\nAccess-Control-Request-Method: GET");
      assertThat(preflight.field("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
      assertThat(own.raw("GET /s/app.css HTTP/1.1\nOrigin: https://b.example")
          .has("Access-Control-Allow-Origin")).isFalse();
    }
  }

  @Test
  void largeText_isCompressedOnTheWay() throws IOException {
    for (Source source : Source.values()) {
      RawResponse response = SERVERS.get(source)
          .raw("HEAD /s/large.txt HTTP/1.1\nAccept-Encoding: gzip");
      assertThat(response.field("Content-Encoding")).isEqualTo("gzip");
      assertThat(response.field("ETag")).matches("\"[^\"]+-gzip\"");
      assertThat(response.count("Vary")).isEqualTo(1);
      RawResponse part = get(source, "/s/large.txt", "Accept-Encoding: gzip", "Range: bytes=0-4");
      assertThat(part.body()).isEqualTo("01234");
      assertThat(part.has("Content-Encoding")).isFalse();
      assertThat(part.field("Vary")).as("RFC 9110, 15.3.7").isEqualTo("Accept-Encoding");
      RawResponse parts =
          get(source, "/s/large.txt", "Accept-Encoding: gzip", "Range: bytes=0-4,900-901");
      assertThat(parts.status()).isEqualTo(206);
      assertThat(parts.field("Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void jar_canServeTheRoot() throws IOException {
    try (TestServer own = server(settings("/", Optional.empty()), jarLoader)) {
      assertThat(own.raw("GET /app.css HTTP/1.1").body()).isEqualTo("css");
      assertThat(own.raw("GET /docs/ HTTP/1.1").body()).isEqualTo("<p>docs");
      assertThat(own.raw("GET /application.yaml HTTP/1.1").status()).isEqualTo(404);
    }
  }

  @Test
  void fileOfAFolder_mayChange() throws IOException {
    Path file = folder.resolve("classes/static/changing.txt");
    assertThat(get(Source.FOLDER, "/s/changing.txt").status()).isEqualTo(404);
    Files.writeString(file, "one");
    assertThat(get(Source.FOLDER, "/s/changing.txt").body()).isEqualTo("one");
    Files.writeString(file, "two");
    assertThat(get(Source.FOLDER, "/s/changing.txt").body()).isEqualTo("two");
    Files.delete(file);
    assertThat(get(Source.FOLDER, "/s/changing.txt").status()).isEqualTo(404);
  }
}
