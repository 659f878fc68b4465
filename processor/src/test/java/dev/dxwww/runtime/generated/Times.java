package dev.dxwww.runtime.generated;

import java.time.Clock;
import java.time.LocalDate;

/** Stub. */
public final class Times {
  private Times() {}

  public static int compareToNow(LocalDate value, Clock clock) {
    return 0;
  }
}
