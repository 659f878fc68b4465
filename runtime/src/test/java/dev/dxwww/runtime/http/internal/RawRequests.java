package dev.dxwww.runtime.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests of {@code corpus/requests.txt}, which says how they are written. */
final class RawRequests {
  private static final Pattern REPEATED = Pattern.compile("\\{([^{}*]*)\\*(\\d+)}");
  private static final Pattern BYTE =
      Pattern.compile("\\\\(?:x([0-9a-f]{2})|([rnt0]))");

  private RawRequests() {}

  /**
   * One of them.
   *
   * @param statuses of its responses
   * @param staysOpen whether the connection takes a further request
   * @param bytes what is sent, as Latin-1
   */
  record Raw(String name, List<Integer> statuses, boolean staysOpen, String bytes) {
    /** How many of its requests reach a handler. */
    long served() {
      return statuses.stream().filter(status -> status == 200).count();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Raw> all() throws IOException {
    try (InputStream in = RawRequests.class.getResourceAsStream("/corpus/requests.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(RawRequests::of)
          .toList();
    }
  }

  private static Raw of(String line) {
    String[] parts = line.split(" \\| ", 3);
    List<String> words = List.of(parts[1].split(" "));
    List<Integer> statuses = new ArrayList<>();
    for (String status : words.subList(0, words.size() - 1)) {
      statuses.add(Integer.parseInt(status));
    }
    String last = words.getLast();
    if (!last.equals("open") && !last.equals("closed")) {
      throw new IllegalArgumentException(line);
    }
    return new Raw(parts[0], List.copyOf(statuses), last.equals("open"), bytes(parts[2]));
  }

  private static String bytes(String written) {
    String text = REPEATED.matcher(written)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1).repeat(Integer.parseInt(m.group(2)))))
        .replace("$A", "GET /a HTTP/1.1~Host: a~~")
        .replace("$S", "GET /smuggled HTTP/1.1~Host: a~~")
        .replace("$P", "POST /read HTTP/1.1~Host: a~")
        .replace("$I", "POST /ignore HTTP/1.1~Host: a~")
        .replace("$G", "GET /a HTTP/1.1~Host: a~")
        .replace("$T", "Transfer-Encoding: chunked")
        .replace("~", "\r\n");
    return BYTE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
        m.group(1) == null
            ? switch (m.group(2)) {
              case "r" -> "\r";
              case "n" -> "\n";
              case "t" -> "\t";
              default -> "\0";
            }
            : String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
