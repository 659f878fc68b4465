package dev.dxwww.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the literals of a joined text begin and end. javac's parser makes one literal of
 * {@code "a" + "b"}, so that the tree does not tell.
 */
final class JoinedLiterals {
  private static final String FENCE = "\"\"\"";

  private JoinedLiterals() {}

  /** Start and end of each; the whole text as one where there is anything else in it. */
  static List<int[]> of(String source, int start, int end) {
    List<int[]> literals = new ArrayList<>();
    int i = start;
    while (i < end) {
      int next = source.charAt(i) == '"' ? literalEnd(source, i, end) : afterGap(source, i);
      if (next < 0 || next > end) {
        return List.of(new int[] {start, end});
      }
      if (source.charAt(i) == '"') {
        literals.add(new int[] {i, next});
      }
      i = next;
    }
    return literals;
  }

  private static int literalEnd(String source, int start, int end) {
    String quote = source.startsWith(FENCE, start) ? FENCE : "\"";
    int i = start + quote.length();
    while (i < end && !source.startsWith(quote, i)) {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return i < end ? i + quote.length() : -1;
  }

  /** Behind white space, a sign, a parenthesis or a comment; -1 at anything else. */
  private static int afterGap(String source, int i) {
    char c = source.charAt(i);
    if (Character.isWhitespace(c) || c == '+' || c == '(' || c == ')') {
      return i + 1;
    }
    if (source.startsWith("//", i)) {
      return after(source, "\n", i);
    }
    return source.startsWith("/*", i) ? after(source, "*/", i + 2) : -1;
  }

  private static int after(String source, String mark, int from) {
    int at = source.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }
}
