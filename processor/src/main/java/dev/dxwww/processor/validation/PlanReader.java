package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads what is to be checked of one value, and of what is in it. */
final class PlanReader {
  private static final Set<String> DEFAULT_GROUPS = Set.of("jakarta.validation.groups.Default");

  private static final String UNWRAPPING = "jakarta.validation.valueextraction.Unwrapping.";

  private final ConstraintReader constraints;
  private final ValueShapes shapes;
  private final ValidatorReader validators;
  private final Diagnostics diagnostics;

  PlanReader(
      ConstraintReader constraints,
      ValueShapes shapes,
      ValidatorReader validators,
      Diagnostics diagnostics) {
    this.constraints = constraints;
    this.shapes = shapes;
    this.validators = validators;
    this.diagnostics = diagnostics;
  }

  /**
   * Where a value is declared.
   *
   * @param annotations on the declaration
   * @param origin of it
   * @param user package of the generated code that checks it
   * @param valid whether {@code @Valid} reaches it from outside
   */
  record Site(
      List<? extends AnnotationMirror> annotations, Origin origin, String user, boolean valid) {
    Site inside(List<? extends AnnotationMirror> annotations, boolean valid) {
      return new Site(annotations, origin, user, valid);
    }
  }

  /** Finds the class that checks a type's components; empty when there is nothing to check. */
  interface Cascade {
    Optional<ClassName> into(DeclaredType type, boolean valid, String user);
  }

  /**
   * The plan of a value.
   *
   * @param declared its type as written, with annotations on type arguments
   * @param actual its type with type variables replaced
   */
  CheckPlan read(Site site, TypeMirror declared, TypeMirror actual, Cascade cascade) {
    TypeMirror type = bounded(actual);
    ValueShape shape = shapes.of(type);
    boolean valid = site.valid() || ConstraintReader.isValid(site.annotations());
    List<Check> checks = new ArrayList<>();
    List<Check> content = new ArrayList<>();
    boolean unwraps = shape.kind() == ValueKind.PRIMITIVE_OPTIONAL;
    for (ConstraintUse use : constraints.read(site.annotations(), site.origin())) {
      boolean ofContent = unwraps && !use.builtIn().endsWith("Null");
      TypeMirror value = ofContent ? shapes.content((DeclaredType) type) : type;
      (ofContent ? content : checks).addAll(compile(use, value, site.user()));
    }
    List<Inside> inside = new ArrayList<>();
    if (unwraps) {
      addContent(inside, content, (DeclaredType) type);
    } else {
      addInside(inside, site.inside(List.of(), valid), bounded(declared), type, cascade);
    }
    return new CheckPlan(TypeRefs.of(type), checks, inside);
  }

  private void addContent(List<Inside> inside, List<Check> checks, DeclaredType type) {
    if (!checks.isEmpty()) {
      String name = type.asElement().getSimpleName().toString();
      CheckPlan plan = new CheckPlan(TypeRefs.of(shapes.content(type)), checks, List.of());
      inside.add(new Inside.Content(plan, "getAs" + name.substring("Optional".length())));
    }
  }

  private void addInside(
      List<Inside> inside, Site site, TypeMirror declared, TypeMirror type, Cascade cascade) {
    if (type instanceof ArrayType array) {
      // On an array's declaration, annotations of its elements cannot be told from its own.
      TypeMirror component = array.getComponentType();
      addElements(inside, read(site, component, component, cascade));
      return;
    }
    if (!(type instanceof DeclaredType one) || !(declared instanceof DeclaredType written)) {
      return;
    }
    Types types = new Types(written, one);
    Optional<List<? extends TypeMirror>> optional = arguments(one, "java.util.Optional", 1);
    Optional<List<? extends TypeMirror>> map = arguments(one, "java.util.Map", 2);
    Optional<List<? extends TypeMirror>> iterable = arguments(one, "java.lang.Iterable", 1);
    if (optional.isPresent()) {
      CheckPlan plan = argument(site, types, optional.get(), 0, cascade);
      if (!plan.isEmpty()) {
        inside.add(new Inside.Content(plan, "get"));
      }
    } else if (map.isPresent()) {
      CheckPlan key = argument(site, types, map.get(), 0, cascade);
      CheckPlan value = argument(site, types, map.get(), 1, cascade);
      if (!key.isEmpty() || !value.isEmpty()) {
        inside.add(new Inside.Entries(key, value));
      }
    } else if (iterable.isPresent() && shapes.isSame(one, iterable.get().getFirst())) {
      return; // a java.nio.file.Path is an Iterable<Path>, and still one value
    } else if (iterable.isPresent() && !isRecord(one)) {
      addElements(inside, argument(site, types, iterable.get(), 0, cascade));
    } else {
      cascade
          .into(one, site.valid(), site.user())
          .ifPresent(checks -> inside.add(new Inside.Components(checks)));
    }
  }

  private static void addElements(List<Inside> inside, CheckPlan element) {
    if (!element.isEmpty()) {
      inside.add(new Inside.Elements(element));
    }
  }

  /** A type as its declaration has it, with annotations, and as it is used here. */
  private record Types(DeclaredType written, DeclaredType actual) {}

  private CheckPlan argument(
      Site site,
      Types types,
      List<? extends TypeMirror> arguments,
      int index,
      Cascade cascade) {
    TypeMirror argument = arguments.get(index);
    List<? extends TypeMirror> written = types.written().getTypeArguments();
    List<? extends TypeMirror> actual = types.actual().getTypeArguments();
    boolean parallel = written.size() == actual.size() && index < written.size();
    TypeMirror source = parallel && arguments == actual ? written.get(index) : argument;
    List<AnnotationMirror> annotations = new ArrayList<>(source.getAnnotationMirrors());
    annotations.addAll(argument.getAnnotationMirrors());
    return read(site.inside(annotations, site.valid()), source, argument, cascade);
  }

  private Optional<List<? extends TypeMirror>> arguments(
      DeclaredType type, String generic, int count) {
    return shapes.arguments(type, generic, count);
  }

  private static boolean isRecord(DeclaredType type) {
    return type.asElement().getKind() == ElementKind.RECORD;
  }

  /** The upper bound of a wildcard or type variable; any other type itself. */
  private static TypeMirror bounded(TypeMirror type) {
    return switch (type) {
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          bounded(wildcard.getExtendsBound());
      case TypeVariable variable
          when variable.getKind() == TypeKind.TYPEVAR
              && variable.getUpperBound().getKind() == TypeKind.DECLARED ->
          variable.getUpperBound();
      default -> type;
    };
  }

  private List<Check> compile(ConstraintUse use, TypeMirror type, String user) {
    ValueShape shape = shapes.of(type);
    List<Check> checks = new ArrayList<>();
    Optional<Reading.Misfit> problem = problem(use).or(() -> Messages.problem(use));
    if (problem.isPresent()) {
      report(use, shape, problem.get());
      return List.of();
    }
    if (!use.builtIn().isEmpty()) {
      add(checks, use, shape, ConditionReader.read(use, shape));
      return checks;
    }
    for (ConstraintUse part : use.parts()) {
      checks.addAll(compile(part, type, user));
    }
    if (!use.validators().isEmpty()) {
      add(checks, use, shape, validators.read(use, type, user));
    } else if (use.parts().isEmpty()) {
      report(use, shape, new Reading.Misfit("it has neither validators nor parts", ""));
    }
    if (use.single() && !checks.isEmpty()) {
      List<Condition> all = checks.stream().map(Check::condition).toList();
      return List.of(new Check(new Condition.All(all), Messages.of(use, shape)));
    }
    return checks;
  }

  private void add(List<Check> checks, ConstraintUse use, ValueShape shape, Reading reading) {
    switch (reading) {
      case Reading.Checked checked ->
          checks.add(new Check(checked.condition(), Messages.of(use, shape)));
      case Reading.Always always -> {}
      case Reading.Misfit misfit -> report(use, shape, misfit);
    }
  }

  private static Optional<Reading.Misfit> problem(ConstraintUse use) {
    for (var group : use.list("groups")) {
      if (!DEFAULT_GROUPS.contains(group.getValue().toString())) {
        TypeMirror type = (TypeMirror) group.getValue();
        return Optional.of(
            new Reading.Misfit(
                "it belongs to group "
                    + TypeRefs.of(type).display()
                    + ", and only the default group is checked",
                use.display() + " on a record of its own for that case"));
      }
    }
    boolean unwraps =
        use.list("payload").stream()
            .anyMatch(payload -> payload.getValue().toString().startsWith(UNWRAPPING));
    if (unwraps) {
      return Optional.of(
          new Reading.Misfit(
              "its payload says what it is unwrapped from, and the place of a constraint says that",
              "Optional<" + use.display() + "(...) String> for the content"));
    }
    return Optional.empty();
  }

  private void report(ConstraintUse use, ValueShape shape, Reading.Misfit misfit) {
    TypeElement annotation = use.annotation();
    Place place = use.place();
    String name = "@" + place.annotation().substring(place.annotation().lastIndexOf('.') + 1);
    boolean part = !place.annotation().startsWith(annotation.getQualifiedName().toString());
    String why = part ? "of its " + use.display() + ", " + misfit.why() : misfit.why();
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.CONSTRAINT_UNUSABLE,
            place,
            part ? name : use.display(),
            shape.display(),
            why);
    diagnostics.report(misfit.fix().isEmpty() ? diagnostic : diagnostic.withFix(misfit.fix()));
  }

  /** A private field without a getter. */
  static Diagnostic unreadable(Members.Part part, CheckPlan plan) {
    String name = part.name();
    return Diagnostic.of(
            DiagnosticCode.CONSTRAINT_UNUSABLE,
            Place.at(Origins.of(part.element())),
            "The constraint",
            name,
            "it is private and has no getter")
        .withFix("public %1$s %2$s() { return %2$s; }".formatted(plan.type().display(), name));
  }
}
