package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.security.headers.ContentSecurityPolicy;
import dev.dxwww.runtime.security.headers.HeaderSettings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The header fields that every response carries, as the bytes that go out. */
final class SecurityHeaders {
  private static final String POLICY = "Content-Security-Policy";
  /** Where the nonce goes: no policy says this. */
  private static final String PLACE = "<nonce>";
  private static final String HSTS = "Strict-Transport-Security";

  private final List<HeaderField> fields;
  private final List<HeaderField> tlsFields;
  /** The policy with a nonce, in the pieces between; none without a policy. */
  private final String[] aroundNonce;
  private final byte[] bytes;
  private final byte[] tlsBytes;

  /** The fields with this content security policy; an empty one leaves that field out. */
  SecurityHeaders(String contentSecurityPolicy, HeaderSettings settings) {
    List<HeaderField> all = new ArrayList<>();
    all.add(new HeaderField("X-Content-Type-Options", "nosniff"));
    all.add(new HeaderField("X-Frame-Options", "DENY"));
    // The filter of old browsers is itself a hole; 0 switches it off.
    all.add(new HeaderField("X-XSS-Protection", "0"));
    all.addAll(settings.others());
    if (!contentSecurityPolicy.isEmpty()) {
      all.add(new HeaderField(POLICY, contentSecurityPolicy));
    }
    this.aroundNonce = aroundNonce(ContentSecurityPolicy.parse(contentSecurityPolicy));
    this.fields = List.copyOf(all);
    if (!settings.hsts().isZero()) {
      // Browsers ignore it where there is no TLS, and must (RFC 6797, 8.1).
      all.add(new HeaderField(HSTS, settings.hstsText()));
    }
    this.tlsFields = List.copyOf(all);
    this.bytes = bytes(fields);
    this.tlsBytes = bytes(tlsFields);
  }

  /** All of them, for a client that uses TLS or not. */
  byte[] bytes(boolean tls) {
    return tls ? tlsBytes : bytes;
  }

  /** The policy that also allows inline scripts and styles with this nonce. */
  HeaderField policyWith(String nonce) {
    return new HeaderField(POLICY, String.join(nonce, aroundNonce));
  }

  private static String[] aroundNonce(ContentSecurityPolicy policy) {
    if (policy.isEmpty()) {
      return new String[0];
    }
    String source = "'nonce-" + PLACE + "'";
    return policy.adding("script-src", source).adding("style-src", source).text()
        .split(PLACE, -1);
  }

  /** Whether there is a policy that a nonce could be added to. */
  boolean hasPolicy() {
    return aroundNonce.length > 0;
  }

  /** Whether a field is one of them. */
  boolean contains(String name) {
    return isIn(fields, name) || name.equalsIgnoreCase(HSTS);
  }

  private static boolean isIn(List<HeaderField> fields, String name) {
    for (HeaderField field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** All of them, each that a response sets itself with the response's value. */
  byte[] bytesWith(List<HeaderField> overrides, boolean tls) {
    StringBuilder text = new StringBuilder(512);
    for (HeaderField field : tls ? tlsFields : fields) {
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
    StringBuilder text = new StringBuilder(512);
    fields.forEach(field -> append(text, field));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void append(StringBuilder text, HeaderField field) {
    text.append(field.name()).append(": ").append(field.value()).append("\r\n");
  }
}
