package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.TypeName;

import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.processor.lang.TypeRefs;

/** A use of a type as the compiler has it. */
final class ElementType implements TypeView {
  private static final Set<String> OF_OBJECT =
      Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "clone", "finalize");

  private final Sight sight;
  private final TypeMirror type;

  /** As it is declared, with what type variables lose: which of its arguments may be null. */
  private final TypeMirror written;

  private final boolean nullable;
  private @Nullable List<Accessor> accessors;
  private @Nullable Optional<TypeView> element;

  private ElementType(Sight sight, TypeMirror type, TypeMirror written, boolean nullable) {
    this.sight = sight;
    this.type = type;
    this.written = written;
    this.nullable = nullable;
  }

  /** A type as code of a package sees it; the same type is the same object. */
  static ElementType of(Sight sight, TypeMirror type, boolean nullable) {
    return of(sight, type, type, nullable);
  }

  private static ElementType of(
      Sight sight, TypeMirror type, TypeMirror written, boolean nullable) {
    String key = type + " " + written + " " + nullable;
    return sight.known(key, type, () -> new ElementType(sight, type, written, nullable));
  }

  TypeMirror type() {
    return type;
  }

  @Override
  public Kind kind() {
    return switch (type.getKind()) {
      case BOOLEAN -> Kind.BOOLEAN;
      case INT, SHORT, BYTE -> Kind.INT;
      case LONG -> Kind.LONG;
      case DOUBLE, FLOAT -> Kind.DECIMAL;
      case CHAR -> Kind.CHAR;
      case ARRAY -> Kind.LIST;
      case DECLARED -> declared((TypeElement) ((DeclaredType) type).asElement());
      default -> Kind.OBJECT;
    };
  }

  private Kind declared(TypeElement declaration) {
    String name = declaration.getQualifiedName().toString();
    return switch (name) {
      case "java.lang.Boolean" -> Kind.BOOLEAN;
      case "java.lang.Integer", "java.lang.Short", "java.lang.Byte" -> Kind.INT;
      case "java.lang.Long" -> Kind.LONG;
      case "java.lang.Double", "java.lang.Float" -> Kind.DECIMAL;
      case "java.lang.Character" -> Kind.CHAR;
      case "java.lang.String" -> Kind.STRING;
      case "dev.dxwww.runtime.http.SafeHtml" -> Kind.SAFE_HTML;
      default -> other(declaration, name);
    };
  }

  private Kind other(TypeElement declaration, String name) {
    if (declaration.getKind() == ElementKind.ENUM) {
      return Kind.ENUM;
    }
    if (!sight.is(type, "java.nio.file.Path") && sight.is(type, "java.lang.Iterable")) {
      return Kind.LIST;
    }
    boolean value =
        sight.is(type, "java.lang.CharSequence")
            || sight.is(type, "java.lang.Number")
            || name.startsWith("java.")
                && (sight.is(type, "java.lang.Comparable")
                    || name.startsWith("java.time.")
                    || name.startsWith("java.net.")
                    || name.equals("java.util.Locale")
                    || name.equals("java.util.Currency"));
    return value ? Kind.VALUE : Kind.OBJECT;
  }

  @Override
  public TypeName javaType() {
    return TypeName.get(type);
  }

  @Override
  public boolean nameable() {
    return switch (type) {
      case ArrayType array -> of(sight, array.getComponentType(), false).nameable();
      case DeclaredType declared ->
          sight.names((TypeElement) declared.asElement())
              && declared.getTypeArguments().stream()
                  .allMatch(argument -> of(sight, argument, false).nameable());
      case WildcardType wildcard ->
          wildcard.getExtendsBound() == null
              || of(sight, wildcard.getExtendsBound(), false).nameable();
      default -> true;
    };
  }

  @Override
  public String display() {
    return TypeRefs.of(type).display();
  }

  @Override
  public boolean primitive() {
    return type.getKind().isPrimitive();
  }

  @Override
  public boolean nullable() {
    return nullable && !primitive();
  }

  @Override
  public List<Accessor> accessors() {
    if (accessors == null) {
      boolean open =
          type instanceof DeclaredType declared
              && sight.names((TypeElement) declared.asElement());
      accessors = open ? read((DeclaredType) type) : List.of();
    }
    return accessors;
  }

  private List<Accessor> read(DeclaredType declared) {
    TypeElement declaration = (TypeElement) declared.asElement();
    List<Accessor> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RecordComponentElement component : declaration.getRecordComponents()) {
      TypeMirror of = result(declared, component.getAccessor());
      boolean none =
          TypeRefs.of(component.asType(), component).nullable()
              || TypeRefs.of(of, component.getAccessor()).nullable();
      String name = component.getSimpleName().toString();
      TypeMirror said = component.getAccessor().getReturnType();
      all.add(new Accessor(name, of(sight, of, said, none), true));
      seen.add(name);
    }
    for (ExecutableElement method :
        ElementFilter.methodsIn(sight.elements().getAllMembers(declaration))) {
      String name = method.getSimpleName().toString();
      if (isAccessor(method) && !OF_OBJECT.contains(name) && seen.add(name)) {
        TypeMirror of = result(declared, method);
        boolean none = TypeRefs.of(of, method).nullable();
        all.add(new Accessor(name, of(sight, of, method.getReturnType(), none), false));
      }
    }
    return List.copyOf(all);
  }

  private boolean isAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getReturnType().getKind() != TypeKind.VOID
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().stream().allMatch(this::isUnchecked)
        && sight.sees(method);
  }

  @Override
  public Optional<String> obstacle(String member) {
    if (!(type instanceof DeclaredType declared) || OF_OBJECT.contains(member)) {
      return Optional.empty();
    }
    List<? extends Element> members =
        sight.elements().getAllMembers((TypeElement) declared.asElement());
    return ElementFilter.methodsIn(members).stream()
        .filter(method -> method.getSimpleName().contentEquals(member))
        .findFirst()
        .map(this::obstacle);
  }

  private String obstacle(ExecutableElement method) {
    if (!method.getParameters().isEmpty()) {
      return "takes arguments";
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return "is static";
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return "gives nothing";
    }
    if (!sight.sees(method)) {
      return "cannot be seen from here";
    }
    List<? extends TypeMirror> thrown = method.getThrownTypes();
    return thrown.isEmpty()
        ? "has type parameters"
        : "throws " + TypeRefs.of(thrown.getFirst()).display();
  }

  /** Generated code handles no exceptions (JLS 11.1.1). */
  private boolean isUnchecked(TypeMirror thrown) {
    return sight.is(thrown, "java.lang.RuntimeException") || sight.is(thrown, "java.lang.Error");
  }

  private TypeMirror result(DeclaredType declared, ExecutableElement method) {
    boolean own = method.getEnclosingElement().equals(declared.asElement());
    return own && declared.getTypeArguments().isEmpty()
        ? method.getReturnType()
        : ((ExecutableType) sight.types().asMemberOf(declared, method)).getReturnType();
  }

  @Override
  public Optional<TypeView> element() {
    if (element == null) {
      element = kind() == Kind.LIST ? sight.element(type).map(this::item) : Optional.empty();
    }
    return element;
  }

  private TypeView item(TypeMirror item) {
    TypeMirror said = sight.element(written).orElse(item);
    return of(
        sight, item, said, TypeRefs.of(item).nullable() || TypeRefs.of(said).nullable());
  }

  @Override
  public boolean isJavaList() {
    return !(type instanceof ArrayType) && sight.is(type, "java.util.List");
  }

  @Override
  public List<String> constants() {
    if (kind() != Kind.ENUM) {
      return List.of();
    }
    Element declaration = ((DeclaredType) type).asElement();
    return declaration.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(constant -> constant.getSimpleName().toString())
        .toList();
  }

  @Override
  public boolean assignableTo(TypeView other) {
    return other instanceof ElementType to && sight.types().isAssignable(type, to.type);
  }

  @Override
  public String toString() {
    return display();
  }
}
