package dev.dxwww.runtime.http.internal.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes names that can stand in a folder of any system out of what clients send. */
final class FileNames {
  private static final String UNNAMED = "unnamed";
  private static final int MOST_BYTES = 255;
  private static final int MOST_EXTENSION = 20;
  private static final String MARKS = "<>:\"/\\|?*";
  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private FileNames() {}

  static String sanitised(String raw) {
    String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    StringBuilder name = new StringBuilder();
    Normalizer.normalize(visible(last), Normalizer.Form.NFC).codePoints()
        .forEach(c -> name.appendCodePoint(MARKS.indexOf(c) < 0 ? c : '_'));
    String bare = stripped(name.toString());
    int dot = bare.indexOf('.');
    String stem = (dot < 0 ? bare : bare.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    String safe = RESERVED.contains(stem) ? "_" + bare : bare;
    String cut = shortened(safe);
    return cut.isEmpty() ? UNNAMED : cut;
  }

  /** Before it is composed: an unseen character between two marks keeps them out of order. */
  private static String visible(String raw) {
    StringBuilder name = new StringBuilder();
    raw.codePoints().filter(FileNames::isVisible).forEach(name::appendCodePoint);
    return name.toString();
  }

  /** Format characters turn the direction of text: {@code exe.gpj} reads as {@code jpg.exe}. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
          Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** Without dots and blanks around it: dots hide files, and Windows drops both at the end. */
  private static String stripped(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isDotOrBlank(name.charAt(start))) {
      start++;
    }
    while (end > start && isDotOrBlank(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isDotOrBlank(char c) {
    return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** At most 255 bytes; the extension is kept where it is a short one. */
  private static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && bytes(name.substring(dot)) <= MOST_EXTENSION
        ? name.substring(dot) : "";
    int end = name.length() - extension.length();
    int room = MOST_BYTES - bytes(extension);
    while (bytes(name.substring(0, end)) > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return stripped(name.substring(0, end)) + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
