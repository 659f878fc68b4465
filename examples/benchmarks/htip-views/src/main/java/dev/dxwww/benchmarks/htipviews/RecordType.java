package dev.dxwww.benchmarks.htipviews;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.TypeName;

import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TypeView;

/** The types these records are made of, as reflection sees them. */
final class RecordType implements TypeView {
  private final Class<?> raw;
  private final Type type;
  private final List<Accessor> accessors;

  RecordType(Type type) {
    this.type = type;
    this.raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    this.accessors = raw.isRecord() ? components(raw) : List.of();
  }

  private static List<Accessor> components(Class<?> of) {
    List<Accessor> all = new ArrayList<>();
    for (RecordComponent component : of.getRecordComponents()) {
      RecordType type = new RecordType(component.getGenericType());
      all.add(new Accessor(component.getName(), type, true));
    }
    return List.copyOf(all);
  }

  @Override
  public Kind kind() {
    if (raw.equals(List.class)) {
      return Kind.LIST;
    }
    return switch (raw.getName()) {
      case "boolean" -> Kind.BOOLEAN;
      case "int" -> Kind.INT;
      case "long" -> Kind.LONG;
      case "double" -> Kind.DECIMAL;
      case "java.lang.String" -> Kind.STRING;
      default -> Kind.OBJECT;
    };
  }

  @Override
  public TypeName javaType() {
    return TypeName.get(type);
  }

  @Override
  public String display() {
    return raw.getSimpleName();
  }

  @Override
  public boolean primitive() {
    return raw.isPrimitive();
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public List<Accessor> accessors() {
    return accessors;
  }

  @Override
  public Optional<TypeView> element() {
    return type instanceof ParameterizedType list
        ? Optional.of(new RecordType(list.getActualTypeArguments()[0]))
        : Optional.empty();
  }

  @Override
  public boolean isJavaList() {
    return raw.equals(List.class);
  }

  @Override
  public List<String> constants() {
    return List.of();
  }

  @Override
  public boolean assignableTo(TypeView other) {
    return other instanceof RecordType to && to.raw.isAssignableFrom(raw);
  }
}
