package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.HeaderField;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The header fields that every response carries, as the bytes that go out. */
final class SecurityHeaders {
  private final List<HeaderField> fields;
  private final byte[] bytes;

  /** The fields with this content security policy; an empty one leaves that field out. */
  SecurityHeaders(String contentSecurityPolicy) {
    HeaderField nosniff = new HeaderField("X-Content-Type-Options", "nosniff");
    HeaderField frames = new HeaderField("X-Frame-Options", "DENY");
    HeaderField referrer = new HeaderField("Referrer-Policy", "strict-origin-when-cross-origin");
    // The filter of old browsers is itself a hole; 0 switches it off.
    HeaderField filter = new HeaderField("X-XSS-Protection", "0");
    this.fields =
        contentSecurityPolicy.isEmpty()
            ? List.of(nosniff, frames, referrer, filter)
            : List.of(nosniff, frames, referrer, filter,
                new HeaderField("Content-Security-Policy", contentSecurityPolicy));
    this.bytes = bytes(fields);
  }

  /** All of them. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether a field is one of them. */
  boolean contains(String name) {
    for (HeaderField field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** All of them, each that a response sets itself with the response's value. */
  byte[] bytesWith(List<HeaderField> overrides) {
    StringBuilder text = new StringBuilder(256);
    for (HeaderField field : fields) {
      HeaderField used = field;
      for (HeaderField override : overrides) {
        if (override.name().equalsIgnoreCase(field.name())) {
          used = override;
        }
      }
      append(text, used);
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(List<HeaderField> fields) {
    StringBuilder text = new StringBuilder(256);
    fields.forEach(field -> append(text, field));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void append(StringBuilder text, HeaderField field) {
    text.append(field.name()).append(": ").append(field.value()).append("\r\n");
  }
}
