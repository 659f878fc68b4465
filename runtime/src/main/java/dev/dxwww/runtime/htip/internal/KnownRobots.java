package dev.dxwww.runtime.htip.internal;

import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.http.Request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows robots by their {@code User-Agent}: by the names in {@code user-agents.tsv}, and by what
 * those have in common that are not there.
 */
public final class KnownRobots implements RobotRule {
  /** What no browser says of itself: where to complain, and what it does. */
  private static final List<String> TRAITS =
      List.of("http://", "https://", "crawl", "spider", "scrapy", "scraper", "fetcher", "headless",
          "preview/", "monitor", "checker", "archiver", "(compatible; +");

  /** By its full name: names with dots are found in folders, not in jars. */
  private static final String TABLE = "/dev/dxwww/runtime/htip/user-agents.tsv";

  private static final int WORD = 1;

  /** The rule; it has no state. */
  public static final KnownRobots RULE = new KnownRobots();

  private final WordScan words;

  private KnownRobots() {
    List<String> all = new ArrayList<>(TRAITS);
    for (String[] row : table()) {
      if (!row[WORD].equals("-")) {
        all.add(row[WORD]);
      }
    }
    this.words = WordScan.of(all);
  }

  /** Kind, word and field of each line. */
  static List<String[]> table() {
    try (InputStream in = KnownRobots.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("user-agents.tsv is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRobot(Request request) {
    return isRobot(request.header("User-Agent").orElse(""));
  }

  /** Whether that field is a robot's. */
  boolean isRobot(String userAgent) {
    return userAgent.isBlank() || words.isIn(userAgent) || endsInBot(userAgent);
  }

  /**
   * Whether a word ends in "bot" as most robots' names do. Phones of Cubot have it in the browser's
   * field as well.
   */
  private static boolean endsInBot(String text) {
    for (int at = text.length() - 3; at >= 0; at--) {
      if ((text.charAt(at) | 0x20) == 'b'
          && text.regionMatches(true, at, "bot", 0, 3)
          && !isLetter(text, at + 3)
          && !text.regionMatches(true, at - 2, "cu", 0, 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }
}
