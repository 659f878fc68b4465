package dev.dxwww.runtime.http.content.internal;

/**
 * The entity tags of {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1).
 *
 * <p>A tag that ends in {@value #GZIP} stands for the same version as the tag without it: it was
 * given to the compressed form of the response, and the client means the version.
 */
final class TagList {
  /** What the tag of a response gets when the response is compressed on its way. */
  static final String GZIP = "-gzip";

  private TagList() {}

  /** Whether the list is an asterisk, or one of its tags is this one, weak or strong. */
  static boolean holds(String list, String tag) {
    return isAny(list) || contains(list, opaque(tag), true);
  }

  /** The same by strong comparison: neither of the two tags may be weak. */
  static boolean holdsStrongly(String list, String tag) {
    return isAny(list) || !isWeak(tag) && contains(list, opaque(tag), false);
  }

  private static boolean isAny(String list) {
    return list.strip().equals("*");
  }

  static boolean isWeak(String tag) {
    return tag.startsWith("W/");
  }

  /** The tag with its quotes, without the mark of a weak one. */
  private static String opaque(String tag) {
    return isWeak(tag) ? tag.substring(2) : tag;
  }

  /** Commas may stand inside of quotes, so the list is walked from quote to quote. */
  private static boolean contains(String list, String opaque, boolean weakToo) {
    int open = list.indexOf('"');
    while (open >= 0) {
      int close = list.indexOf('"', open + 1);
      if (close < 0) {
        return false;
      }
      boolean weak = open >= 2 && list.startsWith("W/", open - 2);
      if ((weakToo || !weak) && isSame(list, open, close + 1, opaque)) {
        return true;
      }
      open = list.indexOf('"', close + 1);
    }
    return false;
  }

  private static boolean isSame(String list, int start, int end, String opaque) {
    int body = opaque.length() - 1;
    if (!list.regionMatches(start, opaque, 0, body)) {
      return false;
    }
    int rest = end - start - body;
    return rest == 1 || rest == 1 + GZIP.length() && list.startsWith(GZIP, start + body);
  }
}
