package dev.dxwww.runtime.http.content.internal;

import org.jspecify.annotations.Nullable;

/**
 * What tells one version of a resource from another.
 *
 * @param tag the entity tag as it is sent; null for none
 * @param modified when it was last changed, in seconds since 1970; {@link HttpDates#NONE} when
 *     nobody knows
 */
public record Version(@Nullable String tag, long modified) {
  /** Nothing is known. */
  public static final Version UNKNOWN = new Version(null, HttpDates.NONE);

  /**
   * Whether a part of this version may be sent to a client with that {@code If-Range} field (RFC
   * 9110, 13.1.5): the same strong tag, or exactly the same date of what has no weak tag.
   */
  public boolean allowsRange(@Nullable String ifRange) {
    if (ifRange == null) {
      return true;
    }
    String text = ifRange.strip();
    if (text.startsWith("\"") || TagList.isWeak(text)) {
      return tag != null && !TagList.isWeak(tag) && text.equals(tag);
    }
    // What may change again within the second of its date has no strong date (RFC 9110, 8.8.2.2).
    boolean settled = tag == null || !TagList.isWeak(tag);
    return settled && modified != HttpDates.NONE && HttpDates.parse(text) == modified;
  }
}
