package dev.dxwww.processor.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.common.EnumNames;
import dev.dxwww.common.Scalar;
import dev.dxwww.common.Scalars;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/** Mistakes with values made from text; pure. */
public final class ConverterRules {
  private static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";

  /** Some that are shorter than those of {@link Scalar#expected}, or stand where that has none. */
  private static final List<String> EXAMPLES = List.of("1", "true", "x", "PT1M", "MONDAY");

  private ConverterRules() {}

  /** Types that need no converter of the user's: "int", "String", "UUID", ..., "any enum". */
  public static List<String> supported() {
    List<String> names =
        new ArrayList<>(
            Scalars.all().stream().map(scalar -> scalar.type().getSimpleName()).toList());
    names.add("any enum");
    return List.copyOf(names);
  }

  /** ROUTE-007: a parameter whose type has no converter. */
  public static Diagnostic unsupported(TypeRef type, Origin parameter) {
    return Diagnostic.of(
            DiagnosticCode.NO_CONVERTER, Place.at(parameter), parameter.parameter(), type.display())
        .insteadOf(type.display(), supported())
        .withFix(converterFix(type, parameter.parameter()));
  }

  private static String converterFix(TypeRef type, String parameter) {
    return switch (type) {
      case TypeRef.ArrayOf array -> "List<" + boxed(array.component().display()) + "> " + parameter;
      case TypeRef.Declared d when d.is("java.lang.Object") -> "String " + parameter;
      case TypeRef.Declared d when d.packageName().matches("javax?\\..*") ->
          "@Converter public static %s convert(String text) { ... }  // in a class of yours"
              .formatted(d.display());
      case TypeRef.Declared d ->
          "static %1$s parse(String text) { ... }  // in %1$s, or elsewhere with @Converter"
              .formatted(d.simpleNames().getLast());
      case TypeRef.Primitive p -> "String " + parameter;
      case TypeRef.Wildcard w -> w.upperBound().display() + " in place of " + w.display();
      case TypeRef.Void v -> "String " + parameter;
      case TypeRef.Open o -> "name a type in place of " + o.text();
    };
  }

  /**
   * ROUTE-010: a parameter that says it may be missing and has a type that cannot say so.
   *
   * @param nullable whether a {@code @Nullable} stands on it
   */
  public static Optional<Diagnostic> optionalPrimitive(
      TypeRef type, boolean nullable, Origin parameter) {
    String name = parameter.parameter();
    if (type instanceof TypeRef.Primitive p && nullable) {
      String boxed = boxed(p.name());
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.OPTIONAL_PRIMITIVE, Place.at(parameter), name, p.name())
              .withFix(
                  "Optional<%1$s> %2$s, @Nullable %1$s %2$s, or @DefaultValue(\"...\") %3$s %2$s"
                      .formatted(boxed, name, p.name())));
    }
    if (type instanceof TypeRef.Declared d && d.packageName().equals("java.util")) {
      return switch (String.join(".", d.simpleNames())) {
        case "OptionalInt" -> Optional.of(specialised(parameter, d, "Integer"));
        case "OptionalLong" -> Optional.of(specialised(parameter, d, "Long"));
        case "OptionalDouble" -> Optional.of(specialised(parameter, d, "Double"));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static Diagnostic specialised(Origin parameter, TypeRef.Declared type, String boxed) {
    String name = parameter.parameter();
    return Diagnostic.of(
            DiagnosticCode.OPTIONAL_PRIMITIVE, Place.at(parameter), name, type.display())
        .withFix("Optional<%s> %s".formatted(boxed, name));
  }

  /** ROUTE-011: a {@code @DefaultValue} that is no text of the type. */
  public static Optional<Diagnostic> badDefault(
      ConverterPlan plan, String text, Origin parameter) {
    return problemWithDefault(plan, text)
        .map(
            problem ->
                Diagnostic.of(
                        DiagnosticCode.DEFAULT_DOES_NOT_PARSE,
                        Place.at(parameter, DEFAULT_VALUE, "value"),
                        text,
                        plan.type().display(),
                        problem)
                    .withFix("@DefaultValue(\"" + example(plan) + "\")"));
  }

  /** The first of some texts that converts, or the first constant of an enum. */
  private static String example(ConverterPlan plan) {
    return switch (plan) {
      case ConverterPlan.Enumeration e -> e.constants().getFirst();
      case ConverterPlan.Primitive p -> example(p.type().name());
      case ConverterPlan.Builtin b -> example(b.type().qualifiedName());
      case ConverterPlan.Parse p -> "...";
      case ConverterPlan.UserConverter u -> "...";
    };
  }

  private static String example(String type) {
    Scalar<?> scalar = Scalars.of(type).orElseThrow();
    String expected = scalar.expected();
    List<String> texts = new ArrayList<>(EXAMPLES);
    texts.add(expected.substring(expected.lastIndexOf(' ') + 1));
    return texts.stream().filter(t -> scalar.read(t) != null).findFirst().orElse("...");
  }

  /**
   * What was expected instead of a default's text: "expected a date such as 2026-01-31". Empty when
   * it converts, and for converters of the user's, which do not run at compile time.
   */
  public static Optional<String> problemWithDefault(ConverterPlan plan, String text) {
    return switch (plan) {
      case ConverterPlan.Primitive p -> scalarProblem(p.type().name(), text);
      case ConverterPlan.Builtin b -> scalarProblem(b.type().qualifiedName(), text);
      case ConverterPlan.Enumeration e ->
          EnumNames.accepts(e.constants(), text)
              ? Optional.empty()
              : Optional.of("expected " + EnumNames.expected(e.constants()));
      case ConverterPlan.Parse p -> Optional.empty();
      case ConverterPlan.UserConverter u -> Optional.empty();
    };
  }

  private static Optional<String> scalarProblem(String type, String text) {
    Scalar<?> scalar = Scalars.of(type).orElseThrow();
    return scalar.read(text) == null
        ? Optional.of("expected " + scalar.expected())
        : Optional.empty();
  }

  private static String boxed(String primitive) {
    return Scalars.of(primitive).map(s -> s.type().getSimpleName()).orElse("Object");
  }
}
