package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

final class ErrorBoundaryTest {
  @Test
  void call_returnsTheValue() {
    ErrorBoundary boundary = new ErrorBoundary("view");
    assertThat(boundary.call("render", () -> "html"))
        .isEqualTo(new ErrorBoundary.Outcome.Success<>("html"));
    assertThat(boundary.failures()).isZero();
  }

  @Test
  void call_returnsTheFailureWithItsCode() {
    ErrorBoundary boundary = new ErrorBoundary("view");
    ErrorBoundary.Outcome<String> outcome =
        boundary.call(
            "render",
            () -> {
              throw new TimeoutException();
            });
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ErrorBoundary.Outcome.Failure.class,
            failure -> assertThat(failure.failure().code()).isSameAs(ErrorCode.TIMED_OUT));
    assertThat(boundary.failures()).isEqualTo(1);
  }

  @Test
  void realStackOverflow_endsAtTheBoundary() {
    ErrorBoundary boundary = new ErrorBoundary("recursion");
    assertThat(boundary.run("recurse", () -> recurse(0))).isFalse();
    assertThat(boundary.run("go on", () -> {})).isTrue();
  }

  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }

  @Test
  void failure_isLoggedOnceWithComponentOperationCodeAndStack() {
    IllegalStateException fault = new IllegalStateException("boom\nforged line");
    try (Logged logged = Logged.of("dev.dxwww.boundary")) {
      new ErrorBoundary("channel news")
          .run(
              "publish\r\n42",
              () -> {
                throw fault;
              });
      assertThat(logged.records()).hasSize(1);
      assertThat(logged.records().getFirst().getLevel()).isEqualTo(Level.SEVERE);
      assertThat(logged.records().getFirst().getMessage())
          .contains("channel news", "publish\\r\\n42", "code=4500", "failures=1")
          .doesNotContain("\n");
      assertThat(logged.records().getFirst().getThrown().getStackTrace())
          .isEqualTo(fault.getStackTrace());
      assertThat(logged.records().getFirst().getThrown().toString())
          .isEqualTo("java.lang.IllegalStateException: boom\\nforged line");
    }
  }
}
