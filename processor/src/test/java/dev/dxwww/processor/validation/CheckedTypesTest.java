package dev.dxwww.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** Which classes of checks are written, and where. */
class CheckedTypesTest {

  @Test
  void recordOfALibrary_hasItsChecksBesideItsUser() {
    CompileResult result =
        CompileDx.compile(
            """
            package p;
            import dev.dxwww.processor.validation.LibraryRecord;
            import jakarta.validation.constraints.NotNull;
            public record Mine(@NotNull LibraryRecord theirs) {}
            """);
    result.succeeds();
    assertThat(result.generated("p.Mine_Checks"))
        .contains("dev_dxwww_processor_validation_LibraryRecord_Checks.check(value, violations)");
    assertThat(result.generated("p.dev_dxwww_processor_validation_LibraryRecord_Checks"))
        .contains("must have at most 3 characters")
        .contains("must not be blank");
  }

  @Test
  void recordThatIsReachedOnly_hasChecksWhenWhatItHoldsIsConstrained() {
    CompileResult result =
        CompileDx.compile(
            """
            package p;
            import jakarta.validation.constraints.NotNull;
            import java.util.List;
            public record A(@NotNull B b) {
              public record B(List<C> cs, D d) {}
              public record C(@NotNull String s) {}
              public record D(String free) {}
            }
            """);
    result.succeeds();
    assertThat(result.names()).contains("p.A_Checks", "p.A_B_Checks", "p.A_C_Checks");
    assertThat(result.names()).doesNotContain("p.A_D_Checks");
  }

  @Test
  void pathAndOtherIterablesOfThemselves_areOneValue() {
    CompileDx.compile(
            """
            package p;
            import jakarta.validation.constraints.*;
            import java.nio.file.Path;
            import java.util.List;
            public record A(@NotNull Path folder, @Size(max = 9) List<@NotNull Path> more) {}
            """)
        .succeeds();
  }

  @Test
  void genericRecord_hasChecksForEachUse() {
    CompileResult result =
        CompileDx.compile(
            """
            package p;
            import jakarta.validation.constraints.*;
            import java.util.List;
            public record A(@NotNull Page<Integer> numbers, @NotNull Page<Line> lines) {
              public record Page<T>(@Size(max = 9) List<T> items) {}
              public record Line(@NotBlank String text) {}
            }
            """);
    result.succeeds();
    assertThat(result.generated("p.A_Page_of_p_A_Line_Checks")).contains("A_Line_Checks.check");
    assertThat(result.generated("p.A_Page_of_java_lang_Integer_Checks")).doesNotContain("for (");
  }

  @Test
  void sameSource_givesTheSameBytes() {
    String source =
        """
        package p;
        import jakarta.validation.constraints.*;
        import java.math.BigDecimal;
        public record A(
            @DecimalMin("1.5") @DecimalMax("2.5") BigDecimal a, @Pattern(regexp = "a") String b) {}
        """;
    assertThat(CompileDx.compile(source).generated("p.A_Checks"))
        .isEqualTo(CompileDx.compile(source).generated("p.A_Checks"));
  }

  @Test
  void constraintsOfAnEntity_areLeftAlone() {
    CompileResult result =
        CompileDx.compile(
            """
            package p;
            import jakarta.validation.constraints.NotNull;
            public class Entity {
              @NotNull private String secret;
              private Entity(String secret) { this.secret = secret; }
              static Entity of(String secret) { return new Entity(secret); }
              @Override public String toString() { return secret; }
            }
            """);
    result.succeeds();
    assertThat(result.names()).doesNotContain("p.Entity_Checks");
  }
}
