package dev.dxwww.runtime.generated;

/** Texts of others, cut to a sane length before they are told to anybody. */
final class Excerpts {
  private Excerpts() {}

  /** The text; of a longer one whole characters and a mark, {@code longest} UTF-16 units in all. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
