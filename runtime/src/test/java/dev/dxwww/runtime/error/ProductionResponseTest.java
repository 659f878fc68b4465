package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ProductionResponseTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final ErrorResponder responder = responder("none", "about:blank");

  private static ErrorResponder responder(String templates, String typeBase) {
    return ErrorPages.production(
        new ErrorPageConfig(templates, typeBase, 5),
        ProductionResponseTest.class.getClassLoader(),
        new ErrorCounters());
  }

  private static String body(RenderedError response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void problem_hasTheMembersOfRfc9457AndOurs() {
    List<ProblemEntry> errors =
        List.of(
            ProblemEntry.path("id", "expected a whole number"),
            ProblemEntry.body("labels[0].name", "must not be blank"));
    RenderedError response =
        responder.respond(Problem.invalid(errors), Requests.accepting(Requests.JSON));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(body(response))
        .isEqualTo(
            """
            {"type":"about:blank","title":"Bad Request","status":400,\
            "detail":"The request holds values that are missing or not valid.",\
            "instance":"/api/tasks/7","code":4001,\
            "suggestion":"Correct these values and send the request again.",\
            "requestId":"req-1","errors":[\
            {"where":"path","name":"id","message":"expected a whole number"},\
            {"where":"body","name":"labels[0].name","message":"must not be blank"}]}""");
  }

  @Property(tries = 1000)
  void problem_isWellFormedJsonThatKeepsItsTexts(@ForAll String text, @ForAll String name) {
    List<ProblemEntry> errors = List.of(ProblemEntry.body(name, text));
    Problem problem = new Problem(ErrorCode.INVALID_CONTENT, text, "", errors, Map.of());
    RenderedError response =
        new ProductionRenderer(
                ErrorTemplates.load(ClassLoader.getPlatformClassLoader(), "none"), "about:blank")
            .render(problem, Requests.accepting(Requests.JSON));
    JsonNode json = MAPPER.readTree(response.body());
    assertThat(json.get("detail").stringValue()).isEqualTo(problem.detail());
    assertThat(json.get("errors").get(0).get("message").stringValue()).isEqualTo(text);
    assertThat(json.get("errors").get(0).get("name").stringValue()).isEqualTo(name);
  }

  @Test
  void typeBase_isFollowedByTheCode() {
    RenderedError response =
        responder("none", "https://example.org/errors/")
            .respond(new NotFoundException(), Requests.accepting(Requests.JSON));
    assertThat(body(response)).contains("\"type\":\"https://example.org/errors/4004\"");
  }

  @Test
  void messageForTheClient_isShownWithIts4xx() {
    RenderedError response =
        responder.respond(
            new NotFoundException("There is no task 7."), Requests.accepting(Requests.JSON));
    assertThat(response.status()).isEqualTo(404);
    assertThat(body(response)).contains("There is no task 7.");
  }

  @Test
  void unexpectedFailure_isA500ThatNamesOnlyTheRequest() {
    RenderedError response =
        responder.respond(
            new IllegalStateException("secret"), Requests.accepting(Requests.JSON));
    assertThat(body(response))
        .isEqualTo(
            """
            {"type":"about:blank","title":"Internal Server Error","status":500,\
            "detail":"Something went wrong on the server.","code":4500,\
            "suggestion":"Try again later. If it keeps failing, report it together with the \
            request id.","requestId":"req-1"}""");
  }

  @Test
  void headersOfAFailure_areSent() {
    assertThat(
            responder
                .respond(
                    new TooManyRequestsException(Duration.ofMillis(1500)),
                    Requests.accepting(Requests.JSON))
                .headers())
        .containsEntry("Retry-After", "2");
    assertThat(
            responder
                .respond(new UnauthorizedException(), Requests.accepting(Requests.JSON))
                .headers())
        .containsEntry("WWW-Authenticate", "Bearer");
    assertThat(
            responder
                .respond(
                    Problem.methodNotAllowed("GET, HEAD"), Requests.accepting(Requests.JSON))
                .headers())
        .containsEntry("Allow", "GET, HEAD");
  }

  @Test
  void headerThatSplitsTheResponse_isLeftOut() {
    Problem problem =
        Problem.of(ErrorCode.UNAVAILABLE)
            .withHeaders(Map.of("X-A", "1\r\nSet-Cookie: a=b", "X B", "2", "X-C", "3"));
    assertThat(responder.respond(problem, Requests.accepting(Requests.JSON)).headers())
        .containsEntry("X-C", "3")
        .doesNotContainKeys("X-A", "X B");
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void person_getsAPageWithStatusCodeAndRequestId(ErrorCode code) {
    RenderedError response =
        responder.respond(new DxException(code), Requests.accepting(Requests.HTML));
    assertThat(response.status()).isEqualTo(code.status());
    assertThat(response.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(body(response))
        .contains("<html lang=\"en\">")
        .contains("<title>" + code.status() + " ")
        .contains("Error " + code.number())
        .contains("<code>req-1</code>")
        .doesNotContain("{{");
  }

  @Test
  void page_showsTextAsText() {
    String attack = "<script>alert('x')</script>\" onload=\"y";
    RenderedError response =
        responder.respond(
            new BadRequestException(ProblemEntry.body(attack, attack)),
            Requests.accepting(Requests.HTML));
    assertThat(body(response))
        .doesNotContain("<script", "\" onload")
        .contains("&lt;script&gt;alert(&#39;x&#39;)");
  }

  @Test
  void policyOfThePage_allowsItsStyleByHashAndNothingElse() throws Exception {
    RenderedError response =
        responder.respond(Problem.of(ErrorCode.NOT_FOUND), Requests.accepting(Requests.HTML));
    String html = body(response);
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(response.headers().get("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
        .doesNotContain("unsafe");
    assertThat(html).doesNotContain("style=\"", "<script", "onclick");
  }

  @ParameterizedTest
  @CsvSource({
    "404, own 404 page", "410, any client error", "400, any client error",
    "500, any error at all", "503, any error at all"
  })
  void ownPage_isTakenByStatusThenClassThenAny(int status, String expected) {
    ErrorCode code =
        switch (status) {
          case 404 -> ErrorCode.NOT_FOUND;
          case 410 -> ErrorCode.GONE;
          case 400 -> ErrorCode.BAD_REQUEST;
          case 500 -> ErrorCode.UNEXPECTED;
          default -> ErrorCode.UNAVAILABLE;
        };
    RenderedError response =
        responder("error-pages-good", "about:blank")
            .respond(new DxException(code, "<b>text</b>"), Requests.accepting(Requests.HTML));
    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response)).contains(expected).contains("req-1").doesNotContain("<b>text");
  }

  @Test
  void ownPage_mayUseItsOwnFilesAndInlineStyles() {
    RenderedError response =
        responder("error-pages-good", "about:blank")
            .respond(new NotFoundException(), Requests.accepting(Requests.HTML));
    assertThat(response.headers().get("Content-Security-Policy"))
        .startsWith("default-src 'self'")
        .containsPattern("style-src 'self' 'sha256-[^']+';")
        .contains("script-src 'self';");
  }

  @Test
  void ownPageWithAMistake_stopsTheStart() {
    DxException refused =
        catchThrowableOfType(
            DxException.class, () -> responder("error-pages-bad", "about:blank"));
    assertThat(refused.code()).isSameAs(ErrorCode.CONFIGURATION);
    assertThat(refused.getMessage())
        .isEqualTo("error-pages-bad/500.html, line 3: there is no placeholder {{requestid}}");
    assertThat(refused.suggestion()).hasValueSatisfying(
        text -> assertThat(text).contains("{{requestId}}"));
  }

  @Test
  void rendererThatFails_isAnsweredByTheLastResort() {
    ErrorRenderer broken =
        new ErrorRenderer() {
          @Override
          public RenderedError render(Problem problem, ErrorContext request) {
            throw new IllegalStateException("broken");
          }

          @Override
          public RenderedError render(DxException failure, ErrorContext request) {
            throw new StackOverflowError("broken");
          }
        };
    ErrorResponder fragile =
        new LoggingResponder(
            broken, new ErrorLog(System.getLogger("dev.dxwww.error")), new ErrorCounters());
    try (Logged _ = Logged.dropped("dev.dxwww.error")) {
      ErrorContext request = Requests.accepting(Requests.HTML);
      assertThat(fragile.respond(new IllegalStateException("x"), request).status()).isEqualTo(500);
      assertThat(body(fragile.respond(Problem.of(ErrorCode.NOT_FOUND), request)))
          .isEqualTo(
              """
              {"type":"about:blank","title":"Internal Server Error","status":500,\
              "detail":"Something went wrong on the server.","code":4500}""");
    }
  }
}
