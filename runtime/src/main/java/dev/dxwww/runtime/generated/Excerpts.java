package dev.dxwww.runtime.generated;

/** Texts of others, cut to a sane length before they are told to anybody. */
final class Excerpts {
  private Excerpts() {}

  /** The text; of a longer one whole characters and a mark, at most {@code longest} units. */
  static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(longest - 2));
    return text.substring(0, splits ? longest - 2 : longest - 1) + "…";
  }
}
