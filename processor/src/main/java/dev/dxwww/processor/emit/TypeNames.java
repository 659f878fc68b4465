package dev.dxwww.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

import dev.dxwww.processor.lang.TypeRef;

/** The emitters' form of a {@link TypeRef}. */
public final class TypeNames {
  private TypeNames() {}

  /** The type with its arguments. */
  public static TypeName of(TypeRef type) {
    return switch (type) {
      case TypeRef.Primitive p -> primitive(p.name());
      case TypeRef.Void v -> TypeName.VOID;
      case TypeRef.ArrayOf a -> ArrayTypeName.of(of(a.component()));
      case TypeRef.Wildcard w -> WildcardTypeName.subtypeOf(of(w.upperBound()));
      case TypeRef.Declared d ->
          d.arguments().isEmpty()
              ? erased(d)
              : ParameterizedTypeName.get(
                  erased(d), d.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
      case TypeRef.Open o ->
          throw new IllegalArgumentException("no source form for the open type " + o.text());
    };
  }

  /** The class without type arguments. */
  public static ClassName erased(TypeRef.Declared type) {
    return ClassName.get(
        type.packageName(),
        type.simpleNames().getFirst(),
        type.simpleNames().subList(1, type.simpleNames().size()).toArray(String[]::new));
  }

  private static TypeName primitive(String keyword) {
    return switch (keyword) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "char" -> TypeName.CHAR;
      case "float" -> TypeName.FLOAT;
      case "double" -> TypeName.DOUBLE;
      default -> throw new IllegalArgumentException("not a primitive type: " + keyword);
    };
  }
}
