package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.json.JsonResult.Planned;
import dev.dxwww.processor.json.JsonResult.Refused;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads types as they are used. */
final class PlanReader {
  private final Round round;
  private final JsonTypes types;
  private final String home;
  private final Optional<ClassName> self;
  private final Set<ClassName> genericsAround;

  /** Reads uses in the package {@code home}. */
  PlanReader(Round round, JsonTypes types, String home) {
    this(round, types, home, Optional.empty(), Set.of());
  }

  /**
   * Reads uses in a codec.
   *
   * @param self the codec when it is generic
   * @param genericsAround codecs whose constructors are being described
   */
  PlanReader(
      Round round,
      JsonTypes types,
      String home,
      Optional<ClassName> self,
      Set<ClassName> genericsAround) {
    this.round = round;
    this.types = types;
    this.home = home;
    this.self = self;
    this.genericsAround = genericsAround;
  }

  Round round() {
    return round;
  }

  JsonTypes types() {
    return types;
  }

  Set<ClassName> genericsAround() {
    return genericsAround;
  }

  JsonResult read(TypeMirror type) {
    return read(type, TypeRefs.of(type).nullable());
  }

  JsonResult read(TypeMirror type, boolean nullable) {
    JsonResult plain = plain(type);
    return nullable && !type.getKind().isPrimitive()
        ? plain.map(plan -> new CodecPlan.Around(CodecPlan.Wrapper.NULLABLE, plan))
        : plain;
  }

  private JsonResult plain(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return new Planned(new CodecPlan.Primitive(TypeRefs.of(type).display()));
    }
    return switch (type.getKind()) {
      case ARRAY -> array((ArrayType) type);
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR ->
          self.isPresent()
              ? new Planned(new CodecPlan.Variable(display(type)))
              : new Refused(display(type) + " is a type variable", "name a type in its place");
      case WILDCARD ->
          new Refused(
              display(type) + " does not say which type it is", "write the type without ? extends");
      // Unresolved: the compiler says so itself.
      case ERROR -> new JsonResult.Reported();
      default -> new Refused(display(type) + " is not a value", "return a record");
    };
  }

  private JsonResult array(ArrayType type) {
    TypeMirror component = type.getComponentType();
    if (component.getKind().isPrimitive()) {
      return KnownTypes.array(TypeRefs.of(component).display())
          .<JsonResult>map(Planned::new)
          .orElseGet(() -> new Refused(display(type) + " has no form in JSON", "String"));
    }
    boolean generic = component.getKind() == TypeKind.TYPEVAR
        || component instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
    if (generic) {
      return new Refused(
          "Java cannot make an array of the generic type " + display(component),
          "List<" + display(component) + ">");
    }
    TypeName name = TypeName.get(component);
    return read(component).map(element -> new CodecPlan.ArrayOf(element, name));
  }

  private JsonResult declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    Optional<CodecPlan> known = KnownTypes.codec(name);
    if (known.isPresent()) {
      return new Planned(known.get());
    }
    if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
      return new Refused(display(type) + " is raw", "give " + display(type) + " type arguments");
    }
    Optional<CodecPlan.Wrapper> wrapper = KnownTypes.wrapper(name);
    if (wrapper.isPresent()) {
      return read(type.getTypeArguments().getFirst())
          .map(inner -> new CodecPlan.Around(wrapper.get(), inner));
    }
    return name.equals("java.util.Map") ? map(type) : own(type, element);
  }

  private JsonResult map(DeclaredType type) {
    TypeMirror key = type.getTypeArguments().getFirst();
    Optional<CodecPlan.Key> plan = key(key);
    if (plan.isEmpty()) {
      return new Refused(
          "keys of type " + display(key) + " are no property names",
          "Map<String, " + display(type.getTypeArguments().get(1)) + ">");
    }
    return read(type.getTypeArguments().get(1))
        .map(value -> new CodecPlan.MapOf(plan.get(), value));
  }

  private Optional<CodecPlan.Key> key(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getKind() == ElementKind.ENUM && CodecHome.accessible(element, home)) {
      return Optional.of(
          new CodecPlan.Key.OfEnum(ClassName.get(element), ModelReader.constants(element)));
    }
    return KnownTypes.key(element.getQualifiedName().toString());
  }

  /** Reads the declaration of a type without a use of it. */
  void remember(TypeElement element) {
    if (shaped(element) && !ModelReader.needsDatabind(element, true)) {
      CodecHome where = CodecHome.of(element, home, round.elements());
      new ModelReader(this, where, element).read();
    }
  }

  private static boolean shaped(TypeElement element) {
    boolean sealed = element.getKind() == ElementKind.INTERFACE
        && element.getModifiers().contains(Modifier.SEALED);
    return sealed
        || element.getKind() == ElementKind.RECORD
        || element.getKind() == ElementKind.ENUM;
  }

  private JsonResult own(DeclaredType type, TypeElement element) {
    boolean shaped = shaped(element);
    if (ModelReader.needsDatabind(element, shaped)) {
      return databind(type, element);
    }
    if (!shaped) {
      return unshaped(type, element);
    }
    List<CodecPlan> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      switch (read(argument)) {
        case Planned(CodecPlan plan) -> arguments.add(plan);
        case Refused refused -> {
          return refused;
        }
        case JsonResult.Reported reported -> {
          return reported;
        }
      }
    }
    return generated(type, element, arguments);
  }

  private JsonResult generated(
      DeclaredType type, TypeElement element, List<CodecPlan> arguments) {
    CodecHome where = CodecHome.of(element, home, round.elements());
    if (!CodecHome.accessible(element, home)) {
      return new Refused(
          element.getSimpleName() + " is not visible to a class of its own in package " + home,
          "make " + element.getSimpleName() + " public");
    }
    Planned plan = new Planned(new CodecPlan.Generated(where.codec(), arguments));
    if (where.exists()) {
      return plan;
    }
    if (isSelf(where.codec(), arguments, element)) {
      return new Planned(new CodecPlan.Self());
    }
    if (genericsAround.contains(where.codec())) {
      return endless(type, arguments);
    }
    return switch (new ModelReader(this, where, element).read()) {
      case Planned done -> plan;
      case Refused refused -> refused;
      case JsonResult.Reported reported -> reported;
    };
  }

  /** The codec would have to make another of its kind, and that one too. */
  private static Refused endless(DeclaredType type, List<CodecPlan> arguments) {
    String how = arguments.stream().allMatch(CodecPlan.Variable.class::isInstance)
        ? " contains itself by way of another generic type; only directly can a generic type"
            + " contain itself"
        : " contains itself with other type arguments, without end";
    return new Refused(display(type) + how, "a type that is not generic");
  }

  private boolean isSelf(ClassName codec, List<CodecPlan> arguments, TypeElement element) {
    List<CodecPlan> variables =
        element.getTypeParameters().stream()
            .<CodecPlan>map(p -> new CodecPlan.Variable(p.getSimpleName().toString()))
            .toList();
    return self.filter(codec::equals).isPresent() && arguments.equals(variables);
  }

  private JsonResult databind(DeclaredType type, TypeElement element) {
    if (!type.getTypeArguments().isEmpty()) {
      return new Refused(
          display(type) + " carries annotations that only Jackson databind understands, and is"
              + " generic",
          "a record that is not generic");
    }
    if (round.elements().getTypeElement("tools.jackson.databind.ObjectMapper") == null) {
      return new Refused(
          display(type) + " carries annotations that only Jackson databind understands, which is"
              + " not on the class path",
          "add tools.jackson.core:jackson-databind to the dependencies, or remove them");
    }
    return new Planned(new CodecPlan.Databind(ClassName.get(element)));
  }

  private JsonResult unshaped(DeclaredType type, TypeElement element) {
    Optional<String> instead = KnownTypes.instead(element.getQualifiedName().toString());
    if (instead.isPresent()) {
      return new Refused(display(type) + " has no form in JSON", instead.get());
    }
    String kind = element.getKind() == ElementKind.INTERFACE
        ? "an interface that is not sealed" : "a class";
    boolean theirs = element.getQualifiedName().toString().matches("javax?\\..*");
    return new Refused(
        display(type) + " is " + kind + ", and its properties are not known",
        "record " + element.getSimpleName() + (theirs ? "View" : "") + "(...) {}"
            + (theirs ? "  // of yours, with what of it is meant" : ""));
  }

  static String display(TypeMirror type) {
    return TypeRefs.of(type).display();
  }
}
