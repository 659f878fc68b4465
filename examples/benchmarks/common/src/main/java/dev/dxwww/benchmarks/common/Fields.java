package dev.dxwww.benchmarks.common;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** The header fields that this framework sends by default, for those who do not. */
public final class Fields {
  /** Name of the field with the request's id. */
  public static final String REQUEST_ID = "X-Request-Id";

  /** The same for every response. */
  public static final List<Field> SECURITY =
      List.of(
          new Field("X-Content-Type-Options", "nosniff"),
          new Field("X-Frame-Options", "DENY"),
          new Field("Referrer-Policy", "strict-origin-when-cross-origin"),
          new Field("X-XSS-Protection", "0"),
          new Field(
              "Content-Security-Policy",
              "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                  + " object-src 'none'"));

  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final AtomicLong STATE = new AtomicLong(System.nanoTime());

  private Fields() {}

  /** One header field. */
  public record Field(String name, String value) {}

  /** The id a request came with, if it is sane, else a new one. */
  public static String requestId(@Nullable String given) {
    return given != null && isSane(given) ? given : newId();
  }

  private static boolean isSane(String id) {
    if (id.isEmpty() || id.length() > 64) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static String newId() {
    long z = STATE.getAndAdd(0x9E3779B97F4A7C15L);
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    char[] text = new char[13];
    for (int i = text.length - 1; i >= 0; i--) {
      text[i] = DIGITS[(int) z & 31];
      z >>>= 5;
    }
    return new String(text);
  }
}
