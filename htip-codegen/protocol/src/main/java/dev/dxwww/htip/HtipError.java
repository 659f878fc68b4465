package dev.dxwww.htip;

/** Why a frame, a delta, a bundle or an event was refused; numbers are those clients report. */
public enum HtipError {
  /** The first four bytes name no format of ours. */
  E_MAGIC(1, "not an HTIP frame"),
  /** The version is not 1; a browser goes to the HTML of the page instead. */
  E_VERSION(2, "unknown version"),
  /** Bytes are missing, left over, or do not add up with the lengths and counts stated. */
  E_TRUNC(3, "lengths or counts do not add up"),
  /** A string reference, a string length or the UTF-8 of the blob is wrong. */
  E_STR(4, "wrong string"),
  /** A node is named that does not exist, or the mount where it must not be. */
  E_NODE(5, "no such node"),
  /** A template is used that is not defined, or a walk program is malformed. */
  E_TPL(6, "wrong template"),
  /** An opcode is unknown or stands where it must not. */
  E_OP(7, "wrong opcode"),
  /** The memory of the reader is used up. */
  E_OOM(8, "out of memory"),
  /** A limit of {@link HtipLimits} is exceeded. */
  E_LIMIT(9, "over a limit"),
  /** An unknown flag is set. */
  E_FLAGS(10, "unknown flag"),
  /** The signature is missing, by an unknown key, or wrong. */
  E_SIG(11, "wrong signature"),
  /** The frame is for another base, or does not follow the last one applied. */
  E_BASE(12, "not for this base"),
  /** The instructions of a delta are malformed, or its result is not the one promised. */
  E_DELTA(13, "wrong delta"),
  /** A template bundle is named that is not loaded. */
  E_BUNDLE(14, "unknown bundle"),
  /** The document refused a change in the second pass: the client asks for a full frame. */
  E_HOST(15, "the document refused a change");

  private final int code;
  private final String meaning;

  HtipError(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number clients report, from 1. */
  public int code() {
    return code;
  }

  /** A few words for people. */
  public String meaning() {
    return meaning;
  }

  /** The error with a number; {@code IllegalArgumentException} where there is none. */
  public static HtipError of(int code) {
    if (code < 1 || code > values().length) {
      throw new IllegalArgumentException("no HTIP error has number " + code);
    }
    return values()[code - 1];
  }
}
