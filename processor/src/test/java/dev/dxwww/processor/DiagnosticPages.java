package dev.dxwww.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples on the pages of docs/diagnostics. */
final class DiagnosticPages {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java (\\w+)\n(.*?)^```$");

  /** The tables that pages of queries speak of. */
  private static final String SCHEMA = "src/test/resources/queries/migration";

  private DiagnosticPages() {}

  /** Texts of the {@code ```java kind} blocks of a page. */
  static List<String> blocks(String page, String kind) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(page);
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  /**
   * Compiles a block: a package line starts a new package, and each top-level type, in column 1, is
   * a file of its own. A block without a package line is in package {@code example}.
   */
  static CompileResult compile(String block) {
    String text = block.contains("package ") ? block : "package example;\n" + block;
    List<String> sources = new ArrayList<>();
    for (String part : text.split("(?m)^(?=package )")) {
      if (!part.isBlank()) {
        sources.addAll(Arrays.asList(CompileDx.types(part)));
      }
    }
    List<String> options =
        text.contains("import dev.dxwww.query.")
            ? List.of("-Adxwww.migrations=" + SCHEMA)
            : List.of();
    return CompileDx.compile(options, sources.toArray(String[]::new));
  }
}
