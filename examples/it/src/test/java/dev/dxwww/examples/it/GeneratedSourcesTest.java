package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * User code and generated code compile together, without the processor, with every warning of javac
 * switched on and taken for an error.
 */
final class GeneratedSourcesTest {
  private static final Path EXAMPLES = Path.of("..");

  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(strings = {"hello", "tasks/domain", "tasks/app", "it"})
  void sourcesOfAnExample_compileWithoutAnyWarning(String module) throws IOException {
    Path root = EXAMPLES.resolve(module);
    Path generated = root.resolve("target/generated-sources/annotations");
    assertThat(generated).isNotEmptyDirectory();
    List<Path> sources = new ArrayList<>(sources(root.resolve("src/main/java")));
    sources.addAll(sources(generated));

    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      boolean done = javac.getTask(log, files, null, options(), null, units).call();
      assertThat(log.toString()).isEmpty();
      assertThat(done).isTrue();
    }
  }

  /** What could not be generated would be read and written by reflection, at run time. */
  @ParameterizedTest
  @ValueSource(strings = {"hello", "tasks/domain", "tasks/app"})
  void sourcesOfAnExample_fallBackOnNothing(String module) throws IOException {
    for (Path source : sources(EXAMPLES.resolve(module + "/target/generated-sources"))) {
      assertThat(source).content().doesNotContain("DatabindCodec", "NOT CHECKED");
    }
  }

  private List<String> options() {
    // The app needs the domain's classes; the others are not harmed by them.
    String path =
        System.getProperty("java.class.path")
            + java.io.File.pathSeparator
            + EXAMPLES.resolve("tasks/domain/target/classes");
    return List.of(
        "-d", output.toString(), "-classpath", path, "-proc:none", "--release", "25",
        "-Xlint:all", "-Werror");
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
