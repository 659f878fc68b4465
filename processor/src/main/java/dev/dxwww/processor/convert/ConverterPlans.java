package dev.dxwww.processor.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.common.Scalar;
import dev.dxwww.common.Scalars;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * Finds the converter of a type: a {@code @Converter} method first, then the framework's own, then
 * an enum's names, then a static method of the type.
 */
public final class ConverterPlans {
  static final String CONVERTER = "dev.dxwww.convert.Converter";

  /** Names of static methods that are taken as a type's own converter, the first found wins. */
  private static final List<String> PARSERS = List.of("parse", "valueOf", "of", "fromString");

  private final Round round;
  private final List<ExecutableElement> converters;

  /** Sees the converters of this round and those that an index lists. */
  public ConverterPlans(Round round) {
    this.round = round;
    this.converters = converters(round);
  }

  private static List<ExecutableElement> converters(Round round) {
    List<ExecutableElement> found =
        new ArrayList<>(ElementFilter.methodsIn(round.annotated(CONVERTER)));
    for (TypeElement type : round.indexed("converters")) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (isConverter(method) && !found.contains(method)) {
          found.add(method);
        }
      }
    }
    found.removeIf(method -> ConverterMethod.problem(method, round).isPresent());
    return List.copyOf(found);
  }

  private static boolean isConverter(ExecutableElement method) {
    return Annotations.has(method, CONVERTER);
  }

  /**
   * The converter of a type, for generated code in package {@code user}; empty when it has none
   * that this code may call: say so with {@link ConverterRules#unsupported}.
   */
  public Optional<ConverterPlan> of(TypeMirror type, String user) {
    Optional<ConverterPlan> own = userConverter(type, user);
    if (own.isPresent()) {
      return own;
    }
    Optional<Scalar<?>> scalar = Scalars.of(name(type));
    if (type.getKind().isPrimitive()) {
      return scalar.map(
          s -> new ConverterPlan.Primitive((TypeRef.Primitive) TypeRefs.of(type), s.constant()));
    }
    if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    TypeRef.Declared ref = (TypeRef.Declared) TypeRefs.of(type);
    if (scalar.isPresent()) {
      return Optional.of(new ConverterPlan.Builtin(ref, scalar.get().constant()));
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(new ConverterPlan.Enumeration(ref, constants(element)));
    }
    return parser(element, user).map(method -> new ConverterPlan.Parse(ref, method));
  }

  private Optional<ConverterPlan> userConverter(TypeMirror type, String user) {
    for (ExecutableElement method : converters) {
      if (round.types().isSameType(method.getReturnType(), type) && visible(method, user)) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return Optional.of(
            new ConverterPlan.UserConverter(
                TypeRefs.of(type),
                (TypeRef.Declared) TypeRefs.of(round.types().erasure(owner.asType())),
                method.getSimpleName().toString()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> parser(TypeElement type, String user) {
    for (String name : PARSERS) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(name)
            && round.types().isSameType(method.getReturnType(), type.asType())
            && ConverterMethod.problem(method, round).isEmpty()
            && visible(method, user)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether code in the package may call a static method. */
  private static boolean visible(ExecutableElement method, String user) {
    boolean samePackage = TypeRefs.packageOf(method).equals(user);
    for (Element e = method; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      boolean open =
          e.getModifiers().contains(Modifier.PUBLIC)
              || isInterface(e.getEnclosingElement())
              || samePackage;
      if (e.getModifiers().contains(Modifier.PRIVATE) || !open) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInterface(Element element) {
    return element.getKind().isInterface();
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
        .map(e -> e.getSimpleName().toString())
        .toList();
  }

  private static String name(TypeMirror type) {
    return switch (TypeRefs.of(type)) {
      case TypeRef.Primitive p -> p.name();
      case TypeRef.Declared d -> d.qualifiedName();
      default -> "";
    };
  }
}
