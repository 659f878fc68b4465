package dev.dxwww.processor.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.validation.CheckPlan;
import dev.dxwww.processor.validation.CheckPlans;

/** Turns a {@code @ConfigProperties} type into a model; the last code that sees the compiler's. */
final class ConfigModelReader {
  private static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";

  private final Round round;
  private final ConverterPlans plans;
  private final Optional<CheckPlans> checks;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Deque<TypeElement> path = new ArrayDeque<>();
  private String user = "";

  private ConfigModelReader(Round round, Optional<CheckPlans> checks) {
    this.round = round;
    this.plans = new ConverterPlans(round);
    this.checks = checks;
  }

  /** Reads what is being compiled. */
  static ConfigModelReader ofSources(Round round) {
    return new ConfigModelReader(round, Optional.of(new CheckPlans(round)));
  }

  /** Reads what was compiled before: for its keys, nothing is reported or written. */
  static ConfigModelReader ofClasses(Round round) {
    return new ConfigModelReader(round, Optional.empty());
  }

  /** What stood in the way of a model since the last call. */
  List<Diagnostic> problems() {
    List<Diagnostic> found = List.copyOf(problems);
    problems.clear();
    return found;
  }

  /** The model of a type; empty for what is no record that can be made. */
  Optional<ConfigModel> read(TypeElement type) {
    Origin origin = Origins.of(type);
    if (type.getKind() != ElementKind.RECORD) {
      problems.add(ConfigProblems.notARecord(origin, kind(type)));
      return Optional.empty();
    }
    Optional<String> reach = outOfReach(type);
    if (reach.isPresent()) {
      problems.add(ConfigProblems.outOfReach(origin, reach.get()));
      return Optional.empty();
    }
    String prefix = annotation(type, ConfigFeature.CONFIG_PROPERTIES).orElse("");
    user = TypeRefs.packageOf(type);
    path.clear();
    return Optional.of(
        new ConfigModel(prefix, record(type), docs(type).summary()));
  }

  private static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> "interface";
      case ENUM -> "enum";
      case ANNOTATION_TYPE -> "annotation";
      default -> "class";
    };
  }

  /** Why code of the same package cannot make a record: "it is private". */
  private static Optional<String> outOfReach(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(e == type ? "it is private" : e.getSimpleName() + " is private");
      }
    }
    return Optional.empty();
  }

  private ConfigDocs docs(TypeElement type) {
    return ConfigDocs.of(round.elements().getDocComment(type));
  }

  private ConfigRecord record(TypeElement type) {
    path.push(type);
    ConfigDocs docs = docs(type);
    List<ConfigComponent> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      components.add(component(type, component, docs));
    }
    path.pop();
    Optional<ClassName> whole =
        checks.flatMap(plan -> plan.whole((DeclaredType) type.asType(), user));
    return new ConfigRecord((TypeRef.Declared) TypeRefs.of(type.asType()), components, whole);
  }

  private ConfigComponent component(
      TypeElement record, RecordComponentElement element, ConfigDocs docs) {
    Origin origin = Origins.of(element);
    String name = element.getSimpleName().toString();
    TypeRef type = TypeRefs.of(element.asType(), element);
    ConfigComponent.Shape shape = shape(type);
    if (type instanceof TypeRef.Primitive primitive && isNullable(element)) {
      problems.add(ConfigProblems.nullablePrimitive(origin, primitive));
    }
    TypeMirror one =
        switch (shape) {
          case ONE, NULLABLE -> element.asType();
          case OPTIONAL, LIST, SET -> argument(element.asType(), 0);
          case MAP -> argument(element.asType(), 1);
        };
    return new ConfigComponent(
        name,
        type,
        shape,
        content(one, shape, origin),
        annotation(element, DEFAULT_VALUE),
        checks
            .map(plan -> plan.ofComponent((DeclaredType) record.asType(), name, user))
            .orElseGet(() -> CheckPlan.none(type)),
        docs.components().getOrDefault(name, ""),
        origin);
  }

  private static ConfigComponent.Shape shape(TypeRef type) {
    if (type instanceof TypeRef.Declared d) {
      switch (d.qualifiedName()) {
        case "java.util.Optional" -> {
          return ConfigComponent.Shape.OPTIONAL;
        }
        case "java.util.List", "java.util.Collection", "java.lang.Iterable" -> {
          return ConfigComponent.Shape.LIST;
        }
        case "java.util.Set" -> {
          return ConfigComponent.Shape.SET;
        }
        case "java.util.Map" -> {
          return isNamed(d) ? ConfigComponent.Shape.MAP : ConfigComponent.Shape.ONE;
        }
        default -> {
          // a value by itself
        }
      }
    }
    return type.nullable() && !(type instanceof TypeRef.Primitive)
        ? ConfigComponent.Shape.NULLABLE
        : ConfigComponent.Shape.ONE;
  }

  /** Only names can be written below a key. */
  private static boolean isNamed(TypeRef.Declared map) {
    return map.arguments().size() == 2
        && map.arguments().getFirst() instanceof TypeRef.Declared key
        && key.is("java.lang.String");
  }

  /** A type argument, or the type itself where it has none: nothing reads that. */
  private static TypeMirror argument(TypeMirror type, int index) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return index < arguments.size() ? arguments.get(index) : type;
  }

  private static boolean isNullable(RecordComponentElement element) {
    return Stream.concat(
            element.getAnnotationMirrors().stream(),
            element.asType().getAnnotationMirrors().stream())
        .anyMatch(
            a -> a.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }

  private ConfigComponent.Content content(
      TypeMirror type, ConfigComponent.Shape shape, Origin origin) {
    TypeRef ref = TypeRefs.of(type);
    if (ref instanceof TypeRef.Declared d && d.is("java.nio.file.Path")) {
      return new ConfigComponent.Text(new ConverterPlan.Builtin(d, "PATH"));
    }
    Optional<ConverterPlan> plan = plans.of(type, user);
    if (plan.isPresent()) {
      return new ConfigComponent.Text(plan.get());
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.RECORD
        && shape != ConfigComponent.Shape.SET) {
      return nested(element, origin);
    }
    // Of a list in an Optional the rules say something better.
    if (shape != ConfigComponent.Shape.OPTIONAL || !isMany(ref)) {
      problems.add(ConfigProblems.unreadable(origin, ref));
    }
    return new ConfigComponent.Unreadable();
  }

  private static boolean isMany(TypeRef type) {
    return switch (shape(type)) {
      case LIST, SET, MAP -> true;
      case ONE, OPTIONAL, NULLABLE -> false;
    };
  }

  private ConfigComponent.Content nested(TypeElement type, Origin origin) {
    Optional<String> reach = outOfReach(type);
    if (reach.isEmpty()
        && !type.getModifiers().contains(Modifier.PUBLIC)
        && !TypeRefs.packageOf(type).equals(user)) {
      reach = Optional.of("it is not public and in another package");
    }
    if (reach.isPresent()) {
      problems.add(ConfigProblems.nestedOutOfReach(origin, Origins.of(type), reach.get()));
      return new ConfigComponent.Unreadable();
    }
    if (path.contains(type)) {
      problems.add(ConfigProblems.inItself(origin, Origins.of(type)));
      return new ConfigComponent.Unreadable();
    }
    return new ConfigComponent.Nested(record(type));
  }

  /** The text of an annotation's {@code value}. */
  private static Optional<String> annotation(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(name)) {
        for (AnnotationValue value : mirror.getElementValues().values()) {
          return Optional.of(String.valueOf(value.getValue()));
        }
      }
    }
    return Optional.empty();
  }
}
