package dev.dxwww.processor.convert;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** ROUTE-007, ROUTE-010, ROUTE-011 and ROUTE-017 on handlers' parameters. */
class ParameterDiagnosticsTest {

  private static CompileResult handler(String parameters) {
    return CompileDx.compile(
        """
        package p;
        import dev.dxwww.convert.*;
        import dev.dxwww.http.*;
        import jakarta.annotation.security.PermitAll;
        import jakarta.validation.constraints.*;
        import java.time.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;
        @Controller("/a") @PermitAll
        public final class C {
          public C() {}
          @Get public String get(%s) {
            return "";
          }
          public enum Filter { ALL, IN_PROGRESS }
          public static final class Plain {}
          public static final class Slug {
            public static Slug parse(String text) { return new Slug(); }
          }
          public static final class Risky {
            public static Risky parse(String text) throws java.io.IOException {
              return new Risky();
            }
          }
        }
        """
            .formatted(parameters));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@QueryParam Plain q | Plain",
        "@QueryParam List<Plain> q | Plain",
        "@QueryParam Optional<Plain> q | Plain",
        "@HeaderParam(\"X-Q\") Risky q | Risky",
        "@CookieParam Thread q | Thread",
      })
  void typeWithoutConverter_isRejectedAtTheParameter(String parameter, String type) {
    handler(parameter)
        .hasOnlyError("ROUTE-007")
        .inFile("C.java")
        .onLine(12)
        .says("and nothing turns text into that")
        .says(type)
        .says("Available:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@QueryParam @Nullable int q | Optional<Integer> q",
        "@QueryParam OptionalInt q | Optional<Integer> q",
        "@HeaderParam(\"X-Q\") @Nullable boolean q | Optional<Boolean> q",
      })
  void optionalPrimitive_isRejectedAtTheParameter(String parameter, String fix) {
    handler(parameter).hasOnlyError("ROUTE-010").inFile("C.java").onLine(12).says(fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@QueryParam @DefaultValue(\"x\") int q | expected a whole number",
        "@QueryParam @DefaultValue(\"31.1.2026\") LocalDate q | expected a date such as 2026-01-31",
        "@QueryParam @DefaultValue(\"done\") Filter q | expected one of all, in-progress",
        "@QueryParam @DefaultValue(\"yes\") boolean q | expected true or false",
      })
  void defaultThatDoesNotParse_isRejectedAtItsText(String parameter, String why) {
    handler(parameter)
        .hasOnlyError("ROUTE-011")
        .inFile("C.java")
        .onLine(12)
        .at("\"")
        .says(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@QueryParam @Size(max = 3) int q | @Size(max = 3)",
        "@QueryParam @Past String q | @Past",
        "@QueryParam List<@Email Integer> q | @Email",
      })
  void constraintThatDoesNotFit_isRejectedAtTheAnnotation(String parameter, String at) {
    handler(parameter).hasOnlyError("ROUTE-017").inFile("C.java").onLine(12).at(at);
  }

  @Test
  void parametersThatConvert_compile() {
    handler(
            """
            @QueryParam @DefaultValue("in-progress") Filter a,
            @QueryParam @Nullable Integer b, @QueryParam Optional<Slug> c,
            @QueryParam List<@Size(min = 1) String> d,
            @QueryParam @DefaultValue("15m") Duration e, @QueryParam @Min(1) int f
            """)
        .succeeds();
  }
}
