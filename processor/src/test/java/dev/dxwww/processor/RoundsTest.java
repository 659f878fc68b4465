package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rounds of processing: what other processors write, what fails, and what is still written then.
 */
class RoundsTest {
  private static final String APP =
      """
      package p;
      @dev.dxwww.app.DxApplication
      public final class App {}
      """;

  @TempDir Path folder;

  /** Another processor: writes one source, {@code rounds} rounds after the first. */
  private static final class Generator extends AbstractProcessor
      implements FolderCompile.Generates {
    private final int rounds;
    private final String source;
    private int round;

    Generator(int rounds, String source) {
      this.rounds = rounds;
      this.source = source;
    }

    @Override
    public String source() {
      return source;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (round <= rounds) {
        String filler = "package q; final class Filler" + round + " {}";
        write(round == rounds ? source : filler);
      }
      round++;
      return false;
    }

    private void write(String text) {
      try (Writer out =
          processingEnv.getFiler().createSourceFile(CompileDx.nameOf(text)).openWriter()) {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void typeThatAnotherProcessorWrites_isWaitedFor() {
    FolderCompile module =
        FolderCompile.javac(folder)
            .sources(
                APP,
                """
                package p;
                @dev.dxwww.app.Component
                final class Needs {
                  Needs(Written written) {}
                }
                """);
    module
        .all(
            new Generator(
                1, "package p;\n@dev.dxwww.app.Component\nfinal class Written {}\n"))
        .clean();
    assertThat(module.generated("p.App_Application")).contains("needs = new Needs(written);");
  }

  @Test
  void recordsAndTemplatesThatAnotherProcessorWrites_areSeenByTemplates() {
    for (int round : List.of(0, 1)) {
      FolderCompile module =
          FolderCompile.javac(folder.resolve("m" + round))
              .sources(
                  """
                  package p;
                  import dev.dxwww.template.*;
                  @Page
                  @Template("<p>{made.name}<Written name={made.name}/></p>")
                  record Shows(Written made) {}
                  """);
      module
          .all(
              new Generator(
                  round,
                  "package p;\n@dev.dxwww.template.Template(\"<b>{name}</b>\")\n"
                      + "record Written(String name) {}\n"))
          .clean();
      assertThat(module.generated("p.Shows_Template")).contains("<b>", "made().name()");
    }
  }

  @Test
  void componentGeneratedAfterTheLink_isRefused() {
    FolderCompile module = FolderCompile.javac(folder).sources(APP);
    module
        .all(
            new Generator(2, "package p;\n@dev.dxwww.app.Component\nfinal class Late {}\n"))
        .hasOnlyError("WIRE-100")
        .says("[WIRE-100] Late was generated after the application had been wired")
        .inFile("Late.java")
        .onLine(3)
        .atColumn(13);
  }

  @Test
  void otherTypesOfOursGeneratedAfterTheLink_areRefusedAsWell() {
    String controller =
        "package p;\nimport dev.dxwww.http.*;\n@Controller @jakarta.annotation.security.PermitAll\n"
            + "final class Late {\n  @Get String late() { return \"\"; }\n}\n";
    late("controller", controller).onLine(4).atColumn(13);
    String config =
        "package p;\n@dev.dxwww.config.ConfigProperties(\"late\")\nrecord Late(int n) {}\n";
    late("config", config).onLine(3).atColumn(8);
  }

  private ReportedDiagnostic late(String name, String source) {
    return FolderCompile.javac(folder.resolve(name))
        .sources(APP)
        .all(new Generator(2, source))
        .hasOnlyError("WIRE-100")
        .says("[WIRE-100] Late was generated after")
        .inFile("Late.java");
  }

  @Test
  void typeWithoutAnnotationsOfOurs_mayComeAfterTheLink() {
    FolderCompile.javac(folder)
        .sources(APP)
        .all(new Generator(2, "package p;\nfinal class Late {}\n"))
        .nearlyHas("WIRE-100");
  }

  @Test
  void typeThatNobodyWrites_isTheCompilersErrorAlone() {
    FolderCompile.Result result =
        FolderCompile.javac(folder)
            .sources(
                APP,
                """
                package p;
                @dev.dxwww.app.Component
                final class Needs {
                  Needs(Missing missing) {}
                }
                """)
            .all();
    assertThat(result.onlyError()).contains("cannot find symbol").contains("Missing");
  }

  @Test
  void typeWithAMistake_isNotGeneratedFor_othersAre() {
    FolderCompile module =
        FolderCompile.javac(folder)
            .sources(
                """
                package p;
                @dev.dxwww.app.Component
                final class Good {}
                """,
                """
                package p;
                @dev.dxwww.app.Component
                final class Bad {
                  Bad(int number) {}
                }
                """);
    assertThat(module.all().onlyError()).startsWith("[WIRE-103]");
    assertThat(module.output())
        .containsKey("p/Good_Factory.java")
        .doesNotContainKey("p/Bad_Factory.java");
  }

  /** A feature with a bug. */
  private static final class Faulty implements Feature {
    @Override
    public Set<String> annotations() {
      return Set.of("dev.dxwww.app.Component");
    }

    @Override
    public void process(Round round) {
      for (Element component : round.annotated("dev.dxwww.app.Component")) {
        fail(component);
      }
    }

    private static void fail(Element component) {
      switch (component.getSimpleName().toString()) {
        case "Endless" -> fail(component);
        case "Asserted" -> throw new AssertionError("no\nsecond line");
        case "Fine" -> { }
        default -> throw new IllegalStateException("unexpected " + component.getSimpleName());
      }
    }
  }

  private static Compilation faulty(String type) {
    return Compiler.javac()
        .withProcessors(new DxProcessor(List.of(new Faulty())))
        .compile(
            CompileDx.file(
                "package p;\n@dev.dxwww.app.Component\nfinal class %s {}\n".formatted(type)));
  }

  @Test
  void everyFaultOfAFeature_isOneDiagnostic_andNoneWhereThereIsNone() {
    for (String type : List.of("Endless", "Asserted")) {
      assertThat(faulty(type).errors())
          .singleElement()
          .satisfies(
              error ->
                  assertThat(error.getMessage(null))
                      .startsWith("[BUILD-087] Processor bug while handling " + type + ": java.")
                      .contains(type + ".java:3:13")
                      .doesNotContain("second line"));
    }
    assertThat(faulty("Fine").errors()).isEmpty();
  }

  @Test
  void exceptionOfAFeature_isOneDiagnostic() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new DxProcessor(List.of(new Faulty())))
            .compile(
                CompileDx.file(
                    """
                    package p;
                    @dev.dxwww.app.Component
                    final class A {}
                    """));
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().getFirst().getMessage(null))
        .startsWith(
            "[BUILD-087] Processor bug while handling A:"
                + " java.lang.IllegalStateException: unexpected A (RoundsTest.java:")
        .contains("A.java:3:13")
        .doesNotContain("\tat ");
  }

  @Test
  void positions_areExactInTextBlocks_andInTheJson() {
    CompileResult result =
        CompileDx.compile(
            """
            package p;
            import dev.dxwww.http.*;
            import jakarta.annotation.security.PermitAll;
            @Controller
            @PermitAll
            final class A {
              @Get(\"""
                  /tasks/\\
                  \\u007bid\""")
              String find() { return ""; }
            }
            """);
    result
        .hasOnlyError("ROUTE-006")
        .inFile("A.java")
        .onLine(9)
        .atColumn(7)
        .at("\\u007bid\"");
    assertThat(result.json())
        .singleElement()
        .asString()
        .startsWith("{\"code\":\"ROUTE-006\",\"severity\":\"error\",\"message\":\"")
        .contains("\"file\":\"p/A.java\",\"line\":9,\"column\":7,\"offset\":")
        .doesNotContain("\n");
  }

  @Test
  void positions_inJoinedLiterals_areExact_andElseTheExpression() {
    CompileDx.compile(
            """
            package p;
            import dev.dxwww.http.*;
            import jakarta.annotation.security.PermitAll;
            @Controller
            @PermitAll
            final class A {
              static final String REST = "/{id";
              @Get("/tasks"
                  + "/{id")
              String find() { return ""; }
              @Get("/other" + REST)
              String other() { return ""; }
              @Get(A.REST)
              String third() { return ""; }
            }
            """)
        .hasErrors("ROUTE-006", "ROUTE-006", "ROUTE-006");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"/tasks\" + \"/«{id\"",
        "\"/\uD83D\uDE00\" + \"/«{id\"",
        "\"/\\uD83D\" + \"\\uDE00/«{id\"",
        "(\"/a\") + \"/«{id\"",
        "\"/a\" + /* \" */ \"b/«{id\"",
        "\"/a\\u0041\" + \"\\143/\" + \"«{id\""
      })
  void positions_inLiteralsThatAreJoined_areThoseOfTheCharacter(String path) {
    String source =
        """
        package p;
        import dev.dxwww.http.*;
        @Controller @jakarta.annotation.security.PermitAll
        final class A {
          @Get(%s) String find() { return ""; }
        }
        """;
    CompileDx.compile(source.formatted(path.replace("«", "")))
        .hasOnlyError("ROUTE-006")
        .onLine(5)
        .atColumn("  @Get(".length() + path.indexOf('«') + 1);
  }

  @Test
  void nameOfAGeneratedClass_isRefusedForAClassOfTheUser() {
    CompileDx.compile(APP, "package p;\npublic final class App_Application {}\n")
        .hasOnlyError("BUILD-100")
        .inFile("App_Application.java")
        .onLine(2)
        .at("App_Application {}")
        .says("the name of what is generated for App");
    CompileDx.compile(APP, "package p;\npublic interface App_Router {}\n")
        .hasOnlyError("BUILD-100")
        .inFile("App_Router.java")
        .onLine(2);
    CompileDx.compile(
            "package p;\n@dev.dxwww.app.Component\nfinal class Mailer {}\n",
            "package p;\nrecord Mailer_Factory(int n) {}\n")
        .hasOnlyError("BUILD-100")
        .inFile("Mailer_Factory.java")
        .onLine(2)
        .says("the name of what is generated for Mailer");
    CompileDx.compile(APP, "package p;\npublic final class AppApplication {}\n")
        .nearlyHas("BUILD-100");
  }

  @Test
  void twoCompilesInOneProcess_shareNothing() {
    for (int i = 0; i < 2; i++) {
      CompileDx.compile(APP).succeeds();
    }
  }
}
