package dev.dxwww.htip.compiler;

import java.util.Arrays;

/** The text of one template, which knows the line and column of each of its characters. */
public final class TemplateText {
  /** Some editors begin files with it; it is no content (Unicode, 23.8). */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String written;
  private final String content;
  private final int[] lineStarts;

  private TemplateText(String written, String content) {
    this.written = written;
    this.content = content;
    this.lineStarts = lineStarts(content);
  }

  /**
   * A template as it stands in a text block or a file; line ends become line feeds, a byte order
   * mark is left out.
   */
  public static TemplateText of(String written) {
    String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
    return new TemplateText(written, text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** The text. */
  public String content() {
    return content;
  }

  /** The text with line ends as they were written. */
  public String written() {
    return written;
  }

  /** Line and column of a character, or of the end of the text. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }

  /** Offset in what was written of a line and column, both from 1. */
  public int writtenOffset(int line, int column) {
    int at = written.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    for (int i = 1; i < line; i++) {
      while (written.charAt(at) != '\n' && written.charAt(at) != '\r') {
        at++;
      }
      at += written.startsWith("\r\n", at) ? 2 : 1;
    }
    return Math.clamp(at + column - 1L, 0, written.length());
  }

  private static int[] lineStarts(String content) {
    int[] starts = new int[(int) content.chars().filter(c -> c == '\n').count() + 1];
    int line = 0;
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) == '\n') {
        starts[++line] = i + 1;
      }
    }
    return starts;
  }
}
