package dev.dxwww.processor.query;

import java.util.Optional;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.query.QueryResult.RowShape;

/** The types of what rows become. */
final class RowTypes {
  private RowTypes() {}

  /** As a type argument. */
  static TypeName of(RowShape row) {
    return switch (row) {
      case RowShape.OfRecord shape -> TypeNames.of(shape.type());
      case RowShape.Single(RowShape.Column column) -> {
        TypeName type = TypeNames.of(column.mapping().type()).box();
        yield column.presence() == Presence.OPTIONAL
            ? ParameterizedTypeName.get(ClassName.get(Optional.class), type)
            : type;
      }
    };
  }
}
