package dev.dxwww.htip.compiler.model;

/** A piece of a text, or of an attribute's value. */
public sealed interface Piece {

  /** Text of the template. */
  record Fixed(String text) implements Piece {}

  /** A value, and how it is made safe. */
  record Shown(Value value, Encoding encoding, int at) implements Piece {}

  /** How a value is made safe, beyond the escapes of text and of attributes. */
  enum Encoding {
    /** Not at all. */
    PLAIN,
    /** As an address: its scheme must be on the list. */
    ADDRESS,
    /** As an address of this site: it has neither scheme nor host. */
    ADDRESS_LOCAL,
    /** As a part of an address: percent-encoded but for letters, digits and {@code -._~}. */
    ADDRESS_PART,
    /** The same, and never empty: two slashes would begin a host. */
    ADDRESS_FIRST,
    /** As a part of a query or a fragment: the same, but dots alone mean nothing there. */
    ADDRESS_QUERY,
    /** As the end of a path: the same, but slashes stay. */
    ADDRESS_PATH
  }
}
