package dev.dxwww.runtime.config;

/**
 * One thing that a source says.
 *
 * @param key in full; an element of a list ends in its index, {@code mail.to[0]}
 * @param kind what stands there
 * @param text of a scalar; empty for all else
 * @param place where it stands
 */
record Entry(String key, Kind kind, String text, Place place) {

  /** What can stand behind a key. */
  enum Kind {
    SCALAR,
    SEQUENCE,
    MAPPING
  }

  /** A piece of text. */
  static Entry scalar(String key, String text, Place place) {
    return new Entry(key, Kind.SCALAR, text, place);
  }

  boolean isScalar() {
    return kind == Kind.SCALAR;
  }
}
