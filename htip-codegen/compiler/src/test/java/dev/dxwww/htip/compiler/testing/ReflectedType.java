package dev.dxwww.htip.compiler.testing;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.TypeName;

import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TypeView;

/** A type as reflection sees it: what the processor makes of compiler objects, for tests. */
public final class ReflectedType implements TypeView {
  private static final Set<String> OBJECT =
      Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "clone");

  private final Class<?> raw;
  private final Type type;
  private final boolean nullable;
  private final List<AnnotatedType> arguments;
  private @Nullable List<Accessor> accessors;

  private ReflectedType(
      Class<?> raw, Type type, boolean nullable, List<AnnotatedType> arguments) {
    this.raw = raw;
    this.type = type;
    this.nullable = nullable;
    this.arguments = arguments;
  }

  public static ReflectedType of(Class<?> raw) {
    return new ReflectedType(raw, raw, false, List.of());
  }

  private static ReflectedType of(AnnotatedType annotated) {
    boolean nullable = annotated.isAnnotationPresent(Nullable.class);
    Type type = annotated.getType();
    return switch (annotated) {
      case AnnotatedParameterizedType generic ->
          new ReflectedType(
              (Class<?>) ((ParameterizedType) type).getRawType(),
              type,
              nullable,
              List.of(generic.getAnnotatedActualTypeArguments()));
      case AnnotatedArrayType array ->
          new ReflectedType(
              (Class<?>) type,
              type,
              nullable,
              List.of(array.getAnnotatedGenericComponentType()));
      case AnnotatedWildcardType wildcard -> of(wildcard.getAnnotatedUpperBounds()[0]);
      default ->
          new ReflectedType(
              type instanceof Class<?> known ? known : Object.class,
              type instanceof Class<?> ? type : Object.class,
              nullable,
              List.of());
    };
  }

  @Override
  public Kind kind() {
    if (raw.isArray() || Iterable.class.isAssignableFrom(raw)) {
      return Kind.LIST;
    }
    if (raw.isEnum()) {
      return Kind.ENUM;
    }
    return switch (raw.getSimpleName()) {
      case "boolean", "Boolean" -> Kind.BOOLEAN;
      case "int", "Integer", "short", "Short", "byte", "Byte" -> Kind.INT;
      case "long", "Long" -> Kind.LONG;
      case "double", "Double", "float", "Float" -> Kind.DECIMAL;
      case "char", "Character" -> Kind.CHAR;
      case "String" -> Kind.STRING;
      case "SafeHtml" -> Kind.SAFE_HTML;
      default ->
          raw.getName().startsWith("java.") && !raw.equals(Object.class)
                  && !raw.equals(Optional.class)
              ? Kind.VALUE
              : Kind.OBJECT;
    };
  }

  @Override
  public TypeName javaType() {
    return TypeName.get(type);
  }

  @Override
  public String display() {
    return TypeName.get(type).toString().replaceAll("[a-zA-Z0-9_]+\\.", "");
  }

  @Override
  public boolean primitive() {
    return raw.isPrimitive();
  }

  @Override
  public boolean nullable() {
    return nullable;
  }

  @Override
  public List<Accessor> accessors() {
    if (accessors == null) {
      accessors = raw.isPrimitive() || raw.isArray() ? List.of() : read();
    }
    return accessors;
  }

  private List<Accessor> read() {
    List<Accessor> all = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    if (raw.isRecord()) {
      for (RecordComponent component : raw.getRecordComponents()) {
        all.add(new Accessor(component.getName(), of(component.getAnnotatedType()), true));
        seen.add(component.getName());
      }
    }
    Method[] methods = raw.getMethods();
    Arrays.sort(methods, Comparator.comparing(Method::getName));
    for (Method method : methods) {
      boolean fits =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && method.getReturnType() != void.class
              && !OBJECT.contains(method.getName());
      if (fits && !seen.contains(method.getName())) {
        seen.add(method.getName());
        all.add(new Accessor(method.getName(), of(method.getAnnotatedReturnType()), false));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public Optional<TypeView> element() {
    return kind() == Kind.LIST && !arguments.isEmpty()
        ? Optional.of(of(arguments.getFirst()))
        : Optional.empty();
  }

  @Override
  public boolean isJavaList() {
    return List.class.isAssignableFrom(raw);
  }

  @Override
  public List<String> constants() {
    return raw.isEnum()
        ? Arrays.stream(raw.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList()
        : List.of();
  }

  @Override
  public boolean assignableTo(TypeView other) {
    return other instanceof ReflectedType to && to.raw.isAssignableFrom(raw);
  }
}
