package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;
import dev.dxwww.runtime.spi.Interceptor;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binding and sending, as generated code does it, over real connections. */
class ExchangeTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            s -> s.protection(Protection.DEFAULT.csrf(CsrfSettings.ORIGIN)),
            List.of(), List.of(new Stamp()), bindings(), bodies(), answers());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Routes bindings() {
    Param id = Param.path("id", 1);
    Param page = Param.query("page").orElse("7");
    Param tags = Param.query("tag");
    Param agent = Param.header("x-level");
    return new Routes()
        .open(Route.get("/int/{id}", "t.int"), x -> {
          int value = x.intValue(id);
          int number = x.intValue(page);
          int level = x.intValue(agent.orElse("0"));
          if (!x.refused()) {
            x.send(value + " " + number + " " + level, Encoder.TEXT);
          }
        })
        .open(Route.get("/scalars", "t.scalars"), x -> {
          String text = x.booleanValue(Param.query("b")) + " " + x.byteValue(Param.query("by"))
              + " " + x.shortValue(Param.query("s")) + " " + x.longValue(Param.query("l"))
              + " " + x.charValue(Param.query("c")) + " " + x.floatValue(Param.query("f"))
              + " " + x.doubleValue(Param.query("d"));
          if (!x.refused()) {
            x.send(text, Encoder.TEXT);
          }
        })
        .open(Route.get("/optional", "t.optional"), x -> {
          Optional<Integer> n = x.optional(Param.query("n").optional(), Converters.INT);
          Optional<String> q = x.optional(Param.query("q").optional(), Converters.STRING);
          List<Integer> all = x.list(tags, Converters.INT);
          if (!x.refused()) {
            x.send(n + " " + q + " " + all, Encoder.TEXT);
          }
        })
        .open(Route.get("/headers", "t.headers"), x -> x.send(
            x.list(Param.header("x-list"), Converters.STRING) + " "
                + x.value(Param.cookie("c").orElse("none"), Converters.STRING), Encoder.TEXT));
  }

  private static Routes bodies() {
    return new Routes()
        .open(Route.post("/form", "t.form"), x -> {
          String name = x.value(Param.form("name"), Converters.STRING);
          int age = x.intValue(Param.form("age"));
          if (!x.refused()) {
            x.send(name + " is " + age, Encoder.TEXT);
          }
        })
        .open(Route.post("/json", "t.json").consumes("application/json"), x -> {
          List<String> body = x.body(Decoder.json(JsonCodecs.list(JsonCodecs.STRING)));
          if (!x.refused()) {
            x.send(String.valueOf(body), Encoder.TEXT);
          }
        })
        .open(Route.post("/text", "t.text"), x -> {
          String body = x.body(Decoder.TEXT);
          if (!x.refused()) {
            x.send("<" + body + ">", Encoder.TEXT);
          }
        })
        .open(Route.get("/request", "t.request"), x -> {
          Request r = x.request();
          x.send(r.method() + " " + r.path() + " " + r.query() + " " + r.query("a").orElse("-")
              + " " + r.queryAll("a") + " " + r.header("X-One").orElse("-") + " "
              + r.remoteAddress() + " " + r.secure() + " " + r.attribute(Stamp.class).isPresent(),
              Encoder.TEXT);
        })
        .open(Route.get("/who", "t.who"), x -> x.send(x.principal().getName(), Encoder.TEXT))
        .open(Route.post("/change", "t.change").csrfProtected(),
            x -> x.send("changed", Encoder.TEXT));
  }

  private static Routes answers() {
    Encoder<List<String>> json = Encoder.json(JsonCodecs.list(JsonCodecs.STRING));
    return new Routes()
        .open(Route.get("/a/json", "a.json").produces("application/json"),
            x -> x.send(List.of("a", "ü"), json))
        .open(Route.get("/a/none", "a.none"), x -> x.sendOptional(Optional.empty(), json))
        .open(Route.get("/a/null", "a.null"), x -> x.send(null, json))
        .open(Route.post("/a/created", "a.created"),
            x -> x.sendCreated(Created.at("/a/ü", List.of("x")), json))
        .open(Route.get("/a/accepted", "a.accepted").status(202), x -> x.send("ok", Encoder.TEXT))
        .open(Route.get("/a/html", "a.html").produces("text/html"),
            x -> x.send(Html.of("<p>ü"), Encoder.HTML))
        .open(Route.get("/a/either", "a.either").produces("text/html", "application/json"),
            x -> x.send("x", Encoder.TEXT))
        .open(Route.get("/a/redirect", "a.redirect"),
            x -> x.sendRedirect(Redirect.seeOther("/a/html")))
        .open(Route.get("/a/csv", "a.csv").produces("text/csv"), x -> x.sendResponse(
            Response.of(203, "a,b").header("Content-Type", "text/tab-separated-values"),
            Encoder.TEXT))
        .open(Route.get("/a/silent", "a.silent"), x -> { })
        .open(Route.get("/a/twice", "a.twice"), x -> {
          x.send("one", Encoder.TEXT);
          x.send("two", Encoder.TEXT);
        })
        .open(Route.get("/a/badfield", "a.badfield"), x -> {
          throw new DxException(ErrorCode.NOT_FOUND) {
            @Override
            public Map<String, String> headers() {
              return Map.of("X-Bad", "a\r\nX-Injected: b", "X-Good", "c");
            }
          };
        })
        .open(Route.get("/a/nan", "a.nan").produces("application/json"),
            x -> x.send(Double.NaN, Encoder.json(JsonCodecs.DOUBLE)))
        .open(Route.get("/a/missing", "a.missing"), x -> {
          throw new NotFoundException("no such thing");
        })
        .open(Route.get("/a/state", "a.state"), x -> {
          throw new NumberFormatException("internal");
        })
        .open(Route.get("/a/stopped", "a.stopped"), x -> x.send("handler", Encoder.TEXT))
        .onError(ErrorHandler.of(IllegalArgumentException.class, (e, x) ->
            x.sendResponse(Response.of(418, "handled " + e.getClass().getSimpleName()),
                Encoder.TEXT)));
  }

  /** Leaves something for handlers, stops some requests, adds a field. */
  private static final class Stamp implements Interceptor {
    @Override
    public Optional<Response<String>> before(Request request) {
      request.attribute(Stamp.class, this);
      request.header("X-User").ifPresent(name -> request.attribute(Principal.class, () -> name));
      return request.path().equals("/a/stopped")
          ? Optional.of(Response.of(403, "stopped"))
          : Optional.empty();
    }

    @Override
    public void after(Request request, ResponseFields response) {
      response.add("X-Stamp", Integer.toString(response.status()));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/int/5?page=3|5 3 0",
      "/int/5|5 7 0",
      "/int/-2147483648|-2147483648 7 0",
      "/int/5?page=|5 7 0",
      "/scalars?b=true&by=-128&s=9&l=9223372036854775807&c=x&f=1.5&d=2.5e3|"
          + "true -128 9 9223372036854775807 x 1.5 2500.0",
      "/optional|Optional.empty Optional.empty []",
      "/optional?n=&q=&tag=|Optional.empty Optional[] []",
      "/optional?n=1&q=a+b%26%C3%BC&tag=1&tag=2|Optional[1] Optional[a b&ü] [1, 2]",
      "/optional?q=a=b&&x|Optional.empty Optional[a=b] []",
      "/request?a=1&a=2|GET /request a=1&a=2 1 [1, 2] - 127.0.0.1 false true"})
  void values_areBound(String path, String expected) throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(response.body()).isEqualTo(expected);
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void principal_isTheOneThatWasFoundOut() throws Exception {
    assertThat(server.get("/who", "X-User", "ada").body()).isEqualTo("ada");
    HttpResponse<String> nobody = server.get("/who");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void headersAndCookies_areBound() throws Exception {
    HttpResponse<String> response = server.get("/headers",
        "X-List", "a, \"b,c\"", "X-List", "d", "Cookie", "x=1; c=\"v\"; c=2");

    assertThat(response.body()).isEqualTo("[a, \"b,c\", d] v");
  }

  @Test
  void everyWrongValue_hasItsEntry() throws Exception {
    HttpResponse<String> response = server.get("/int/x?page=y", "x-level", "z");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":4001",
        "{\"where\":\"path\",\"name\":\"id\",\"message\":\"expected a whole number",
        "{\"where\":\"query\",\"name\":\"page\",", "{\"where\":\"header\",\"name\":\"x-level\",");
  }

  @Test
  void missingValues_haveEntriesToo() throws Exception {
    HttpResponse<String> response = server.get("/scalars?b=maybe&by=128&s=&f=x");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body().split("\"where\"")).hasSize(8);
    assertThat(response.body())
        .contains("\"name\":\"l\",\"message\":\"is required\"")
        .contains("\"name\":\"s\",\"message\":\"expected a whole number");
  }

  @ParameterizedTest
  @CsvSource({"/optional?n=%", "/optional?n=%zz", "/optional?q=%C3%28", "/optional?q=%00",
      "/request?a=%ff"})
  void badQuery_is400(String path) throws Exception {
    RawResponse response = server.raw("GET " + path + " HTTP/1.1");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":4000");
  }

  @Test
  void tooManyParameters_are400() throws Exception {
    TestServer small = TestServer.of(
        s -> s.limits(new HttpLimits(100, 9_000, 100, 9_000, 3, s.limits().shutdownGrace())),
        bindings());
    try (small) {
      assertThat(small.get("/optional?a&b&c").statusCode()).isEqualTo(200);
      assertThat(small.get("/optional?a&b&c&d").statusCode()).isEqualTo(400);
    }
  }

  private static HttpResponse<String> post(String path, String type, String body)
      throws Exception {
    HttpRequest.Builder request = server.request(path).POST(BodyPublishers.ofString(body));
    return server.send(type.isEmpty() ? request : request.header("Content-Type", type));
  }

  @Test
  void form_isBound() throws Exception {
    assertThat(post("/form", FORM, "name=A+%C3%BC&age=3").body()).isEqualTo("A ü is 3");
    assertThat(post("/form", FORM + "; charset=iso-8859-1", "name=a&age=3").statusCode())
        .isEqualTo(200);
    HttpResponse<String> wrong = post("/form", FORM, "age=x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("\"where\":\"form\",\"name\":\"name\"",
        "\"where\":\"form\",\"name\":\"age\"");
  }

  @Test
  void formOfAnotherType_is415() throws Exception {
    assertThat(post("/form", "text/plain", "name=a").statusCode()).isEqualTo(415);
    assertThat(post("/form", "", "name=a").statusCode()).isEqualTo(415);
    assertThat(post("/form", FORM + ";charset=klingon", "name=a").statusCode()).isEqualTo(415);
    assertThat(post("/form", FORM, "name=%zz").statusCode()).isEqualTo(400);
    assertThat(post("/form", "", "").body()).contains("\"name\":\"name\"");
  }

  @Test
  void json_isBound() throws Exception {
    assertThat(post("/json", "application/json", "[\"a\"]").body()).isEqualTo("[a]");
    assertThat(post("/json", "application/vnd.x+json; charset=utf-8", "[]").body())
        .isEqualTo("[]");
  }

  @Test
  void jsonThatIsNone_isExplained() throws Exception {
    HttpResponse<String> malformed = post("/json", "application/json", "[\n 1,,]");
    HttpResponse<String> mismatch = post("/json", "application/json", "[\"a\", 1]");
    HttpResponse<String> absent = post("/json", "application/json", "");

    assertThat(malformed.body()).contains("\"code\":4002", "Line 2, column");
    assertThat(mismatch.body()).contains("\"code\":4001", "\"name\":\"[1]\"");
    assertThat(absent.body()).contains("\"where\":\"body\",\"name\":\"\"", "is required");
    assertThat(post("/json", "text/plain", "[]").statusCode()).isEqualTo(415);
    assertThat(post("/json", "", "[]").statusCode()).isEqualTo(415);
  }

  @Test
  void text_isReadInItsCharset() throws Exception {
    HttpRequest.Builder request = server.request("/text")
        .header("Content-Type", "text/plain; charset=\"iso-8859-1\"")
        .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xE4}));

    assertThat(server.send(request).body()).isEqualTo("<ä>");
    assertThat(post("/text", "text/plain", "ä").body()).isEqualTo("<ä>");
    assertThat(post("/text", "", "").body()).isEqualTo("<>");
    assertThat(post("/text", "image/png", "x").statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
      "/a/json,200,application/json,'[\"a\",\"ü\"]'",
      "/a/accepted,202,text/plain;charset=utf-8,ok",
      "/a/html,200,text/html;charset=utf-8,<p>ü",
      "/a/csv,203,text/tab-separated-values,'a,b'",
      "/a/state,418,text/plain;charset=utf-8,handled NumberFormatException",
      "/a/stopped,403,text/plain;charset=utf-8,stopped"})
  void answers_areSent(String path, int status, String type, String body) throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.headers().firstValue("X-Stamp")).contains(Integer.toString(status));
  }

  @ParameterizedTest
  @CsvSource({"/a/none,404", "/a/null,404", "/a/missing,404", "/a/silent,500"})
  void answersThatAreNone_areProblems(String path, int status) throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void fieldOfAFailureThatCannotBeSent_isLeftOut() throws Exception {
    HttpResponse<String> response = server.get("/a/badfield");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("X-Good")).contains("c");
    assertThat(response.headers().map()).doesNotContainKeys("X-Bad", "X-Injected");
  }

  @Test
  void choiceOfMediaTypes_isToldToCaches() throws Exception {
    assertThat(server.get("/a/either").headers().firstValue("Vary")).contains("Accept");
    assertThat(server.get("/a/json").headers().firstValue("Vary")).isEmpty();
  }

  @Test
  void secondAnswer_isNotSent() throws Exception {
    try (RawConnection connection = server.connect()) {
      assertThat(connection.send("GET /a/twice HTTP/1.1").read().body()).isEqualTo("one");
      assertThat(connection.send("GET /a/html HTTP/1.1").read().status()).isEqualTo(200);
    }
  }

  @Test
  void created_tellsItsLocation() throws Exception {
    HttpResponse<String> response = post("/a/created", "", "");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).contains("/a/%C3%BC");
    assertThat(response.body()).isEqualTo("[\"x\"]");
  }

  @Test
  void redirect_hasNoContent() throws Exception {
    RawResponse response = server.raw("GET /a/redirect HTTP/1.1");

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.field("Location")).isEqualTo("/a/html");
    assertThat(response.field("Content-Length")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/a/either|*/*|200|text/html;charset=utf-8",
      "/a/either|application/json|200|application/json",
      "/a/either|text/html;q=0.5, application/json|200|application/json",
      "/a/either|text/*;q=0.1, */*;q=0.2|200|application/json",
      "/a/either|image/png|406|application/problem+json",
      "/a/either|text/html;q=0|406|application/problem+json",
      "/a/json|text/html|406|text/html;charset=utf-8"})
  void mediaType_isNegotiated(String path, String accept, int status, String type)
      throws Exception {
    HttpResponse<String> response = server.get(path, "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT)
        .replace(" ", "")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "-|-|200", "same-origin|-|200", "none|-|200", "cross-site|-|403", "same-site|-|403",
      "strange|-|403", "same-origin|https://evil.example|200",
      "cross-site|http://tasks.example:8080|403", "-|http://tasks.example:8080|200",
      "-|https://tasks.example:8080|200", "-|http://TASKS.example:8080|200",
      "-|http://tasks.example|403", "-|http://tasks.example:80801|403",
      "-|https://evil.example|403", "-|null|403", "-|tasks.example:8080|403"})
  void requestOfAnotherSite_isRefused(String site, String origin, int status) throws Exception {
    RawResponse response = server.raw("POST /change HTTP/1.1\nHost: tasks.example:8080"
        + (site == null ? "" : "\nSec-Fetch-Site: " + site)
        + (origin == null ? "" : "\nOrigin: " + origin) + "\nContent-Length: 0");

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body()).contains(status == 403 ? "\"code\":1006" : "changed");
  }
}
