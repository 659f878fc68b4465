package dev.dxwww.runtime.http.content.internal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The content codings that a client takes (RFC 9110, 12.5.3). */
public final class AcceptedCodings {
  private static final int UNSAID = -1;

  private final String list;

  private AcceptedCodings(String list) {
    this.list = list;
  }

  /** The codings of an {@code Accept-Encoding} field; without one, none is taken. */
  public static AcceptedCodings of(@Nullable String field) {
    return new AcceptedCodings(field == null ? "" : field.toLowerCase(Locale.ROOT));
  }

  /** Whether gzip is taken, and not liked less than no coding at all. */
  public boolean takesGzip() {
    return prefers(Coding.GZIP);
  }

  /** Whether a coding is taken, and not liked less than no coding at all. */
  public boolean prefers(Coding coding) {
    int weight = weight(coding);
    return weight > 0 && weight >= identity();
  }

  /** How much a coding is liked, 0 to 1000; 0: it must not be sent. */
  public int weight(Coding coding) {
    if (list.isEmpty()) {
      return 0;
    }
    int weight = said(coding.token());
    if (weight == UNSAID && coding == Coding.GZIP) {
      // RFC 9110, 8.4.1.3.
      weight = said("x-gzip");
    }
    if (weight == UNSAID) {
      weight = said("*");
    }
    return Math.max(weight, 0);
  }

  /** What says nothing of no coding takes it, but likes the codings that it names better. */
  private int identity() {
    return Math.max(said("identity"), 0);
  }

  private int said(String token) {
    int start = 0;
    while (start < list.length()) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      int semicolon = list.indexOf(';', start);
      int name = semicolon < 0 || semicolon > end ? end : semicolon;
      if (list.substring(start, name).strip().equals(token)) {
        return Weights.of(list.substring(start, end));
      }
      start = end + 1;
    }
    return UNSAID;
  }
}
