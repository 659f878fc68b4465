package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts with which code something is refused. */
final class Codes {
  private Codes() {}

  static void refused(HtipError error, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).as(e.getMessage()).isEqualTo(error));
  }
}
