package dev.dxwww.processor.validation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** ROUTE-017: constraints that cannot be checked. */
class ConstraintDiagnosticsTest {

  private static CompileResult compile(String... types) {
    String head =
        """
        package p;
        import jakarta.validation.*;
        import jakarta.validation.constraints.*;
        import java.lang.annotation.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        """;
    String[] sources = new String[types.length];
    for (int i = 0; i < types.length; i++) {
      sources[i] = head + types[i];
    }
    return CompileDx.compile(sources);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Size(max = 3) int a | @Size(max = 3) | on int cannot be checked: it has no size",
        "@Min(3) String a | @Min(3) | it is not a number",
        "@Past String a | @Past | it is not a date or time",
        "@Email int a | @Email | it applies to text only",
        "@AssertTrue String a | @AssertTrue | it is neither boolean nor Boolean",
        "@NotBlank List<String> a | @NotBlank | only text can be blank",
        "@Null int a | @Null | it is never null",
        "@Digits(integer = 3, fraction = 1) double a | @Digits | its decimal digits are not exact",
        "@Size(max = 3) Optional<String> a | @Size(max = 3) | it has no size",
        "@NotNull(payload = jakarta.validation.valueextraction.Unwrapping.Unwrap.class)"
            + " Optional<String> a | @NotNull | its payload says what it is unwrapped from",
      })
  void constraintThatDoesNotFitTheType_isRejectedAtTheAnnotation(
      String component, String at, String text) {
    compile("public record A(\n    " + component + ") {}")
        .hasOnlyError("ROUTE-017")
        .inFile("A.java")
        .onLine(9)
        .at(at)
        .says(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Size(max = 3) int a | @Min(0) @Max(3)",
        "@Min(3) String a | @Size(min = 3)",
        "@Positive String a | @DecimalMin(\"0\")",
        "@NotBlank List<String> a | @NotEmpty",
        "@Size(max = 3) Optional<String> a | Optional<@Size(...) String>",
      })
  void fix_isTheConstraintThatWasMeant(String component, String fix) {
    compile("public record A(" + component + ") {}").hasOnlyError("ROUTE-017").fix(fix);
  }

  @Test
  void boundThatNoValueReaches_isRejected() {
    compile("public record A(@Min(128) byte a) {}")
        .hasOnlyError("ROUTE-017")
        .at("@Min(128)")
        .says("no byte is at least 128");
  }

  @Test
  void sizeThatNoValueHas_isRejected() {
    compile("public record A(@Size(min = 3, max = 2) String a) {}")
        .hasOnlyError("ROUTE-017")
        .says("no size is at least 3 and at most 2");
  }

  @Test
  void malformedRegularExpression_isRejectedWithItsPosition() {
    compile("public record A(@Pattern(regexp = \"[a-\") String a) {}")
        .hasOnlyError("ROUTE-017")
        .at("@Pattern")
        .says("malformed at character");
  }

  @Test
  void decimalBoundThatIsNoNumber_isRejected() {
    compile("public record A(@DecimalMin(\"1,5\") BigDecimal a) {}")
        .hasOnlyError("ROUTE-017")
        .at("@DecimalMin")
        .says("\"1,5\" is not a number");
  }

  @Test
  void groupOtherThanDefault_isRejected() {
    compile(
            "public record A(@NotNull(groups = A.Late.class) String a) { interface Late {} }")
        .hasOnlyError("ROUTE-017")
        .at("@NotNull")
        .says("it belongs to group A.Late");
  }

  @Test
  void expressionInAMessage_isRejected() {
    compile("public record A(@Min(value = 3, message = \"not ${validatedValue}\") int a) {}")
        .hasOnlyError("ROUTE-017")
        .says("its message has an expression");
  }

  @Test
  void unknownAttributeInAMessage_isRejected() {
    compile("public record A(@Min(value = 3, message = \"at least {min}\") int a) {}")
        .hasOnlyError("ROUTE-017")
        .says("its message names {min}")
        .says("(has: value)");
  }

  @Test
  void constraintInsideAContainer_isRejectedAtTheComponent() {
    compile("public record A(@NotNull List<@Past String> names) {}")
        .hasOnlyError("ROUTE-017")
        .inFile("A.java")
        .onLine(8)
        .says("@Past on String");
  }

  @Test
  void ownConstraintWithoutValidator_isRejected() {
    compile(
            "public record A(@NotNull @Odd String a) {}",
            """
            @Constraint(validatedBy = {}) @Retention(RetentionPolicy.RUNTIME)
            public @interface Odd {
              String message() default "must be odd";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            """)
        .hasOnlyError("ROUTE-017")
        .at("@Odd")
        .says("it has neither validators nor parts");
  }

  @Test
  void validatorThatWantsInjection_isRejected() {
    compile(
            "public record A(@NotNull @Odd String a) {}",
            """
            @Constraint(validatedBy = OddCheck.class) @Retention(RetentionPolicy.RUNTIME)
            public @interface Odd {
              String message() default "must be odd";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            """,
            """
            public class OddCheck implements ConstraintValidator<Odd, String> {
              public OddCheck(Runnable service) {}
              @Override public boolean isValid(String v, ConstraintValidatorContext c) {
                return true;
              }
            }
            """)
        .hasOnlyError("ROUTE-017")
        .at("@Odd")
        .says("generated code cannot create its validator p.OddCheck");
  }

  @Test
  void validatorOfAnotherType_isRejected() {
    compile(
            "public record A(@NotNull @Odd String a) {}",
            """
            @Constraint(validatedBy = OddCheck.class) @Retention(RetentionPolicy.RUNTIME)
            public @interface Odd {
              String message() default "must be odd";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            """,
            """
            public class OddCheck implements ConstraintValidator<Odd, Long> {
              @Override public boolean isValid(Long v, ConstraintValidatorContext c) {
                return true;
              }
            }
            """)
        .hasOnlyError("ROUTE-017")
        .says("none of its validators takes this type");
  }

  @Test
  void twoMistakes_areReportedAtOnce() {
    compile("public record A(@Size(max = 3) int a, @Email int b) {}")
        .hasErrors("ROUTE-017", "ROUTE-017");
  }

  @Test
  void constraintsThatFit_compile() {
    compile(
            """
            public record A(
                @NotNull int always, @Min(-128) byte all, @Size(min = 0) String any,
                @Min(value = 3, message = "\\\\{min\\\\} is {value}") int escaped,
                @NotNull(groups = jakarta.validation.groups.Default.class) String grouped,
                @Min(3) Integer boxed, @Pattern(regexp = "\\\\d+") CharSequence text) {}
            """)
        .succeeds();
  }

  @Test
  void constraintOnAMethodThatNothingIntercepts_isWarnedOf() {
    CompileResult result =
        CompileDx.compile(
            """
            package p;
            import jakarta.validation.constraints.Min;
            @dev.dxwww.app.Component
            public final class Service {
              public Service() {}
              public int twice(@Min(1) int number) { return 2 * number; }
            }
            """);
    result.hasWarning("ROUTE-152").onLine(6).at("@Min(1)");
  }

  @Test
  void constraintOnAMethodOfAnOtherClass_isNotOurs() {
    CompileDx.compile(
            """
            package p;
            import jakarta.validation.constraints.Min;
            public final class Service {
              private Service() {}
              public static int twice(@Min(1) int number) { return 2 * number; }
            }
            """)
        .succeeds();
  }
}
