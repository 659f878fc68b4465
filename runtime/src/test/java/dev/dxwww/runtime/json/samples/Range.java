package dev.dxwww.runtime.json.samples;

import java.util.Objects;
import java.util.Optional;

/** A record whose constructor checks. */
public record Range(int low, int high, Optional<String> unit) {
  public Range {
    if (low > high) {
      throw new IllegalArgumentException("low must not exceed high");
    }
    if (unit.isPresent() && unit.get().isEmpty()) {
      Objects.requireNonNull(null);
    }
  }
}
