package dev.dxwww.runtime.http.internal.upload;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * What stands between the parts of a multipart body (RFC 2046, 5.1.1).
 *
 * @param text 1 to 70 characters
 */
public record Boundary(String text) {
  private static final int LONGEST = 70;
  private static final String MARKS = "'()+_,-./:=? ";

  public Boundary {
    if (!isValid(text)) {
      throw new IllegalArgumentException("no boundary: " + text);
    }
  }

  /** The boundary of a content type; null when it has none, several, or a bad one. */
  public static @Nullable Boundary of(String contentType) {
    HeaderParameters parameters = HeaderParameters.parse(contentType);
    String text = parameters == null ? null : parameters.value("boundary");
    return text == null || !isValid(text) ? null : new Boundary(text);
  }

  private static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > LONGEST || text.endsWith(" ")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** CR, LF, two dashes and the text: what ends the content of a part. */
  byte[] delimiter() {
    return ("\r\n--" + text).getBytes(StandardCharsets.US_ASCII);
  }
}
