package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorLogTest {
  private final Logged logged = Logged.of("dev.dxwww.error");
  private final ErrorCounters counters = new ErrorCounters();
  private final ErrorResponder responder =
      ErrorPages.production(
          new ErrorPageConfig("none", "about:blank", 5),
          ErrorLogTest.class.getClassLoader(),
          counters);

  @AfterEach
  void close() {
    logged.close();
  }

  private LogRecord only() {
    assertThat(logged.records()).hasSize(1);
    return logged.records().getFirst();
  }

  @Test
  @Tag("limit:logged-value")
  void valueFromOutside_isLoggedUpTo512Characters() {
    String longest = "v".repeat(512);
    assertThat(LogText.value(longest)).isEqualTo(longest);
    assertThat(LogText.value(longest + "v")).isEqualTo(longest + "...");
  }

  @Test
  void serverError_isLoggedOnceWithContextAndStack() {
    IllegalStateException fault = new IllegalStateException("boom");
    responder.respond(
        fault,
        Requests.with(Map.of("User-Agent", "curl/8", "Accept", "*/*", "Content-Length", "12")));
    assertThat(only().getLevel()).isEqualTo(Level.SEVERE);
    assertThat(only().getThrown()).isSameAs(fault);
    assertThat(only().getMessage())
        .startsWith("GET /api/tasks/7 -> 500 code=4500 id=req-1 ms=3.456 route=/api/tasks/{id}")
        .contains("handler=com.example.TaskController.find")
        .contains("User-Agent=\"curl/8\"", "Accept=\"*/*\"", "Content-Length=\"12\"");
  }

  @Test
  void clientError_isLoggedOnceWithoutStack() {
    responder.respond(new NotFoundException("no task 7"), Requests.accepting("*/*"));
    assertThat(only().getLevel()).isEqualTo(Level.INFO);
    assertThat(only().getThrown()).isNull();
    assertThat(only().getMessage()).contains("-> 404 code=4004").endsWith(": no task 7");
  }

  @Test
  void whatAnyClientCanCause_isNoErrorOfTheServer() {
    responder.respond(
        Problem.of(ErrorCode.METHOD_NOT_IMPLEMENTED), Requests.accepting("*/*"));
    responder.respond(
        Problem.of(ErrorCode.HTTP_VERSION_NOT_SUPPORTED), Requests.accepting("*/*"));
    assertThat(logged.records()).extracting(LogRecord::getLevel)
        .containsExactly(Level.INFO, Level.INFO);
  }

  @Test
  void problemWithoutException_isLoggedOnce() {
    responder.respond(Problem.methodNotAllowed("GET, HEAD"), Requests.accepting("*/*"));
    assertThat(only().getMessage()).contains("-> 405 code=4005");
  }

  @Test
  void reportedFailure_isLoggedAndCountedOnce() {
    responder.report(new IllegalStateException("late"), Requests.accepting("*/*"));
    assertThat(only().getLevel()).isEqualTo(Level.SEVERE);
    assertThat(counters.count(ErrorCode.UNEXPECTED)).isEqualTo(1);
  }

  @Test
  void failureThatTheApplicationAnsweredAs4xx_isNeitherA500NorCountedAsOne() {
    responder.handled(new IllegalStateException("sold\nout"), 410, Requests.accepting("*/*"));
    assertThat(only().getLevel()).isEqualTo(Level.INFO);
    assertThat(only().getThrown()).isNull();
    assertThat(only().getMessage())
        .contains("-> 410 code=4500")
        .endsWith(": handled: java.lang.IllegalStateException: sold\\nout");
    assertThat(counters.count(ErrorCode.UNEXPECTED)).isZero();
  }

  @Test
  void failureThatTheApplicationAnsweredAs5xx_isLoggedWithItsStackAndCounted() {
    IllegalStateException fault = new IllegalStateException("boom");
    responder.handled(fault, 500, Requests.accepting("*/*"));
    assertThat(only().getLevel()).isEqualTo(Level.SEVERE);
    assertThat(only().getThrown()).isSameAs(fault);
    assertThat(counters.count(ErrorCode.UNEXPECTED)).isEqualTo(1);
  }

  @Test
  void whatADriverSays_isNeverLogged() {
    SQLException driver = new SQLException("Key (mail)=(s3cret) already exists", "23505");
    driver.addSuppressed(new SQLException("at jdbc:postgresql://s3cret"));
    for (Exception failure :
        List.of(driver, new IllegalStateException(driver), new ExecutionException(driver),
            new UncheckedIOException(new IOException(driver)))) {
      responder.handled(failure, 500, Requests.accepting("*/*"));
      responder.report(failure, Requests.accepting("*/*"));
      responder.handled(failure, 409, Requests.accepting("*/*"));
    }
    assertThat(logged.records()).hasSize(12);
    for (LogRecord each : logged.records()) {
      StringWriter stack = new StringWriter();
      if (each.getThrown() != null) {
        each.getThrown().printStackTrace(new PrintWriter(stack, true));
        assertThat(stack.toString()).contains("SQLState 23505", "whatADriverSays");
      }
      assertThat(each.getMessage() + stack).doesNotContain("s3cret", "mail");
    }
  }

  @Test
  void credentialsAndQueries_areNeverLogged() {
    responder.respond(
        new IllegalStateException("boom"),
        Requests.with(
            Map.of(
                "Authorization", "Bearer s3cret",
                "Cookie", "sid=s3cret",
                "X-Api-Key", "s3cret",
                "Referer", "https://user:s3cret@example.org/login?token=s3cret#s3cret")));
    assertThat(only().getMessage())
        .doesNotContain("s3cret", "q=1")
        .contains("Referer=\"https://example.org/login\"");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/@user/notes, https://example.org/@user/notes",
    "https://user:s3@cret@example.org/a, https://example.org/a",
    "https://user:s3cret@example.org, https://example.org",
    "/local@path, /local@path",
    "//user@example.org/a@b, //example.org/a@b",
    "mailto:a@b.org?x=1, mailto:a@b.org"
  })
  void refererIsLogged_withoutWhatSignsIn(String referer, String logged) {
    responder.respond(new IllegalStateException("boom"), Requests.with(Map.of("Referer", referer)));
    assertThat(only().getMessage()).contains("Referer=\"" + logged + "\"");
  }

  @Test
  void stackOfAFailure_cannotForgeLines() {
    IllegalStateException fault =
        new IllegalStateException("a\nSEVERE: forged", new Exception("b\r\nforged"));
    fault.addSuppressed(new Exception("c\u2028forged"));
    responder.respond(fault, Requests.accepting("*/*"));
    Throwable shown = only().getThrown();
    assertThat(shown.toString()).isEqualTo("java.lang.IllegalStateException: a\\nSEVERE: forged");
    assertThat(shown.getCause().toString()).isEqualTo("java.lang.Exception: b\\r\\nforged");
    assertThat(shown.getSuppressed()[0].toString())
        .isEqualTo("java.lang.Exception: c\\u2028forged");
    assertThat(shown.getStackTrace()).isEqualTo(fault.getStackTrace());
  }

  @Test
  void failureThatCausesItself_isLogged() {
    Exception a = new Exception("a\nb");
    Exception b = new Exception("b", a);
    a.initCause(b);
    responder.respond(a, Requests.accepting("*/*"));
    assertThat(only().getThrown().getCause().toString()).isEqualTo("java.lang.Exception: b");
  }

  @Property(tries = 500)
  void record_isOneLineWhateverTheRequestHolds(
      @ForAll String path, @ForAll String agent, @ForAll String id, @ForAll String message) {
    try (Logged here = Logged.of("dev.dxwww.error")) {
      ErrorHeaders headers = ErrorHeaders.of(Map.of("User-Agent", agent));
      responder.respond(
          new BadRequestException(message),
          new ErrorContext("GET", path, "", headers, "", "", id, 0));
      List<LogRecord> records = here.records();
      assertThat(records).hasSize(1);
      assertThat(records.getFirst().getMessage().chars())
          .noneMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x7F);
    }
  }

  @Test
  void counters_tellCodesApart() {
    responder.respond(new NotFoundException(), Requests.accepting("*/*"));
    responder.respond(Problem.of(ErrorCode.NOT_FOUND), Requests.accepting("*/*"));
    responder.respond(new ConflictException(), Requests.accepting("*/*"));
    assertThat(counters.count(ErrorCode.NOT_FOUND)).isEqualTo(2);
    assertThat(counters.count(ErrorCode.CONFLICT)).isEqualTo(1);
    assertThat(counters.count(ErrorCode.UNEXPECTED)).isZero();
  }
}
