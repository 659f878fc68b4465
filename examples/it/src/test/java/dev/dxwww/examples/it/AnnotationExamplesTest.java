package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example in each annotation's Javadoc is a program that compiles as it stands. */
class AnnotationExamplesTest {
  private static final Path SOURCES = Path.of("../../annotations/src/main/java");

  private static final Pattern SNIPPET =
      Pattern.compile("\\{@snippet lang=java :\\n(.*?)\\n \\* \\}\\n \\*/", Pattern.DOTALL);

  private static final Pattern SNIPPET_FILE =
      Pattern.compile("\\{@snippet lang=java file=\"(.*?)\"\\}");

  /** The tables that examples of queries speak of. */
  private static final Path MIGRATIONS = Path.of("src/test/resources/annotation-examples");

  /** Between two types: an empty line, and one that is not indented. */
  private static final Pattern TYPES = Pattern.compile("\\n\\n(?=\\S)");

  private static final Pattern NAME = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

  private static final List<String> IMPORTS =
      List.of(
          "dev.dxwww.app.*",
          "dev.dxwww.config.*",
          "dev.dxwww.convert.*",
          "dev.dxwww.http.*",
          "dev.dxwww.query.*",
          "dev.dxwww.resilience.*",
          "dev.dxwww.resilience.Retry",
          "dev.dxwww.runtime.*",
          "dev.dxwww.runtime.error.*",
          "dev.dxwww.runtime.http.*",
          "dev.dxwww.schedule.*",
          "dev.dxwww.security.*",
          "dev.dxwww.template.*",
          "jakarta.annotation.security.*",
          "jakarta.validation.constraints.*",
          "java.io.IOException",
          "java.net.http.HttpClient",
          "java.time.*",
          "java.util.List",
          "java.util.Optional",
          "java.util.UUID",
          "java.util.concurrent.atomic.AtomicInteger");

  /** An annotation's source file; shown by its name. */
  record Annotation(Path file) {
    String name() {
      return file.getFileName().toString().replace(".java", "");
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static List<Annotation> annotations() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("ModuleIndex.java"))
          .filter(AnnotationExamplesTest::declaresAnnotation)
          .sorted()
          .map(Annotation::new)
          .toList();
    }
  }

  @Test
  void everyAnnotationIsLookedAt() throws IOException {
    assertThat(annotations()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void exampleCompiles(Annotation annotation, @TempDir Path output) throws IOException {
    assertThat(compile(annotation.name(), example(annotation), output)).isEmpty();
  }

  private static boolean declaresAnnotation(Path file) {
    try {
      return Files.readString(file).contains("public @interface ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String example(Annotation annotation) throws IOException {
    String source = Files.readString(annotation.file());
    Matcher inFile = SNIPPET_FILE.matcher(source);
    if (inFile.find()) {
      return Files.readString(
          annotation.file().resolveSibling("snippet-files").resolve(inFile.group(1)));
    }
    String example =
        SNIPPET
            .matcher(source)
            .results()
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow(() -> new AssertionError(annotation + " has no example"));
    assertThat(example).contains("@" + annotation);
    return example
        .lines()
        .map(line -> line.replaceFirst("^ \\* ?", "") + "\n")
        .reduce("", String::concat);
  }

  private static String compile(String name, String example, Path output) throws IOException {
    StringBuilder head = new StringBuilder("package example." + name.toLowerCase() + ";\n");
    IMPORTS.forEach(type -> head.append("import ").append(type).append(";\n"));
    List<Source> sources =
        TYPES.splitAsStream(example).map(type -> new Source(name(type), head + type)).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String classPath = System.getProperty("java.class.path");
      List<String> options =
          List.of(
              "-d", output.toString(),
              "-classpath", classPath,
              "-processorpath", classPath,
              "-proc:full",
              "-Adxwww.migrations=" + MIGRATIONS,
              "-Xlint:all,-processing",
              "-Werror");
      compiler.getTask(messages, files, null, options, null, sources).call();
    }
    return messages.toString();
  }

  private static String name(String type) {
    return NAME
        .matcher(type)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no type in " + type));
  }

  /** A source text in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
