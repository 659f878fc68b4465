package dev.dxwww.processor.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** Sorts types into {@link ValueKind}s. */
final class ValueShapes {
  private static final Set<String> TIMES =
      Set.of(
          "java.util.Date", "java.util.Calendar", "java.time.Instant", "java.time.LocalDate",
          "java.time.LocalDateTime", "java.time.LocalTime", "java.time.MonthDay",
          "java.time.OffsetDateTime", "java.time.OffsetTime", "java.time.Year",
          "java.time.YearMonth", "java.time.ZonedDateTime", "java.time.chrono.HijrahDate",
          "java.time.chrono.JapaneseDate", "java.time.chrono.MinguoDate",
          "java.time.chrono.ThaiBuddhistDate");

  private final Types types;
  private final Elements elements;

  ValueShapes(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** The shape of a type; of its upper bound for a wildcard or type variable. */
  ValueShape of(TypeMirror type) {
    TypeRef ref = TypeRefs.of(type);
    return switch (type.getKind()) {
      case BOOLEAN -> new ValueShape(ref, ValueKind.BOOLEAN);
      case BYTE, SHORT, INT, LONG -> new ValueShape(ref, ValueKind.WHOLE);
      case FLOAT, DOUBLE -> new ValueShape(ref, ValueKind.FLOATING);
      case ARRAY -> new ValueShape(ref, ValueKind.ARRAY);
      case DECLARED -> new ValueShape(ref, kind((DeclaredType) type));
      default -> new ValueShape(ref, ValueKind.OTHER);
    };
  }

  private ValueKind kind(DeclaredType type) {
    return switch (((TypeElement) type.asElement()).getQualifiedName().toString()) {
      case "java.lang.Boolean" -> ValueKind.BOOLEAN;
      case "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long" ->
          ValueKind.WHOLE;
      case "java.lang.Float", "java.lang.Double" -> ValueKind.FLOATING;
      case "java.math.BigDecimal" -> ValueKind.BIG_DECIMAL;
      case "java.math.BigInteger" -> ValueKind.BIG_INTEGER;
      case "java.util.Optional" -> ValueKind.OPTIONAL;
      case "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble" ->
          ValueKind.PRIMITIVE_OPTIONAL;
      default -> byInterface(type);
    };
  }

  private ValueKind byInterface(DeclaredType type) {
    if (isA(type, "java.lang.CharSequence")) {
      return ValueKind.TEXT;
    }
    if (isA(type, "java.util.Collection")) {
      return ValueKind.COLLECTION;
    }
    if (isA(type, "java.util.Map")) {
      return ValueKind.MAP;
    }
    return TIMES.stream().anyMatch(time -> isA(type, time)) ? ValueKind.TIME : ValueKind.OTHER;
  }

  /** The primitive type in an {@code OptionalInt} or its like. */
  TypeMirror content(DeclaredType primitiveOptional) {
    return switch (primitiveOptional.asElement().getSimpleName().toString()) {
      case "OptionalInt" -> types.getPrimitiveType(TypeKind.INT);
      case "OptionalLong" -> types.getPrimitiveType(TypeKind.LONG);
      default -> types.getPrimitiveType(TypeKind.DOUBLE);
    };
  }

  /**
   * Type arguments with which a type implements {@code generic}: of the type itself, with the
   * annotations on them, when it has as many; else those of its supertype.
   */
  Optional<List<? extends TypeMirror>> arguments(DeclaredType type, String generic, int count) {
    if (!isA(type, generic)) {
      return Optional.empty();
    }
    if (type.getTypeArguments().size() == count) {
      return Optional.of(type.getTypeArguments());
    }
    Optional<DeclaredType> found = supertype(type, generic);
    return found.isPresent() && found.get().getTypeArguments().size() == count
        ? Optional.of(found.get().getTypeArguments())
        : Optional.empty();
  }

  private Optional<DeclaredType> supertype(TypeMirror type, String generic) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(generic)) {
      return Optional.of(declared);
    }
    for (TypeMirror above : types.directSupertypes(type)) {
      Optional<DeclaredType> found = supertype(above, generic);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether two types are one, type arguments included. */
  boolean isSame(TypeMirror type, TypeMirror other) {
    return types.isSameType(type, other);
  }

  /** Whether the type is a subtype of the named one, type arguments aside. */
  boolean isA(TypeMirror type, String name) {
    TypeElement element = elements.getTypeElement(name);
    return element != null
        && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
  }
}
