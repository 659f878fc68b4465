package dev.dxwww.processor.diagnostic;

/**
 * A line to show, and where in it the mistake is.
 *
 * @param file path of the source file, or what the line belongs to when the file is unknown
 * @param line its number from 1
 * @param column of the mistake, in UTF-16 units from 1, a tab counting as one
 * @param offset of the mistake from the start of the file, in UTF-16 units from 0; -1 when unknown
 * @param text of the line; empty when it is not to be shown
 */
public record Excerpt(String file, int line, int column, int offset, String text) {

  /** The excerpt around an offset of a whole file. */
  public static Excerpt at(String file, CharSequence source, int offset) {
    String text = source.toString();
    int at = Math.clamp(offset, 0, text.length());
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        start = i + 1;
      }
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return new Excerpt(file, line, at - start + 1, offset, text.substring(start, end));
  }

  /** This place without the line. */
  public Excerpt concealed() {
    return new Excerpt(file, line, column, offset, "");
  }

  String position() {
    return file + ":" + line + ":" + column;
  }

  /** Position, line and caret; tabs before the caret stay tabs, so that it stands right. */
  String text(String indent) {
    if (text.isEmpty()) {
      return indent + "at " + position();
    }
    String number = Integer.toString(line);
    StringBuilder caret = new StringBuilder();
    for (int i = 0; i < column - 1; i++) {
      caret.append(i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ');
    }
    String gap = " ".repeat(number.length());
    return indent + "at " + position() + "\n"
        + indent + number + " | " + text + "\n"
        + indent + gap + " | " + caret + "^";
  }
}
