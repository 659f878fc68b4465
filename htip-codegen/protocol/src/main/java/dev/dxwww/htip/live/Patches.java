package dev.dxwww.htip.live;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;

/** Writes what makes one value of another, and nothing where they are the same. */
public final class Patches {
  /** Below this, a whole text is no longer than a splice with its numbers. */
  private static final int SPLICED_FROM = 16;

  private Patches() {}

  /** The text of a text node. */
  public static void text(FrameWriter out, int node, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    if (after.length() < SPLICED_FROM || before.length() < SPLICED_FROM) {
      out.patchText(node, after);
    } else {
      splice(out, node, before, after);
    }
  }

  private static void splice(FrameWriter out, int node, String before, String after) {
    int least = Math.min(before.length(), after.length());
    int start = 0;
    while (start < least && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    String between = after.substring(start, after.length() - end);
    if (between.length() + 8 > after.length() || !isPlain(before) || !isPlain(after)) {
      out.patchText(node, after);
    } else {
      out.spliceText(node, start, before.length() - start - end, between);
    }
  }

  /** Whether it travels as it is: frames write other characters for some, and lengths count. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** The text of a text node that is a number. */
  public static void text(FrameWriter out, int node, int before, int after) {
    if (before != after) {
      out.patchText(node, after);
    }
  }

  /** The text of a text node that is a number. */
  public static void text(FrameWriter out, int node, long before, long after) {
    if (before != after) {
      if ((int) after == after) {
        out.patchText(node, (int) after);
      } else {
        out.patchText(node, Long.toString(after));
      }
    }
  }

  /** An attribute that is not there where its value is null. */
  public static void attribute(
      FrameWriter out, int node, String name, @Nullable String after) {
    if (after == null) {
      out.deleteAttribute(node, name);
    } else {
      out.patchAttribute(node, name, after);
    }
  }

  /** A value of a clone that is an attribute, not there where it is null. */
  public static void value(FrameWriter out, @Nullable String value) {
    out.text(value == null ? Htip.ABSENT : value);
  }
}
