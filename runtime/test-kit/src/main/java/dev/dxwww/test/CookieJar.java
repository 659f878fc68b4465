package dev.dxwww.test;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one client, as a browser on this machine keeps them (RFC 6265, section 5): also
 * those marked {@code Secure}, because browsers take localhost for secure. Of cookies with one name
 * and several paths it keeps the last.
 */
final class CookieJar {

  /** A cookie and the path it is sent to. */
  private record Kept(String value, String path) {
    private boolean isFor(String requested) {
      return requested.equals(path)
          || requested.startsWith(path.endsWith("/") ? path : path + "/");
    }
  }

  private final Map<String, Kept> cookies = new ConcurrentHashMap<>();

  /** Keeps and forgets what the response to a request for a path says. */
  void take(HttpHeaders headers, String requested) {
    for (String line : headers.allValues("set-cookie")) {
      String[] parts = line.split(";");
      int equals = parts[0].indexOf('=');
      if (equals < 1) {
        continue;
      }
      String name = parts[0].substring(0, equals).strip();
      Map<String, String> attributes = attributes(parts);
      if (isOver(attributes)) {
        cookies.remove(name);
      } else {
        String given = attributes.getOrDefault("path", "");
        String path = given.startsWith("/") ? given : folder(requested);
        cookies.put(name, new Kept(parts[0].substring(equals + 1).strip(), path));
      }
    }
  }

  private static Map<String, String> attributes(String[] parts) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      attributes.put(
          pair[0].strip().toLowerCase(Locale.ROOT), pair.length > 1 ? pair[1].strip() : "");
    }
    return attributes;
  }

  /** Max-Age wins over Expires; what is neither a number nor a date is left aside. */
  private static boolean isOver(Map<String, String> attributes) {
    String age = attributes.getOrDefault("max-age", "");
    if (age.matches("-?\\d+")) {
      return age.startsWith("-") || age.matches("0+");
    }
    try {
      String expires = attributes.getOrDefault("expires", "");
      return !expires.isEmpty()
          && DateTimeFormatter.RFC_1123_DATE_TIME.parse(expires, Instant::from)
              .isBefore(Instant.now());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** The header field for a request, if there is any cookie for it. */
  Optional<String> header(String path) {
    String text =
        cookies.entrySet().stream()
            .filter(cookie -> cookie.getValue().isFor(path))
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
            .sorted()
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(cookies.get(name)).map(Kept::value);
  }

  void put(String name, String value) {
    cookies.put(name, new Kept(value, "/"));
  }

  void clear() {
    cookies.clear();
  }
}
