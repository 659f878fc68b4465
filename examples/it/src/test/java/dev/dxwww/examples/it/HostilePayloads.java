package dev.dxwww.examples.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that try to be more than text; those that get to run call {@code xss()}. */
public final class HostilePayloads {
  /** The texts. */
  public static final List<String> ALL = read();

  /** Each once. */
  public static final List<String> DISTINCT = List.copyOf(new LinkedHashSet<>(ALL));

  /** What handlers of events were given. */
  public static final Queue<String> PICKED = new ConcurrentLinkedQueue<>();

  private static final int LONG = 3_000;

  private HostilePayloads() {}

  private static List<String> read() {
    try {
      List<String> all = new ArrayList<>();
      for (String line :
          Files.readAllLines(Path.of("src/test/resources/browser/payloads.txt"))) {
        all.add(unescaped(line));
      }
      all.add("");
      all.add("a".repeat(LONG) + "<script>xss()</script>");
      all.add("<".repeat(LONG));
      all.add("\"><img src=x onerror=xss()>".repeat(LONG / 30));
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    Matcher unit = Pattern.compile("(?<!\\\\)\\\\u([0-9a-f]{4})").matcher(line);
    StringBuilder text = new StringBuilder();
    while (unit.find()) {
      String one = Character.toString((char) Integer.parseInt(unit.group(1), 16));
      unit.appendReplacement(text, Matcher.quoteReplacement(one));
    }
    return unit.appendTail(text).toString().translateEscapes();
  }

  /** What a document holds of a text: no NUL, and no half of a pair of surrogates. */
  static String held(String text) {
    StringBuilder held = new StringBuilder();
    text.codePoints().forEach(point -> {
      boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      held.appendCodePoint(half || point == 0 ? 0xFFFD : point);
    });
    return held.toString();
  }
}
