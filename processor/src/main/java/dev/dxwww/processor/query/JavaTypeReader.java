package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.query.Mapping.Kind;

/** Reads what a type of Java can be in SQL. */
final class JavaTypeReader {
  /** Deeper records are taken for JSON, if for anything. */
  private static final int DEEPEST = 8;

  private static final Map<String, Kind> SCALARS =
      Map.ofEntries(
          Map.entry("boolean", Kind.BOOLEAN),
          Map.entry("java.lang.Boolean", Kind.BOOLEAN),
          Map.entry("short", Kind.SHORT),
          Map.entry("java.lang.Short", Kind.SHORT),
          Map.entry("int", Kind.INT),
          Map.entry("java.lang.Integer", Kind.INT),
          Map.entry("long", Kind.LONG),
          Map.entry("java.lang.Long", Kind.LONG),
          Map.entry("float", Kind.FLOAT),
          Map.entry("java.lang.Float", Kind.FLOAT),
          Map.entry("double", Kind.DOUBLE),
          Map.entry("java.lang.Double", Kind.DOUBLE),
          Map.entry("char", Kind.CHAR),
          Map.entry("java.lang.Character", Kind.CHAR),
          Map.entry("java.lang.String", Kind.STRING),
          Map.entry("java.math.BigDecimal", Kind.DECIMAL),
          Map.entry("java.math.BigInteger", Kind.INTEGER_BIG),
          Map.entry("java.util.UUID", Kind.UUID),
          Map.entry("java.time.Instant", Kind.INSTANT),
          Map.entry("java.time.OffsetDateTime", Kind.OFFSET_DATE_TIME),
          Map.entry("java.time.LocalDate", Kind.LOCAL_DATE),
          Map.entry("java.time.LocalTime", Kind.LOCAL_TIME),
          Map.entry("java.time.LocalDateTime", Kind.LOCAL_DATE_TIME),
          Map.entry("java.time.Duration", Kind.DURATION));

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection");

  static final String PAGE_REQUEST = "dev.dxwww.runtime.query.PageRequest";

  private final Round round;
  private final ConverterPlans converters;
  private final JsonForms forms;
  private final String home;
  private final Set<String> around = new HashSet<>();

  /** Reads types that generated code of a package meets. */
  JavaTypeReader(Round round, ConverterPlans converters, JsonForms forms, String home) {
    this.round = round;
    this.converters = converters;
    this.forms = forms;
    this.home = home;
  }

  /** The type of a declaration, an {@code Optional} taken off. */
  JavaType.Use use(TypeMirror mirror, Element declaration) {
    return use(mirror, TypeRefs.of(mirror, declaration));
  }

  /** The type at a place that declares nothing by itself. */
  JavaType.Use use(TypeMirror mirror) {
    return use(mirror, TypeRefs.of(mirror));
  }

  private JavaType.Use use(TypeMirror mirror, TypeRef type) {
    if (type instanceof TypeRef.Declared declared && declared.is("java.util.Optional")) {
      List<? extends TypeMirror> arguments = ((DeclaredType) mirror).getTypeArguments();
      return arguments.isEmpty()
          ? new JavaType.Use(new JavaType.Other(type), Presence.REQUIRED)
          : new JavaType.Use(of(arguments.getFirst()), Presence.OPTIONAL);
    }
    JavaType read = of(mirror);
    return new JavaType.Use(read, type.nullable() ? Presence.NULLABLE : Presence.REQUIRED);
  }

  JavaType of(TypeMirror mirror) {
    TypeRef type = TypeRefs.of(mirror);
    forms.remember(type, mirror);
    return switch (type) {
      case TypeRef.Primitive primitive -> scalar(primitive, primitive.name());
      case TypeRef.ArrayOf array -> array(array, (ArrayType) mirror);
      case TypeRef.Declared declared when mirror.getKind() == TypeKind.DECLARED ->
          declared(declared, (DeclaredType) mirror);
      case TypeRef.Declared _, TypeRef.Void _, TypeRef.Wildcard _, TypeRef.Open _ ->
          new JavaType.Other(type);
    };
  }

  private static JavaType scalar(TypeRef type, String name) {
    Kind kind = SCALARS.get(name);
    return kind == null ? new JavaType.Other(type) : new JavaType.Scalar(type, kind);
  }

  private JavaType array(TypeRef.ArrayOf type, ArrayType mirror) {
    return type.component().equals(new TypeRef.Primitive("byte"))
        ? new JavaType.Scalar(type, Kind.BYTES)
        : new JavaType.Many(type, use(mirror.getComponentType()));
  }

  private JavaType declared(TypeRef.Declared type, DeclaredType mirror) {
    TypeElement element = (TypeElement) mirror.asElement();
    if (SCALARS.containsKey(type.qualifiedName())) {
      return scalar(type, type.qualifiedName());
    }
    if (type.is(PAGE_REQUEST)) {
      return new JavaType.Paging(type);
    }
    if (COLLECTIONS.contains(type.qualifiedName()) && mirror.getTypeArguments().size() == 1) {
      return new JavaType.Many(type, use(mirror.getTypeArguments().getFirst()));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new JavaType.Enumeration(type, constants(element));
    }
    Optional<JavaType> custom = custom(type, mirror, element);
    if (custom.isPresent()) {
      return custom.get();
    }
    return element.getKind() == ElementKind.RECORD
        ? structure(type, mirror, element)
        : new JavaType.Other(type);
  }

  private static List<JavaType.Constant> constants(TypeElement type) {
    List<JavaType.Constant> constants = new ArrayList<>();
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(
            new JavaType.Constant(
                element.getSimpleName().toString(),
                AnnotationUses.find(element, QueryMarks.ORDER_BY).map(use -> use.text("value"))));
      }
    }
    return constants;
  }

  /** A type with a converter; of records only what says so, as many have an {@code of} for more. */
  private Optional<JavaType> custom(TypeRef.Declared type, DeclaredType mirror, TypeElement of) {
    return converters
        .of(mirror, home)
        .flatMap(
            plan ->
                switch (plan) {
                  case ConverterPlan.UserConverter user ->
                      Optional.of(custom(type, of, user.owner(), user.method()));
                  case ConverterPlan.Parse parse when of.getKind() != ElementKind.RECORD ->
                      Optional.of(custom(type, of, type, parse.method()));
                  case ConverterPlan.Parse _,
                          ConverterPlan.Builtin _,
                          ConverterPlan.Enumeration _,
                          ConverterPlan.Primitive _ ->
                      Optional.empty();
                });
  }

  private JavaType custom(
      TypeRef.Declared type, TypeElement of, TypeRef.Declared converter, String method) {
    boolean written =
        ElementFilter.methodsIn(of.getEnclosedElements()).stream()
            .anyMatch(
                m ->
                    m.getSimpleName().contentEquals("toString")
                        && m.getParameters().isEmpty()
                        && round.elements().getOrigin(m) == Elements.Origin.EXPLICIT);
    return new JavaType.Custom(type, converter, method, written);
  }

  private JavaType structure(TypeRef.Declared type, DeclaredType mirror, TypeElement element) {
    if (around.size() >= DEEPEST || !around.add(type.qualifiedName())) {
      return new JavaType.Other(type);
    }
    List<JavaType.Member> members = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      members.add(member(component, mirror));
    }
    around.remove(type.qualifiedName());
    return new JavaType.Structure(type, members);
  }

  private JavaType.Member member(RecordComponentElement component, DeclaredType owner) {
    String name = component.getSimpleName().toString();
    List<AnnotationUse> marks = AnnotationUses.of(component);
    String column =
        AnnotationUses.find(marks, QueryMarks.COLUMN).map(use -> use.text("value")).orElse("");
    String prefix =
        AnnotationUses.find(marks, QueryMarks.PREFIX)
            .map(use -> use.text("value"))
            .orElse(ColumnNames.of(name) + "_");
    return new JavaType.Member(
        name, Origins.of(component), column, prefix, use(typeIn(owner, component), component));
  }

  /** With the arguments of a generic record in place of its variables. */
  private TypeMirror typeIn(DeclaredType owner, RecordComponentElement component) {
    if (owner.getTypeArguments().isEmpty()) {
      return component.asType();
    }
    TypeMirror accessor = round.types().asMemberOf(owner, component.getAccessor());
    return ((ExecutableType) accessor).getReturnType();
  }
}
