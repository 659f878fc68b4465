package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/htip.md quotes the vectors as they are; {@code -Ddxwww.golden=write} rewrites it. */
class HtipDocTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "htip.md");
  private static final Path QUICKSTART =
      Path.of("src", "test", "java", "dev", "dxwww", "htip", "QuickstartTest.java");
  private static final Map<String, Vector> ALL = Vector.all();
  private static final Pattern QUOTE =
      Pattern.compile("<!-- (\\w+): (\\S+) -->\\n(```\\w+\\n(?s:.*?)\\n```\\n)?");

  @Test
  void page_quotesTheVectors() throws IOException {
    String page = Files.readString(PAGE);
    String expected =
        QUOTE.matcher(page).replaceAll(m -> Matcher.quoteReplacement(m.group(0).lines().findFirst()
            .orElseThrow() + "\n" + block(m.group(1), m.group(2))));
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  @Test
  void page_quotesEachOperationAndSaysEachLimitAndError() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains("8 MiB", "64 MiB", "65,536", "4,095", "2^24", "1 MiB", "256 |");
    for (HtipError error : HtipError.values()) {
      assertThat(page).contains("| " + error.code() + " | " + error + " |");
    }
    for (EventType type : EventType.values()) {
      assertThat(page).contains("| " + type.code() + " | " + type.domName() + " |");
    }
    TreeSet<String> quoted = new TreeSet<>();
    Matcher matcher = QUOTE.matcher(page);
    while (matcher.find()) {
      quoted.add(matcher.group(2));
    }
    for (Opcode opcode : Opcode.values()) {
      String row = String.format("| %02X %s |", opcode.code(), opcode);
      assertThat(page).contains(row);
      assertThat(quoted.stream().filter(ALL::containsKey).flatMap(q -> lines(q).stream()))
          .anyMatch(line -> line.contains("| " + opcode));
    }
  }

  private static List<String> lines(String vector) {
    return ALL.get(vector).source().lines().toList();
  }

  private static String block(String kind, String name) {
    return switch (kind) {
      case "vector" -> fence("text", lines(name).subList(1, lines(name).size()));
      case "operations" -> fence("text", operations(name));
      case "java" -> fence("java", quickstart());
      default -> throw new IllegalStateException(kind);
    };
  }

  private static String fence(String language, List<String> lines) {
    return "```" + language + "\n" + String.join("\n", lines) + "\n```\n";
  }

  /** A vector without header and strings: the first line that names an operation begins it. */
  private static List<String> operations(String name) {
    List<String> all = lines(name);
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : all.subList(1, all.size())) {
      boolean bytes = line.matches("([0-9a-f]{2} )*[0-9a-f]{2} *\\|.*");
      inside |= bytes && line.matches("[0-9a-f]{2} +\\| ([A-Z_]+|no operation)");
      if (!bytes && !line.equals("frame:") && !line.startsWith("HTIP 1") || inside && bytes) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<String> quickstart() {
    try (var lines = Files.lines(QUICKSTART)) {
      return lines
          .dropWhile(line -> !line.contains("// begin quickstart"))
          .skip(1)
          .takeWhile(line -> !line.contains("// end quickstart"))
          .map(line -> line.isBlank() ? "" : line.substring(4))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
