package dev.dxwww.common;

import java.util.List;
import java.util.Locale;

/** The text forms of an enum's constants: exact, or in lower case with hyphens. */
public final class EnumNames {
  private EnumNames() {}

  /** {@code in-progress} of {@code IN_PROGRESS}. */
  public static String hyphenated(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the text stands for one of the constants. */
  public static boolean accepts(List<String> constants, String text) {
    return constants.contains(text)
        || constants.stream().anyMatch(constant -> hyphenated(constant).equals(text));
  }

  /** "one of all, open, done". */
  public static String expected(List<String> constants) {
    return "one of " + String.join(", ", constants.stream().map(EnumNames::hyphenated).toList());
  }
}
