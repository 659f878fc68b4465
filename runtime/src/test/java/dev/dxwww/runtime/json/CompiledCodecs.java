package dev.dxwww.runtime.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.dxwww.processor.DxProcessor;
import dev.dxwww.processor.json.JsonFeature;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.runtime.generated.JsonCodec;

/**
 * Compiles the samples once more, this time with the processor, and loads the codecs it makes. The
 * sample types themselves stay those of the tests, which is why samples are public.
 */
final class CompiledCodecs {
  private static final Path SOURCES = Path.of("src/test/java/dev/dxwww/runtime/json/samples");
  private static final String PACKAGE = "dev.dxwww.runtime.json.samples.";
  private static final ClassLoader LOADER = compile();

  private CompiledCodecs() {}

  /** The generated codec of a sample. */
  static <T> JsonCodec<T> of(Class<T> type) {
    String name = type.getName().substring(PACKAGE.length()).replace('$', '_');
    return field(name + "_Json", "INSTANCE");
  }

  /** The codec of what a method of the sample {@code Uses} returns. */
  static <T> JsonCodec<T> use(String method) {
    return field("Uses_Probe", method);
  }

  @SuppressWarnings("unchecked")
  private static <T> JsonCodec<T> field(String type, String name) {
    try {
      return (JsonCodec<T>)
          Class.forName(PACKAGE + type, true, LOADER).getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static ClassLoader compile() {
    try {
      Path out = Files.createTempDirectory(Path.of("target"), "codecs");
      compile(out);
      return new URLClassLoader(
          new URL[] {out.toUri().toURL()}, CompiledCodecs.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path out) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-path,-classfile", "-Werror", "-parameters",
            "-cp", classPath, "-d", out.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null);
        Stream<Path> sources = Files.list(SOURCES)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, found, options, null,
              files.getJavaFileObjectsFromPaths(sources.sorted().toList()));
      JsonTypes types = new JsonTypes();
      task.setProcessors(
          List.of(new DxProcessor(List.of(new ProbeFeature(types), new JsonFeature(types)))));
      boolean good = task.call();
      if (!good || !found.getDiagnostics().isEmpty()) {
        throw new AssertionError(
            String.join(
                "\n",
                found.getDiagnostics().stream()
                    .map(d -> d.getSource() + ":" + d.getLineNumber() + " "
                        + d.getMessage(Locale.ROOT))
                    .toList()));
      }
    }
  }
}
