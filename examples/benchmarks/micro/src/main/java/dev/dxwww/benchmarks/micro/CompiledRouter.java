package dev.dxwww.benchmarks.micro;

import dev.dxwww.runtime.generated.Router;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The router of an application with many routes, compiled as a user's build would. */
final class CompiledRouter {
  private static final String APP = "generated.ManyApp";
  private static final String[] NOUNS = {
    "users", "orders", "invoices", "products", "customers", "sessions", "reports", "tickets"
  };

  private CompiledRouter() {}

  /** The path template of one route. */
  static String template(int number) {
    return "/api/" + NOUNS[number % NOUNS.length] + number / NOUNS.length + "/{id}/items";
  }

  /** A path that this route serves. */
  static String path(int number) {
    return template(number).replace("{id}", String.valueOf(1_000 + number));
  }

  /** Compiles an application with that many routes and gives its router. */
  static Router of(int routes) throws IOException, ReflectiveOperationException {
    Path output = Files.createTempDirectory("router");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter log = new StringWriter();
    String path = System.getProperty("java.class.path");
    List<String> options = List.of(
        "-d", output.toString(), "-classpath", path, "-processorpath", path,
        "-processor", "dev.dxwww.processor.DxProcessor", "-parameters", "--release", "25");
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, null)) {
      JavaFileObject source = new Source(APP, source(routes));
      if (!javac.getTask(log, files, null, options, null, List.of(source)).call()) {
        throw new IOException("the routes do not compile:\n" + log);
      }
    }
    try (URLClassLoader loader = new URLClassLoader(
        new URL[] {output.toUri().toURL()}, CompiledRouter.class.getClassLoader())) {
      Class<?> router = Class.forName(APP + "_Router", true, loader);
      return (Router) router.getDeclaredConstructor().newInstance();
    } finally {
      delete(output);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String source(int routes) {
    StringBuilder source = new StringBuilder("""
        package generated;

        import dev.dxwww.app.DxApplication;
        import dev.dxwww.http.Controller;
        import dev.dxwww.http.Get;
        import jakarta.annotation.security.PermitAll;

        @DxApplication
        @Controller
        @PermitAll
        public final class ManyApp {
        """);
    for (int i = 0; i < routes; i++) {
      source.append("  @Get(\"").append(template(i)).append("\") String r").append(i)
          .append("(long id) { return \"\"; }\n");
    }
    return source.append("}\n").toString();
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String type, String text) {
      super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
