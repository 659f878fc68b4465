package dev.dxwww.runtime.http;

/**
 * A version of a resource, as clients see it (RFC 9110, 8.8.3).
 *
 * @param value what is between the quotes: visible ASCII without quotes; may be empty
 * @param weak whether two versions with this tag may differ in bytes; only a strong tag serves
 *     ranges and {@code If-Match}
 */
public record EntityTag(String value, boolean weak) {
  /** @throws IllegalArgumentException for a value that must not be sent */
  public EntityTag {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~' || c == '"') {
        throw new IllegalArgumentException(
            "character " + (i + 1) + " of an entity tag is not allowed;"
                + " take a number, a UUID or a digest in hex or base64url");
      }
    }
  }

  /** A tag for exactly these bytes, such as a digest of them or a version number. */
  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
  }

  /** A tag for all that means the same. */
  public static EntityTag weak(String value) {
    return new EntityTag(value, true);
  }

  /** The value of the {@code ETag} field: {@code "7"} or {@code W/"7"}. */
  public String text() {
    return weak ? "W/\"" + value + '"' : '"' + value + '"';
  }

  /** The same as {@link #text}. */
  @Override
  public String toString() {
    return text();
  }
}
