package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs whose names are those of Java, of the framework, or of what is generated. */
class OddNamesTest {
  private static final String IMPORTS =
      """
      package app;
      import dev.dxwww.app.*;
      import dev.dxwww.http.*;
      import jakarta.annotation.security.PermitAll;
      """;

  @Test
  void classesNamedLikeThoseOfJavaLang_hideNothingFromGeneratedCode() {
    CompileDx.compile(
            "package app; public record String(int value) {}",
            "package app; public record Object(int value) {}",
            "package app; public record Override(java.lang.String value) {}",
            IMPORTS
                + """
                @Controller("/odd") @PermitAll
                final class Odd {
                  @Get("/string") String string(@QueryParam java.lang.String text) {
                    return new String(text.length());
                  }
                  @Get("/object") Object object() { return new Object(1); }
                  @Get("/override") Override override() { return new Override(""); }
                }
                """,
            "package app; @dev.dxwww.app.DxApplication public final class App {}")
        .succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait", "notify", "notifyAll", "getClass", "hashCode", "toString", "clone", "finalize"
      })
  void componentThatJavaRefuses_isRefusedByJavaAlone(String name) {
    for (String record :
        List.of(
            "record Task(String %s) {}",
            "record Task(@Min(1) int %s, int b) { public Task {} }")) {
      CompileResult result =
          CompileDx.compile(
              "package app;\nimport jakarta.validation.constraints.*;\npublic "
                  + record.formatted(name),
              IMPORTS
                  + """
                  @Controller("/odd") @PermitAll
                  final class Odd {
                    record Pair<T>(T left, T right) {}
                    @Get Task task() { return null; }
                    @Post @dev.dxwww.security.CsrfProtected
                    void add(@jakarta.validation.Valid @Body Task task, Pair<Task> pair) {}
                  }
                  """,
              "package app; @dev.dxwww.app.DxApplication public final class App {}");
      assertThat(result.errors()).containsExactly("illegal record component name " + name);
    }
  }

  @Test
  void componentNamedEquals_isOneLikeOthers() {
    CompileDx.compile(
            "package app; public record Task(@jakarta.validation.constraints.Min(1) int equals) {}",
            IMPORTS
                + """
                @Controller("/odd") @PermitAll
                final class Odd {
                  @Get Task task() { return new Task(1); }
                  @Post @dev.dxwww.security.CsrfProtected
                  void add(@jakarta.validation.Valid @Body Task task) {}
                }
                """,
            "package app; @dev.dxwww.app.DxApplication public final class App {}")
        .succeeds();
  }

  @Test
  void classNamedLikeAConstant_isNotHiddenByItsConverter() {
    CompileResult result =
        CompileDx.compile(
            "package app; public enum FILTER { ALL, OPEN }",
            IMPORTS
                + """
                @Controller("/odd") @PermitAll
                final class Odd {
                  @Get void list(@QueryParam FILTER filter) {}
                }
                """);
    result.succeeds();
    assertThat(result.generated("app.Odd_Routes"))
        .contains("FILTER_CONVERTER = Converters.enumeration(FILTER.class, FILTER.values())");
  }

  @Test
  void parametersNamedLikeWhatGeneratedCodeNames_areRenamedThere() {
    CompileDx.compile(
            "package app; public enum Filter { ALL, OPEN }",
            "package app; public record Odd_Json(int Param, java.util.List<Integer> Exchange) {}",
            IMPORTS
                + """
                import java.util.*;
                import jakarta.validation.constraints.*;
                @Controller("/{x}") @PermitAll
                final class Odd {
                  record Page(@QueryParam int LIST_ID, @QueryParam String Encoder) {}
                  @Get String list(
                      String x, @QueryParam Filter FILTER, @QueryParam Optional<String> Converters,
                      @QueryParam int LIST_FILTER, @QueryParam Optional<List<String>> all,
                      @QueryParam @NotBlank String Checks, @QueryParam String Optional,
                      @QueryParam String Param, Page Odd_Json,
                      @QueryParam String IllegalArgumentException,
                      @QueryParam String LIST_BODY, @QueryParam String controller) {
                    return "";
                  }
                  @Post @dev.dxwww.security.CsrfProtected
                  Odd_Json save(String x, @Body Odd_Json SAVE_BODY, @QueryParam int Decoder) {
                    return SAVE_BODY;
                  }
                }
                """,
            "package app; @dev.dxwww.app.DxApplication public final class App {}")
        .succeeds();
  }

  @Test
  void handlersOfOneName_haveConstantsOfTheirOwn_andShareWhatIsEqual() {
    CompileResult result =
        CompileDx.compile(
            "package app; public record Task(String id) {}",
            IMPORTS
                + """
                import java.util.List;
                import jakarta.validation.constraints.*;
                @Controller("/{id}") @PermitAll @dev.dxwww.security.CsrfProtected
                final class Odd {
                  @Get Task path(@Pattern(regexp = "a") String id) { return new Task(id); }
                  @Get("/x")
                  Task path(@Pattern(regexp = "b") String id, @QueryParam int idPattern) {
                    return new Task(id);
                  }
                  @Post("/a") List<Task> add(String id, @Body @Pattern(regexp = "c") String text) {
                    return List.of();
                  }
                  @Post("/b") List<Task> add(
                      String id, @Body @Pattern(regexp = "d") String text, @QueryParam int n) {
                    return List.of();
                  }
                  @Put List<Task> put(String id, @Body Task task, @QueryParam("id") String text) {
                    return List.of(task);
                  }
                  @Patch List<Task> patch(String id, @Body Task other) { return List.of(other); }
                }
                """,
            "package app; @dev.dxwww.app.DxApplication public final class App {}");
    result.succeeds();
    assertThat(
            result
                .generated("app.Odd_Routes")
                .lines()
                .filter(line -> line.contains("private static final"))
                .map(line -> line.replaceFirst(" = .*", "").replaceFirst(".* ", "")))
        .containsExactly(
            "ID_PATH",
            "PATH_ID_PATTERN",
            "TASK_ENCODER",
            "PATH_ID2_PATTERN",
            "ID_PATTERN_QUERY",
            "ADD_TEXT_PATTERN",
            "LIST_TASK_ENCODER",
            "ADD_TEXT2_PATTERN",
            "N_QUERY",
            "TASK_DECODER",
            "TEXT_QUERY");
  }

  @Test
  void providersAndComponentsNamedLikeTheirVariables_areWired() {
    CompileDx.compile(
            "package app; @dev.dxwww.app.DxApplication public final class App {}",
            """
            package parts;
            import dev.dxwww.app.*;
            public final class part {
              @Provides static part part(java.time.Clock part, Wiring Wiring) { return new part(); }
            }
            """,
            """
            package parts;
            import dev.dxwww.app.*;
            @Component final class Wiring { @OnStart void w() {} }
            """,
            "package parts; @dev.dxwww.app.Component final class Uses { Uses(part Uses) {} }")
        .succeeds();
  }

  @Test
  void nullableTypeVariable_hasANullableCodec() {
    CompileResult result =
        CompileDx.compile(
            """
            package app;
            import org.jspecify.annotations.Nullable;
            public record Page<T>(java.util.List<@Nullable T> items, @Nullable T first) {}
            """,
            IMPORTS
                + """
                @Controller("/odd") @PermitAll
                final class Odd {
                  @Get Page<String> page() { return new Page<>(java.util.List.of(), null); }
                }
                """);
    result.succeeds();
    assertThat(result.generated("app.Page_Json"))
        .contains("JsonCodecs.list(JsonCodecs.nullable(tCodec))")
        .contains("in.isNull() ? null : firstCodec.read(in)");
  }

  @Test
  void componentsThatDifferByACapital_areEachChecked() {
    CompileResult result =
        CompileDx.compile(
            """
            package app;
            import jakarta.validation.constraints.*;
            public record Twins(
                @Pattern(regexp = "a") String title, @Pattern(regexp = "b") String Title,
                @Pattern(regexp = "c") String aB, @Pattern(regexp = "d") String a_b,
                @NotNull String itself, @NotNull String whole) {
              @AssertTrue boolean isWhole() { return true; }
            }
            """,
            IMPORTS
                + """
                @Controller("/odd") @PermitAll @dev.dxwww.security.CsrfProtected
                final class Odd {
                  @Post void add(@Body Twins twins) {}
                }
                """);
    result.succeeds();
    assertThat(result.generated("app.Twins_Checks"))
        .contains("checkTitle(value.title()", "checkTitle2(value.Title()");
  }

  @Test
  void parametersNamedLikeVariablesOfChecks_areBoundAllTheSame() {
    CompileDx.compile(
            IMPORTS
                + """
                import jakarta.validation.constraints.*;
                import java.util.*;
                @Controller("/odd") @PermitAll
                final class Odd {
                  @Get void list(
                      @QueryParam int tagsIndex, @QueryParam String tagsElement,
                      @QueryParam List<@NotBlank String> tags,
                      @QueryParam Optional<@Size(max = 3) String> note,
                      @QueryParam String noteContent) {}
                }
                """)
        .succeeds();
  }

  @Test
  void languageOfTheMachine_doesNotMatter() {
    Locale before = Locale.getDefault();
    // There, the small letter of I has no dot.
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      CompileDx.compile(
              IMPORTS
                  + """
                  @Controller("/odd") @PermitAll
                  final class Odd {
                    @Get("/{id}") int show(int id, @QueryParam int size) { return id; }
                  }
                  """)
          .succeeds();
    } finally {
      Locale.setDefault(before);
    }
  }
}
