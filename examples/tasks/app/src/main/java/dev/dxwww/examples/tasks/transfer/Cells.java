package dev.dxwww.examples.tasks.transfer;

/**
 * Texts in cells. A spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -} or
 * {@code @} for a formula, also one that somebody else has written; with an apostrophe before it,
 * it is a text (OWASP, CSV injection). A text that begins with apostrophes and then such a
 * character gets one more, so that reading takes away what writing has added, and nothing else.
 */
final class Cells {
  /** The wide forms are formulas, too, where Chinese or Japanese is spoken. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final char TEXT = '\'';

  private Cells() {}

  /** What is written for a text. */
  static String written(String text) {
    return isFormula(text) ? TEXT + text : text;
  }

  /** The text that is written so. */
  static String read(String cell) {
    return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == TEXT) {
      start++;
    }
    return start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0;
  }
}
