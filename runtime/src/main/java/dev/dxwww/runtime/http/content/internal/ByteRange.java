package dev.dxwww.runtime.http.content.internal;

/**
 * Neighbouring bytes of some content.
 *
 * @param first position of the first one, from 0
 * @param last position of the last one, not before the first
 */
public record ByteRange(long first, long last) {
  public ByteRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("from " + first + " to " + last);
    }
  }

  /** How many bytes it holds, at least 1. */
  public long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range}: {@code bytes 0-99/1000}. */
  public String text(long total) {
    return "bytes " + first + '-' + last + '/' + total;
  }

  /** Whether sending one part for both costs less than a part for each. */
  boolean isNear(ByteRange other, long gap) {
    return first <= other.last + gap && other.first <= last + gap;
  }

  ByteRange with(ByteRange other) {
    return new ByteRange(Math.min(first, other.first), Math.max(last, other.last));
  }
}
