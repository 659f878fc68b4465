package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dxwww.runtime.error.DxException;

import org.junit.jupiter.api.Test;

/** What is said when the processor did not run, or another version of it did. */
final class ApplicationsTest {

  /** An application nobody generated anything for. */
  static final class Lonely {}

  @Test
  void missingApplication_isToldWithThePomThatMendsIt() {
    DxException failure =
        catchThrowableOfType(DxException.class, () -> Applications.find(Lonely.class));
    assertThat(failure.code().number()).isEqualTo(5001);
    assertThat(failure.getMessage()).startsWith("[BUILD-085]").contains(Lonely.class.getName());
    assertThat(failure.suggestion()).hasValueSatisfying(
        fix ->
            assertThat(fix)
                .contains("<artifactId>dxwww-processor</artifactId>")
                .contains("<version>" + Applications.version() + "</version>")
                .contains("Lonely"));
    assertThat(Applications.version()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void otherVersion_isTold() {
    DxException failure =
        catchThrowableOfType(
            DxException.class, () -> Applications.find(VersionedApplication.App.class, "9.9"));
    assertThat(failure.getMessage())
        .startsWith("[BUILD-084]")
        .contains("9.9")
        .contains(Applications.version());
  }

  @Test
  void sameVersion_isFound() {
    assertThat(Applications.find(VersionedApplication.App.class))
        .isInstanceOf(VersionedApplication.class);
  }

  @Test
  void failureText_hasNoStackTraceOfOurOwn() {
    DxException failure =
        catchThrowableOfType(DxException.class, () -> Applications.find(Lonely.class));
    assertThat(FailureText.of(Lonely.class, failure))
        .startsWith("\nLonely did not start (code 5001). [BUILD-085]")
        .doesNotContain("\tat ");
  }

  @Test
  void failureText_hasTheStackTraceOfAnUnexpectedCause() {
    assertThat(FailureText.of(Lonely.class, new IllegalStateException("x")))
        .contains("IllegalStateException: x")
        .contains("\tat ");
  }
}
