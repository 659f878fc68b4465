package dev.dxwww.processor;

import static com.google.testing.compile.Compiler.javac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaFileObject;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;

/**
 * Compiles sources in memory with the processor, as users do, but strictly: {@code -Xlint:all
 * -Werror}. Stubs of the runtime types that generated code names lie beside the tests, in
 * {@code dev.dxwww.runtime}.
 */
public final class CompileDx {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^[^\\n*/]*?\\b(?:class|record|interface|@interface|enum)\\s+(\\w+)");

  private CompileDx() {}

  /** Compiles source texts; each names its own package and first type. */
  public static CompileResult compile(String... sources) {
    return compile(List.of(), sources);
  }

  /** The same with further options, such as {@code -Adxwww.module=tasks}. */
  public static CompileResult compile(List<String> options, String... sources) {
    return compile(options, Arrays.stream(sources).map(CompileDx::file).toList());
  }

  /** The same for file objects. */
  public static CompileResult compile(List<String> options, List<JavaFileObject> sources) {
    return compile(new DxProcessor(), options, sources);
  }

  /** The same with a processor that differs from that of users. */
  public static CompileResult compile(
      DxProcessor processor, List<String> options, List<JavaFileObject> sources) {
    List<String> all = new ArrayList<>(strict());
    all.addAll(options);
    Compilation compilation =
        javac().withProcessors(processor).withOptions(all).compile(sources);
    return new CompileResult(compilation, sources);
  }

  /** Options of every compile here. */
  public static List<String> strict() {
    return List.of(
        "-Xlint:all,-processing", "-Werror", "-parameters", "-Adxwww.diagnostics=json");
  }

  /** A source file named after the package and first top-level type in its text. */
  public static JavaFileObject file(String source) {
    return JavaFileObjects.forSourceString(nameOf(source), source);
  }

  /**
   * Splits a source into one for each of its top-level types, each with the package and imports:
   * javac warns when generated code names a class in a file of another name. Types start in column
   * 1.
   */
  public static String[] types(String source) {
    StringBuilder header = new StringBuilder();
    List<String> types = new ArrayList<>();
    StringBuilder type = new StringBuilder();
    for (String line : source.lines().toList()) {
      if (line.startsWith("package ") || line.startsWith("import ")) {
        header.append(line).append('\n');
        continue;
      }
      boolean inside = line.isBlank() || line.startsWith(" ") || line.startsWith("}");
      boolean marked = type.toString().stripTrailing().lines().allMatch(l -> l.startsWith("@"));
      if (!inside && !(marked && !TYPE.matcher(type).find())) {
        types.add(type.toString());
        type.setLength(0);
      }
      type.append(line).append('\n');
    }
    types.add(type.toString());
    return types.stream().filter(t -> !t.isBlank()).map(t -> header + t).toArray(String[]::new);
  }

  /** Qualified name of the first type in a source. */
  public static String nameOf(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in: " + source);
    }
    Matcher in = PACKAGE.matcher(source);
    return in.find() ? in.group(1) + "." + type.group(1) : type.group(1);
  }
}
