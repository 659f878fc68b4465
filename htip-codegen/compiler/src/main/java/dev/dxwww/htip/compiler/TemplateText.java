package dev.dxwww.htip.compiler;

import java.util.Arrays;

/** The text of one template, which knows the line and column of each of its characters. */
public final class TemplateText {
  private final String content;
  private final int[] lineStarts;

  private TemplateText(String content) {
    this.content = content;
    this.lineStarts = lineStarts(content);
  }

  /** A template as it stands in a text block or a file; line ends become line feeds. */
  public static TemplateText of(String content) {
    return new TemplateText(content.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** The text. */
  public String content() {
    return content;
  }

  /** Line and column of a character, or of the end of the text. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
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
