package dev.dxwww.common;

/** One part of a path template, between two slashes. */
public sealed interface PathSegment {

  /**
   * Text that must stand there.
   *
   * @param text canonical percent-encoded form (RFC 3986, section 6.2.2: upper-case hex, no escapes
   *     of unreserved characters); empty only as the last segment, for a path that ends in a slash
   */
  record Literal(String text) implements PathSegment {}

  /** {@code {name}}: any one segment that is not empty. */
  record Variable(String name) implements PathSegment {}

  /** {@code {name...}}: all of the path from here on, also when that is empty. */
  record Rest(String name) implements PathSegment {}
}
