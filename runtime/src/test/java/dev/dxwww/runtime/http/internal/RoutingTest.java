package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with methods and paths, over raw sockets. */
class RoutingTest {
  private static final Param ID = Param.path("id", 1);
  private static final Param REST = Param.path("path", 1).rest();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(new Routes()
        .open(Route.get("/", "t.home"), x -> x.send("home", Encoder.TEXT))
        .open(Route.get("/tasks", "t.list"), x -> x.send("list", Encoder.TEXT))
        .open(Route.post("/tasks", "t.add"), x -> x.send("added", Encoder.TEXT))
        .open(Route.get("/tasks/{id}", "t.find"),
            x -> x.send("[" + x.value(ID, Converters.STRING) + "]", Encoder.TEXT))
        .open(Route.get("/dir/", "t.dir"), x -> x.send("dir", Encoder.TEXT))
        .open(Route.put("/only-put", "t.put"), x -> x.sendEmpty())
        .open(Route.head("/own-head", "t.head"), x -> x.sendEmpty())
        .open(Route.options("/own-options", "t.options"), x -> x.send("mine", Encoder.TEXT))
        .open(Route.get("/text/{path...}", "t.rest"), x -> {
          String rest = x.value(REST, Converters.STRING);
          if (!x.refused()) {
            x.send("[" + rest + "]", Encoder.TEXT);
          }
        })
        .open(Route.get("/list/{path...}", "t.restList"),
            x -> x.send(x.list(REST, Converters.STRING).toString(), Encoder.TEXT)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/tasks/1|[1]",
      "/tasks/a%20b|[a b]",
      "/tasks/a+b|[a+b]",
      "/tasks/%C3%A9|[é]",
      "/tasks/%c3%a9|[é]",
      "/tasks/%F0%9F%98%80|[😀]",
      "/tasks/a%2Fb|[a/b]",
      "/tasks/a%2fb|[a/b]",
      "/tasks/%41|[A]",
      "/t%61sks/1|[1]",
      "/tasks/%25|[%]",
      "/tasks/%3F%23|[?#]",
      "/tasks/a;b=c|[a;b=c]",
      "/tasks/a:b@c|[a:b@c]",
      "/tasks/...|[...]",
      "/tasks/.a|[.a]",
      "/tasks/a|b|[a|b]",
      "/tasks/[x]|[[x]]",
      "/text/a/b|[a/b]",
      "/text/|[]",
      "/text/a//b/|[a//b/]",
      "/list/a%2Fb/c|[a/b, c]",
      "/list/|[]",
      "/list/a/|[a, ]"})
  void path_isDecodedAfterMatching(String line) throws Exception {
    int mark = line.indexOf("|[");
    RawResponse response = server.raw("GET " + line.substring(0, mark) + " HTTP/1.1");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(line.substring(mark + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/tasks/%", "/tasks/%4", "/tasks/%zz", "/tasks/%C3", "/tasks/%C3x", "/tasks/%C3%28",
      "/tasks/%C0%AF", "/tasks/%E0%80%AF", "/tasks/%ED%A0%80", "/tasks/%F4%90%80%80",
      "/tasks/%F5%80%80%80", "/tasks/%FF", "/tasks/%80", "/tasks/%00", "/tasks/%0A", "/tasks/%7F",
      "/tasks/%C2%85", "/tasks/.", "/tasks/..", "/tasks/../x", "/./tasks", "/tasks/%2e",
      "/tasks/%2E%2e", "/tasks/.%2e/x", "/tasks/a\\b", "/tasks/<x>", "/tasks/\"x\"", "tasks",
      "/tasks/\u00e9", "/tasks/a\tb", "*", "ftp://host/tasks"})
  void badPath_is400WithCode4003(String path) throws Exception {
    RawResponse response = server.raw("GET " + path + " HTTP/1.1");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":4003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//", "/tasks//1", "//tasks", "/tasks%2F1", "/tasks/1/2", "/TASKS", "/x"})
  void pathOfNoRoute_is404(String path) throws Exception {
    assertThat(server.raw("GET " + path + " HTTP/1.1").status()).isEqualTo(404);
  }

  @Test
  void encodedSlashInARestText_isRefusedWithItsName() throws Exception {
    RawResponse response = server.raw("GET /text/a%2Fb HTTP/1.1");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"where\":\"path\"", "\"name\":\"path\"");
  }

  @ParameterizedTest
  @CsvSource({
      "/tasks/,/tasks", "/tasks/1/,/tasks/1", "/dir,/dir/", "/tasks/?a=b&c=%20,/tasks?a=b&c=%20",
      "/tasks/%c3%a9/,/tasks/%C3%A9"})
  void slashTooManyOrTooFew_redirectsToThePathThatExists(String path, String location)
      throws Exception {
    RawResponse response = server.raw("GET " + path + " HTTP/1.1");

    assertThat(response.status()).isEqualTo(308);
    assertThat(response.field("Location")).isEqualTo(location);
  }

  @Test
  void trailingSlash_canBeIgnoredOrStrict() throws Exception {
    Routes routes = new Routes()
        .open(Route.get("/a", "t.a"), x -> x.send("a", Encoder.TEXT))
        .open(Route.get("/b/{id}", "t.b"),
            x -> x.send(x.value(ID, Converters.STRING), Encoder.TEXT));
    try (TestServer ignoring = TestServer.of(s -> s.trailingSlash(TrailingSlash.IGNORE), routes);
        TestServer strict = TestServer.of(s -> s.trailingSlash(TrailingSlash.STRICT), routes)) {
      assertThat(ignoring.get("/a/").body()).isEqualTo("a");
      assertThat(ignoring.get("/b/7/").body()).isEqualTo("7");
      assertThat(strict.get("/a/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void methodOfNoRoute_is405WithAllow() throws Exception {
    RawResponse response = server.raw("DELETE /tasks HTTP/1.1");

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.field("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(response.body()).contains("\"code\":4005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BREW", "TRACE", "CONNECT", "PROPFIND"})
  void unknownMethod_is501(String method) throws Exception {
    assertThat(server.raw(method + " /tasks HTTP/1.1").status()).isEqualTo(501);
  }

  @Test
  void head_isGetWithoutItsContent() throws Exception {
    try (RawConnection connection = server.connect()) {
      RawResponse head = connection.send("HEAD /tasks HTTP/1.1").read();
      RawResponse next = connection.send("GET /tasks HTTP/1.1").read();

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.field("Content-Length")).isEqualTo("4");
      assertThat(head.field("Content-Type")).isEqualTo("text/plain;charset=utf-8");
      assertThat(next.body()).isEqualTo("list");
    }
  }

  @Test
  void headOfAnError_hasNoContentEither() throws Exception {
    try (RawConnection connection = server.connect()) {
      RawResponse head = connection.send("HEAD /nothing HTTP/1.1").read();

      assertThat(head.status()).isEqualTo(404);
      assertThat(Integer.parseInt(head.field("Content-Length"))).isPositive();
      assertThat(connection.send("GET /tasks HTTP/1.1").read().body()).isEqualTo("list");
    }
  }

  @Test
  void headWithoutGet_is405() throws Exception {
    assertThat(server.raw("HEAD /only-put HTTP/1.1").status()).isEqualTo(405);
  }

  @Test
  void handlersForHeadAndOptions_winOverTheAutomaticOnes() throws Exception {
    assertThat(server.raw("HEAD /own-head HTTP/1.1").status()).isEqualTo(204);
    assertThat(server.raw("OPTIONS /own-options HTTP/1.1").body()).isEqualTo("mine");
  }

  @Test
  void options_tellsTheMethodsOfAPath() throws Exception {
    RawResponse response = server.raw("OPTIONS /tasks/1 HTTP/1.1");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.field("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(response.has("Content-Length")).isFalse();
  }

  @Test
  void optionsOfTheServer_tellsAllMethods() throws Exception {
    RawResponse response = server.raw("OPTIONS * HTTP/1.1");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.field("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
  }

  @Test
  void absoluteUrl_isServedByItsPath() throws Exception {
    assertThat(server.raw("GET http://127.0.0.1/tasks?x=y HTTP/1.1").body()).isEqualTo("list");
    assertThat(server.raw("GET http://127.0.0.1 HTTP/1.1").body()).isEqualTo("home");
  }

  @Test
  void fragmentOrControlCharacterInTheQuery_is400() throws Exception {
    assertThat(server.raw("GET /tasks#x HTTP/1.1").status()).isEqualTo(400);
    assertThat(server.raw("GET /tasks?a\tb HTTP/1.1").status()).isEqualTo(400);
    assertThat(server.raw("GET /tasks?\u00e9 HTTP/1.1").status()).isEqualTo(400);
  }

  @Test
  void queryAsBrowsersSendIt_isTaken() throws Exception {
    assertThat(server.raw("GET /tasks?a[]=1&b={x}|^` HTTP/1.1").body()).isEqualTo("list");
  }
}
