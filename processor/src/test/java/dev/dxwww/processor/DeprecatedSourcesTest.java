package dev.dxwww.processor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users deprecate is still used by generated code: their build must not fail for that. */
class DeprecatedSourcesTest {
  private static final String IMPORTS =
      """
      package app;
      import dev.dxwww.app.*;
      import dev.dxwww.config.*;
      import dev.dxwww.convert.*;
      import dev.dxwww.http.*;
      import dev.dxwww.resilience.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.schedule.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      """;

  private static final String USES = "@SuppressWarnings({\"deprecation\", \"removal\"})\n";

  /** Only generated code uses what is deprecated in them, or what is deprecated itself. */
  private static final String PROGRAM =
      """
      @DEPRECATED
      @DxApplication
      public final class MyApp {}
      @DEPRECATED
      @Controller("/a") @PermitAll @CsrfProtected
      public final class Old {
        private final Face parts;
        @DEPRECATED public Old(Face parts) { this.parts = parts; }
        @DEPRECATED @Get public Shape a(@QueryParam Kind kind, Wanted wanted,
            @QueryParam Code code, @QueryParam Day day) { return new Shape.Circle(1); }
        @DEPRECATED @Post public void b(@Valid @Body Task task) {}
        @DEPRECATED @Put public void c(Form<Task> task) {}
        @DEPRECATED @OnError public String d(Lost lost) { return ""; }
      }
      @Controller("/b") @PermitAll
      public final class New {
        @DEPRECATED @Get public String a(@QueryParam Optional<String> q) { return ""; }
      }
      @DEPRECATED
      @Component
      public final class Parts implements Face {
        @DEPRECATED @Override @Retry public int face() { return 0; }
        @DEPRECATED @Provides public Clock2 clock() { return new Clock2(); }
        @DEPRECATED @OnStart public void start() {}
        @DEPRECATED @Scheduled(every = "1h") public void often() {}
      }
      public interface Face {
        @DEPRECATED int face();
      }
      @DEPRECATED
      public final class Clock2 {}
      @Component
      public final class Uses {
        @DEPRECATED public Uses(Face face, Settings settings) {}
      }
      @DEPRECATED
      @ConfigProperties("old")
      public record Settings(@DEPRECATED @DefaultValue("1") @Min(1) int a) {}
      @DEPRECATED
      public enum Kind { @DEPRECATED OLD, NEW }
      @DEPRECATED
      public record Wanted(@DEPRECATED @Max(3) Integer from) {}
      public record Task(@DEPRECATED @NotBlank String title, @DEPRECATED Kind kind) {
        @DEPRECATED public Task {}
        @DEPRECATED @AssertTrue boolean isRight() { return true; }
      }
      @DEPRECATED
      public sealed interface Shape {
        @DEPRECATED record Circle(int r) implements Shape {}
        record Square(@DEPRECATED int a) implements Shape {}
      }
      @DEPRECATED
      public final class Code {
        @DEPRECATED public static Code parse(String text) { return new Code(); }
      }
      public final class Day {}
      @DEPRECATED
      public final class Converters2 {
        @DEPRECATED @Converter public static Day day(String text) { return new Day(); }
      }
      @DEPRECATED
      public final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
  void generatedCode_compilesWithoutWarnings(String mark) {
    String[] sources = CompileDx.types(IMPORTS + PROGRAM.replace("@DEPRECATED", mark));
    for (int i = 0; i < sources.length; i++) {
      // Those who use what they deprecate say so in their sources; generated ones have to as well.
      sources[i] = sources[i].replaceFirst("(?m)^(?=@|public )", USES);
    }
    CompileDx.compile(sources).succeeds();
  }
}
