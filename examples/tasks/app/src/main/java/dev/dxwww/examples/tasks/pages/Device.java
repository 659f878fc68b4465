package dev.dxwww.examples.tasks.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What signed in, for people. It is what the client says of itself, so it proves nothing.
 *
 * @param name such as "Firefox on Linux"
 */
record Device(String name) {
  /** The first that is there counts: most of them name others, too. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("HeadlessChrome/", "Chrome without a window");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("iPhone", "an iPhone");
    SYSTEMS.put("iPad", "an iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Mac OS X", "a Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  /** What a User-Agent field says; the text itself where that is none of a browser. */
  static Device of(String userAgent) {
    if (userAgent.isBlank()) {
      return new Device("A program without a name");
    }
    String browser = first(BROWSERS, userAgent);
    if (!userAgent.startsWith("Mozilla/") || browser.isEmpty()) {
      return new Device(userAgent);
    }
    String system = first(SYSTEMS, userAgent);
    return new Device(system.isEmpty() ? browser : browser + " on " + system);
  }

  private static String first(Map<String, String> words, String text) {
    return words.entrySet().stream()
        .filter(word -> text.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
