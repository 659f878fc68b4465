package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.observe.TraceContext;

import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** Reads the fields of W3C Trace Context, and makes ids where there are none. */
public final class Traces {
  private static final String ZEROS = "00000000000000000000000000000000";
  private static final String HEX = "0123456789abcdef";
  /** Level 2, 4.1: the length of a version 00 field. */
  private static final int LENGTH = 55;
  private static final int LONGEST_STATE = 512;
  /** Sampled, and random trace id; other bits must be sent as 0 (level 2, 4.1). */
  private static final int KNOWN_FLAGS = 3;
  private static final int RANDOM_ID = 2;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final AtomicLong state;

  /** Ids that depend on a seed: different for each process. */
  public Traces(long seed) {
    state = new AtomicLong(seed);
  }

  /** The context of a request that came with these fields; a new trace where they are not valid. */
  public TraceContext of(@Nullable String traceparent, @Nullable String tracestate) {
    if (traceparent == null || !isValid(traceparent)) {
      return new TraceContext(hex(next()) + hex(next()), hex(next()), RANDOM_ID, "");
    }
    int flags = Character.digit(traceparent.charAt(53), 16) << 4
        | Character.digit(traceparent.charAt(54), 16);
    return new TraceContext(
        traceparent.substring(3, 35),
        hex(next()),
        flags & KNOWN_FLAGS,
        tracestate != null && isState(tracestate) ? tracestate : "");
  }

  /** The span of the caller, which is the parent of this service's; empty when not valid. */
  public static String parent(@Nullable String traceparent) {
    return traceparent != null && isValid(traceparent) ? traceparent.substring(36, 52) : "";
  }

  /** W3C Trace Context, 3.2.2: a higher version may be longer, but begins as 00 does. */
  static boolean isValid(String text) {
    if (text.length() < LENGTH || !areHex(text, 0, 2) || text.startsWith("ff")) {
      return false;
    }
    if (text.length() > LENGTH && (text.startsWith("00") || text.charAt(LENGTH) != '-')) {
      return false;
    }
    return text.charAt(2) == '-'
        && text.charAt(35) == '-'
        && text.charAt(52) == '-'
        && areHex(text, 3, 35)
        && areHex(text, 36, 52)
        && areHex(text, 53, 55)
        && !text.regionMatches(3, ZEROS, 0, 32)
        && !text.regionMatches(36, ZEROS, 0, 16);
  }

  /** What may be passed on: printable, and no longer than every hop must take (3.3.1.1). */
  private static boolean isState(String text) {
    if (text.isBlank() || text.length() > LONGEST_STATE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean areHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** SplitMix64; 0, which an id must not be, gives way to the next. */
  private long next() {
    long z;
    do {
      z = state.addAndGet(STEP);
      z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
      z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
      z = z ^ z >>> 31;
    } while (z == 0);
    return z;
  }

  private static String hex(long bits) {
    char[] text = new char[16];
    long rest = bits;
    for (int i = 15; i >= 0; i--) {
      text[i] = HEX.charAt((int) rest & 15);
      rest >>>= 4;
    }
    return new String(text);
  }
}
