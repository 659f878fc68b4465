package dev.dxwww.processor.validation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;

/** Types of variables in generated checks, which may stand for type variables. */
final class SourceTypes {
  private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

  private SourceTypes() {}

  /** A type that a variable may have: {@code Object} for a type variable. */
  static TypeName of(TypeRef type) {
    return switch (type) {
      case TypeRef.Open open -> ClassName.OBJECT;
      case TypeRef.Wildcard wildcard -> of(wildcard.upperBound());
      case TypeRef.ArrayOf array -> ArrayTypeName.of(of(array.component()));
      case TypeRef.Declared d when !d.arguments().isEmpty() ->
          ParameterizedTypeName.get(
              TypeNames.erased(d),
              d.arguments().stream().map(SourceTypes::argument).toArray(TypeName[]::new));
      default -> TypeNames.of(type);
    };
  }

  /** The type as an argument that takes all its subtypes too. */
  static TypeName bound(TypeRef type) {
    return type instanceof TypeRef.Open ? ANY : WildcardTypeName.subtypeOf(of(type));
  }

  private static TypeName argument(TypeRef type) {
    return switch (type) {
      case TypeRef.Open open -> ANY;
      case TypeRef.Wildcard wildcard -> bound(wildcard.upperBound());
      default -> of(type);
    };
  }
}
