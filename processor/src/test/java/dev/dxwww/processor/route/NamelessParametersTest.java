package dev.dxwww.processor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.DxProcessor;
import dev.dxwww.processor.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROUTE-015: controllers whose class files do not have the names of parameters. */
class NamelessParametersTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  @TempDir private Path folder;

  @Test
  void parameterWithoutName_isRefused() throws IOException {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "@Get(\"/{id}\") public String a(long id) { return \"\"; }", "arg0",
                "@Get public String a(@QueryParam String q) { return q; }", "arg0",
                "@Put @CsrfProtected public void a(@Body String b, @HeaderParam String ifMatch) {}",
                "arg1")
            .entrySet()) {
      List<Diagnostic<? extends JavaFileObject>> errors = errors(wrong.getKey());
      assertThat(errors).as(wrong.getKey()).hasSize(1);
      assertThat(errors.getFirst().getMessage(Locale.ROOT))
          .startsWith("[ROUTE-015] The name of parameter " + wrong.getValue() + " of C.a is not in")
          .contains("Fix: compile it with -parameters, or give the name: @QueryParam(\"name\")");
      // A class file has no lines: the compiler is given the class and says no more than that.
      assertThat(errors.getFirst().getSource()).isNull();
      assertThat(errors.getFirst().getLineNumber()).isEqualTo(Diagnostic.NOPOS);
      Evidence.wrong("ROUTE-015", List.of(wrong.getKey()));
    }
  }

  @Test
  void parameterThatNeedsNoName_isTaken() throws IOException {
    String right =
        "public record P(int n) {} @Get(\"/{id}\") public String a("
            + "@PathParam(\"id\") long id, P p, dev.dxwww.runtime.http.Request r)"
            + " { return \"\"; }";
    assertThat(errors(right)).isEmpty();
    Evidence.nearMiss("ROUTE-015", List.of(right));
  }

  @Test
  void parametersWithNamesInTheIndex_areBoundByThose() throws IOException {
    String source =
        """
        package app;
        import dev.dxwww.http.*;
        import dev.dxwww.runtime.http.*;
        import dev.dxwww.security.*;
        @Controller("/c") @jakarta.annotation.security.PermitAll @CsrfProtected
        public class C {
          public record Task(String title) {}
          @Post("/{id}") public void a(long id, @QueryParam String q, @HeaderParam String ifMatch,
              @FormParam Upload photo, Form<Task> task) {}
        }
        """;
    Path written = Files.createDirectories(folder.resolve("written"));
    String classPath = folder + ":" + System.getProperty("java.class.path");
    List<String> first = List.of("-g:none", "-d", folder.toString(), "-s", written.toString());
    assertThat(compile(with(first, "-cp", classPath), List.of(), List.of(CompileDx.file(source))))
        .isEmpty();
    Path again = Files.createDirectories(folder.resolve("again"));
    // As Gradle does where files change: classes of the module are processed, not compiled.
    List<String> second = List.of("-d", folder.toString(), "-s", again.toString());
    assertThat(compile(with(second, "-cp", classPath), List.of("app.C"), List.of())).isEmpty();
    assertThat(Files.readString(again.resolve("app/C_Routes.java")))
        .isEqualTo(Files.readString(written.resolve("app/C_Routes.java")))
        .contains("ifMatch")
        .doesNotContain("arg0");
  }

  private static List<String> with(List<String> options, String... more) {
    return Stream.concat(options.stream(), Stream.of(more)).toList();
  }

  /** Compiles a controller without names and without a processor, then has its class processed. */
  private List<Diagnostic<? extends JavaFileObject>> errors(String member) throws IOException {
    String source =
        """
        package app;
        import dev.dxwww.http.*;
        import dev.dxwww.security.*;
        @Controller("/c") @jakarta.annotation.security.PermitAll
        public class C { %s }
        """
            .formatted(member);
    String ours = System.getProperty("java.class.path");
    List<String> options = List.of("-proc:none", "-d", folder.toString(), "-cp", ours);
    assertThat(compile(options, List.of(), List.of(CompileDx.file(source)))).isEmpty();
    Path out = Files.createDirectories(folder.resolve("out"));
    String classPath = folder + ":" + ours;
    return compile(
        List.of("-d", out.toString(), "-cp", classPath), List.of("app.C"), List.of());
  }

  private static List<Diagnostic<? extends JavaFileObject>> compile(
      List<String> options, List<String> classes, List<JavaFileObject> sources) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(new StringWriter(), null, found, options, classes, sources);
    if (!options.contains("-proc:none")) {
      task.setProcessors(List.of(new DxProcessor()));
    }
    task.call();
    List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(one);
      }
    }
    return errors;
  }
}
