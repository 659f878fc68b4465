package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.convert.ConverterRules;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads how text becomes the value of a parameter: how many texts, and the converter of each. */
final class ValueReader {
  static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";

  private final ConverterPlans converters;
  private final Diagnostics diagnostics;

  ValueReader(ConverterPlans converters, Diagnostics diagnostics) {
    this.converters = converters;
    this.diagnostics = diagnostics;
  }

  /** Whether text can become that type by itself. */
  boolean converts(TypeMirror type, String user) {
    return converters.of(type, user).isPresent();
  }

  /**
   * How text becomes the value; empty when it cannot, which is reported.
   *
   * @param type of the parameter, or of the component as a member of its record
   * @param declaration the parameter or component
   * @param origin where it stands
   * @param user package of the code that converts
   */
  Optional<BindingModel.Value> read(
      TypeMirror type, Element declaration, Origin origin, String user) {
    boolean nullable = isNullable(type) || isNullable(declaration);
    TypeRef ref = TypeRefs.of(type);
    Optional<Diagnostic> optional = ConverterRules.optionalPrimitive(ref, nullable, origin);
    if (optional.isPresent()) {
      diagnostics.report(optional.get());
      return Optional.empty();
    }
    Arity arity = arity(type, nullable);
    TypeMirror element = element(type, arity);
    Optional<ConverterPlan> plan = converters.of(element, user);
    if (plan.isEmpty()) {
      diagnostics.report(ConverterRules.unsupported(TypeRefs.of(element), origin));
      return Optional.empty();
    }
    Optional<String> fallback =
        AnnotationUses.find(declaration, DEFAULT_VALUE).map(use -> use.text("value"));
    fallback.ifPresent(text -> checkDefault(text, plan.get(), arity, ref, origin));
    return Optional.of(new BindingModel.Value(arity, plan.get(), fallback));
  }

  private void checkDefault(
      String text, ConverterPlan plan, Arity arity, TypeRef type, Origin origin) {
    Optional<String> contradiction =
        switch (arity) {
          case ONE, LIST, SET -> Optional.empty();
          case NULLABLE -> Optional.of("@Nullable");
          case OPTIONAL, OPTIONAL_LIST, OPTIONAL_SET -> Optional.of("Optional");
        };
    if (contradiction.isPresent()) {
      diagnostics.report(pointless(contradiction.get(), text, type, origin));
    } else {
      ConverterRules.badDefault(plan, text, origin).ifPresent(diagnostics::report);
    }
  }

  private static Diagnostic pointless(
      String contradiction, String text, TypeRef type, Origin origin) {
    TypeRef plain =
        type instanceof TypeRef.Declared d && d.is("java.util.Optional")
            ? d.arguments().getFirst()
            : type;
    return Diagnostic.of(
        DiagnosticCode.DEFAULT_POINTLESS,
        Place.at(origin, DEFAULT_VALUE),
        origin.parameter(),
        contradiction + " says that nothing stands in for a missing value",
        "@DefaultValue(\"%s\") %s %s".formatted(text, plain.display(), origin.parameter()));
  }

  private static Arity arity(TypeMirror type, boolean nullable) {
    if (isA(type, "java.util.Optional")) {
      TypeMirror inner = argument(type);
      return isSet(inner)
          ? Arity.OPTIONAL_SET
          : isList(inner) ? Arity.OPTIONAL_LIST : Arity.OPTIONAL;
    }
    if (isList(type)) {
      return Arity.LIST;
    }
    if (isSet(type)) {
      return Arity.SET;
    }
    return nullable ? Arity.NULLABLE : Arity.ONE;
  }

  private static TypeMirror element(TypeMirror type, Arity arity) {
    return switch (arity) {
      case ONE, NULLABLE -> type;
      case OPTIONAL, LIST, SET -> argument(type);
      case OPTIONAL_LIST, OPTIONAL_SET -> argument(argument(type));
    };
  }

  private static boolean isList(TypeMirror type) {
    return isA(type, "java.util.List")
        || isA(type, "java.util.Collection")
        || isA(type, "java.lang.Iterable");
  }

  private static boolean isSet(TypeMirror type) {
    return isA(type, "java.util.Set");
  }

  /** A use of the type with its argument: a raw one has no element type. */
  private static boolean isA(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && !declared.getTypeArguments().isEmpty()
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }

  private static TypeMirror argument(TypeMirror type) {
    return ((DeclaredType) type).getTypeArguments().getFirst();
  }

  private static boolean isNullable(AnnotatedConstruct construct) {
    List<AnnotationUse> uses = AnnotationUses.of(construct);
    return uses.stream().anyMatch(use -> use.simpleName().equals("Nullable"));
  }
}
