package dev.dxwww.htip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of docs/htip-vectors.txt.
 *
 * @param settings what stands before the bytes: after, base
 * @param kind frame, bundle, delta or event
 * @param sections lines of "reads", "calls", and "refused" with its one code
 * @param source the entry as it stands in the file
 */
record Vector(
    String name,
    Map<String, String> settings,
    String kind,
    byte[] bytes,
    Map<String, List<String>> sections,
    String source) {
  private static final Path FILE = Path.of("..", "..", "docs", "htip-vectors.txt");

  /** All vectors by name, in the order of the file. */
  static Map<String, Vector> all() {
    Map<String, Vector> all = new LinkedHashMap<>();
    for (String entry : text().split("(?m)^== ")) {
      if (!entry.startsWith("#")) {
        Vector vector = parse(entry.strip());
        if (all.put(vector.name(), vector) != null) {
          throw new IllegalStateException("two vectors " + vector.name());
        }
      }
    }
    return all;
  }

  /** The vectors applied before this one, the first first. */
  List<Vector> before(Map<String, Vector> all) {
    List<Vector> before = new ArrayList<>();
    for (String at = settings.get("after"); at != null; at = before.getFirst().after()) {
      before.addFirst(all.get(at));
    }
    return before;
  }

  private String after() {
    return settings.get("after");
  }

  List<String> section(String key) {
    return sections.getOrDefault(key, List.of());
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector parse(String entry) {
    String[] lines = entry.split("\n");
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, List<String>> sections = new LinkedHashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String kind = "";
    List<String> section = null;
    for (int i = 2; i < lines.length; i++) {
      String line = lines[i];
      if (kind.isEmpty() && line.matches("(after|base): .*")) {
        settings.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
      } else if (kind.isEmpty()) {
        kind = line.substring(0, line.indexOf(':'));
      } else if (line.matches("reads:|calls:")) {
        section = new ArrayList<>();
        sections.put(line.substring(0, line.length() - 1), section);
      } else if (line.startsWith("refused: ")) {
        sections.put("refused", List.of(line.substring(9)));
      } else if (section != null) {
        section.add(line);
      } else {
        bytes.writeBytes(named(line));
      }
    }
    return new Vector(lines[0], settings, kind, bytes.toByteArray(), sections, "== " + entry);
  }

  private static byte[] named(String line) {
    int bar = line.indexOf('|');
    if (bar < 0) {
      throw new IllegalStateException("bytes without a name: " + line);
    }
    return HexFormat.ofDelimiter(" ").parseHex(line.substring(0, bar).strip());
  }

  @Override
  public String toString() {
    return name;
  }
}
