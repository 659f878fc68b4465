package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.ReportedDiagnostic;

/** Small programs that are wrong in one way, or right. */
final class Programs {
  /** Stands in a wrong program right before the place of the mistake. */
  private static final char MARK = '«';

  private static final String IMPORTS =
      """
      package app; \
      import java.util.*; \
      import dev.dxwww.app.*; \
      import dev.dxwww.convert.*; \
      import dev.dxwww.http.*; \
      import dev.dxwww.runtime.http.*; \
      import dev.dxwww.security.*; \
      import jakarta.annotation.security.*;
      """;

  private Programs() {}

  /** Compiles a program, and expects one error of that code at the mark. */
  static ReportedDiagnostic wrong(String code, String program, String... others) {
    int at = program.indexOf(MARK);
    if (at < 0) {
      throw new IllegalArgumentException("no mark in: " + program);
    }
    String before = program.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 2;
    int column = at - before.lastIndexOf('\n');
    String source = IMPORTS + program.replace(String.valueOf(MARK), "");
    return CompileDx.compile(with(source, others))
        .hasOnlyError(code)
        .inFile(CompileDx.nameOf(source).replace('.', '/') + ".java")
        .onLine(line)
        .atColumn(column);
  }

  /** Compiles a program that is nearly wrong, and expects neither errors nor warnings. */
  static void nearly(String code, String program, String... others) {
    CompileDx.compile(with(IMPORTS + program, others)).nearlyHas(code);
  }

  private static String[] with(String source, String... others) {
    List<String> all = new ArrayList<>(List.of(source));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }
}
