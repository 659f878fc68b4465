package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import dev.dxwww.processor.DxProcessor;

/** Compiles repositories against the schema of the tests. */
final class QueryPrograms {
  static final String MIGRATIONS = "src/test/resources/queries/migration";

  private static final String HEAD =
      """
      package p;
      import dev.dxwww.query.*;
      import dev.dxwww.runtime.query.*;
      import java.time.*;
      import java.util.*;
      import java.util.stream.Stream;
      import org.jspecify.annotations.Nullable;
      """;

  private QueryPrograms() {}

  /** Compiles types, each of which begins in column 1. */
  static CompileResult compile(String types) {
    return compile(List.of("-Adxwww.migrations=" + MIGRATIONS), types);
  }

  static CompileResult compile(List<String> options, String types) {
    return CompileDx.compile(options, CompileDx.types(HEAD + types));
  }

  static CompileResult compile(DxProcessor processor, String types) {
    return CompileDx.compile(
        processor,
        List.of("-Adxwww.migrations=" + MIGRATIONS),
        Arrays.stream(CompileDx.types(HEAD + types)).map(CompileDx::file).toList());
  }

  /** Compiles a repository with these methods. */
  static CompileResult methods(String... methods) {
    return compile(repository(methods));
  }

  static String repository(String... methods) {
    List<String> lines = new ArrayList<>();
    for (String method : methods) {
      method.strip().lines().forEach(line -> lines.add("  " + line));
    }
    return "@Repository\ninterface Tasks {\n" + String.join("\n", lines) + "\n}\n";
  }
}
