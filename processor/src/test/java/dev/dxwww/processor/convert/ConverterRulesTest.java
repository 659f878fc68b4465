package dev.dxwww.processor.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

class ConverterRulesTest {
  private static final Origin PARAMETER = new Origin("p.C", "find(p.T)", "when");

  private static TypeRef.Declared type(String in, String name) {
    return new TypeRef.Declared(in, List.of(name), List.of(), false);
  }

  @Test
  void typeWithoutConverter_isToldWhatIsSupportedAndHowToAddIt() {
    Diagnostic diagnostic = ConverterRules.unsupported(type("p", "UIID"), PARAMETER);
    assertThat(diagnostic.headline())
        .isEqualTo("[ROUTE-007] Parameter when has type UIID, and nothing turns text into that");
    assertThat(diagnostic.available()).contains("Integer", "UUID", "LocalDate", "any enum");
    assertThat(diagnostic.nearest()).contains("UUID");
    assertThat(diagnostic.fixText()).startsWith("static UIID parse(String text)");
  }

  @ParameterizedTest
  @CsvSource({"int, true, true", "int, false, false", "boolean, true, true"})
  void nullablePrimitive_isRejected(String name, boolean nullable, boolean rejected) {
    assertThat(
            ConverterRules.optionalPrimitive(new TypeRef.Primitive(name), nullable, PARAMETER)
                .isPresent())
        .isEqualTo(rejected);
  }

  @ParameterizedTest
  @CsvSource({"OptionalInt, Integer", "OptionalLong, Long", "OptionalDouble, Double"})
  void optionalOfItsOwnKind_isAnsweredWithTheGeneralOne(String name, String boxed) {
    Diagnostic diagnostic =
        ConverterRules.optionalPrimitive(type("java.util", name), false, PARAMETER).orElseThrow();
    assertThat(diagnostic.headline()).startsWith("[ROUTE-010]").contains(name);
    assertThat(diagnostic.fixText()).isEqualTo("Optional<" + boxed + "> when");
  }

  @Test
  void nullableBoxedType_isFine() {
    assertThat(
            ConverterRules.optionalPrimitive(type("java.lang", "Integer"), true, PARAMETER))
        .isEmpty();
  }

  @Test
  void defaultOfAScalar_isConvertedAtCompileTime() {
    ConverterPlan plan = new ConverterPlan.Builtin(type("java.time", "LocalDate"), "LOCAL_DATE");
    assertThat(ConverterRules.badDefault(plan, "2026-01-31", PARAMETER)).isEmpty();
    assertThat(ConverterRules.badDefault(plan, "31.1.2026", PARAMETER).orElseThrow().headline())
        .isEqualTo(
            "[ROUTE-011] Default \"31.1.2026\" is no LocalDate: "
                + "expected a date such as 2026-01-31");
  }

  @Test
  void defaultOfAPrimitive_isConvertedAtCompileTime() {
    ConverterPlan plan = new ConverterPlan.Primitive(new TypeRef.Primitive("byte"), "BYTE");
    assertThat(ConverterRules.problemWithDefault(plan, "128"))
        .contains("expected a whole number between -128 and 127");
    assertThat(ConverterRules.problemWithDefault(plan, "127")).isEmpty();
  }

  @Test
  void defaultOfAnEnum_isOneOfItsConstants() {
    ConverterPlan plan =
        new ConverterPlan.Enumeration(type("p", "Filter"), List.of("ALL", "OPEN", "DONE"));
    assertThat(ConverterRules.problemWithDefault(plan, "al"))
        .contains("expected one of all, open, done");
    assertThat(ConverterRules.problemWithDefault(plan, "all")).isEmpty();
    assertThat(ConverterRules.problemWithDefault(plan, "ALL")).isEmpty();
  }

  @Test
  void defaultOfAnOwnConverter_isLeftToIt() {
    ConverterPlan plan = new ConverterPlan.Parse(type("p", "Slug"), "parse");
    assertThat(ConverterRules.problemWithDefault(plan, "!")).isEmpty();
  }
}
