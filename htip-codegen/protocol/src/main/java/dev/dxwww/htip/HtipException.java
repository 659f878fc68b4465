package dev.dxwww.htip;

import java.util.Objects;

/** Says that bytes were refused, or that a frame cannot be written, with the error's code. */
public final class HtipException extends RuntimeException {
  private final HtipError error;
  private final int offset;

  /**
   * Says what is wrong.
   *
   * @param offset the byte at which it was noticed, or -1
   */
  public HtipException(HtipError error, int offset, String detail) {
    // No stack trace: readers meet hostile bytes, and the code and the offset say it all.
    super(text(error, offset, detail), null, false, false);
    this.error = Objects.requireNonNull(error);
    this.offset = offset;
  }

  private static String text(HtipError error, int offset, String detail) {
    String place = offset < 0 ? "" : " at byte " + offset;
    return error + ": " + error.meaning() + ": " + detail + place;
  }

  /** The error's code. */
  public HtipError error() {
    return error;
  }

  /** The byte at which it was noticed, or -1. */
  public int offset() {
    return offset;
  }
}
