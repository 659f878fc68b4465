package dev.dxwww.processor.sql;

/** PostgreSQL counts characters, Java counts halves of surrogate pairs. */
final class Positions {
  private Positions() {}

  /**
   * Where an error is in what a user wrote.
   *
   * @param problem says the character, from 1, in {@code prefix} and {@code sql}
   * @return index into {@code sql}; -1 where it is elsewhere, as in the body of a function
   */
  static int offset(Transcript.Said.Problem problem, String prefix, String sql) {
    int character = problem.character() - 1 - prefix.length();
    if (problem.character() == 0 || character < 0
        || !squeezed(problem.query()).startsWith(squeezed(prefix + sql))) {
      return -1;
    }
    return character >= sql.codePointCount(0, sql.length())
        ? sql.length()
        : sql.offsetByCodePoints(0, character);
  }

  /** Logs change line ends. */
  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    text.chars().filter(c -> c > ' ').forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }
}
