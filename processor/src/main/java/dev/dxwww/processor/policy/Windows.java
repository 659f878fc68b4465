package dev.dxwww.processor.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as limits are given them: {@code 30s}, {@code 1m}, {@code 2h}, {@code 1d}. */
final class Windows {
  private static final Pattern WINDOW = Pattern.compile("(\\d{1,9})([smhd])");

  private Windows() {}

  /** The span in seconds; empty when the text is none. */
  static Optional<Long> seconds(String text) {
    Matcher matcher = WINDOW.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> count;
          case "m" -> count * 60;
          case "h" -> count * 3_600;
          default -> count * 86_400;
        });
  }
}
