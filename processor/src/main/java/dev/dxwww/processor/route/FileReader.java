package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.validation.CheckPlan;
import dev.dxwww.processor.validation.CheckPlans;

/** Reads parameters and components that are files of forms; ROUTE-120 where they cannot be. */
final class FileReader {
  private static final String UPLOAD = "dev.dxwww.runtime.http.Upload";
  private static final Set<String> AROUND =
      Set.of("java.util.Optional", "java.util.List", "java.util.Collection", "java.util.Set",
          "java.lang.Iterable");

  private final Round round;
  private final CheckPlans checks;

  FileReader(Round round, CheckPlans checks) {
    this.round = round;
    this.checks = checks;
  }

  /** Whether files are meant by a type, be it in one that cannot hold them. */
  boolean isFile(TypeMirror type) {
    return isFile(TypeRefs.of(type));
  }

  private static boolean isFile(TypeRef type) {
    return switch (type) {
      case TypeRef.Declared d ->
          d.is(UPLOAD)
              || AROUND.contains(d.qualifiedName())
                  && d.arguments().size() == 1
                  && isFile(d.arguments().getFirst());
      case TypeRef.ArrayOf a -> isFile(a.component());
      case TypeRef.Wildcard w -> isFile(w.upperBound());
      default -> false;
    };
  }

  /** A parameter; empty when it cannot be bound, which is reported. */
  Optional<BindingModel.File> read(
      VariableElement parameter, Origin origin, List<AnnotationUse> said, String user) {
    return file(origin, parameter.asType(), parameter, said.getFirst(), checks.of(parameter, user));
  }

  /** A component of a record of parameters; empty when it cannot be bound, which is reported. */
  Optional<BindingModel.File> component(
      DeclaredType record,
      RecordComponentElement component,
      List<AnnotationUse> said,
      ParamSource otherwise,
      String user) {
    Origin origin = Origins.of(component);
    if (said.isEmpty() && otherwise != ParamSource.FORM) {
      report(
          origin, Place.at(origin), TypeRefs.of(component.asType()),
          "files come in forms, and nothing says that this is one",
          "@FormParam on the parameter, or on this component");
      return Optional.empty();
    }
    String own = component.getSimpleName().toString();
    CheckPlan plan = checks.ofComponent(record, own, user);
    return said.isEmpty()
        ? file(origin, component.asType(), component, own, plan)
        : file(origin, component.asType(), component, said.getFirst(), plan);
  }

  private Optional<BindingModel.File> file(
      Origin origin,
      TypeMirror type,
      Element declaration,
      AnnotationUse use,
      CheckPlan plan) {
    if (!use.name().equals(ParamSource.FORM.annotation())) {
      report(
          origin, Place.at(origin, use.name()), TypeRefs.of(type),
          use.name().equals(BindingReader.BODY)
              ? "a file is a part of a body that is a form"
              : "files come in forms, and nowhere else in a request",
          use.name().equals(BindingReader.BODY)
              ? "@FormParam, or @Body InputStream for a body that is one file"
              : "@FormParam in place of @" + use.simpleName());
      return Optional.empty();
    }
    String written = use.text("value");
    return file(
        origin, type, declaration, written.isEmpty() ? origin.parameter() : written, plan);
  }

  private Optional<BindingModel.File> file(
      Origin origin,
      TypeMirror type,
      Element declaration,
      String name,
      CheckPlan plan) {
    TypeRef ref = TypeRefs.of(type);
    Optional<Arity> arity = arity(ref, isNullable(type) || isNullable(declaration));
    if (arity.isEmpty()) {
      report(
          origin, Place.at(origin), ref, "files come one by one, or in a list",
          "List<Upload> " + origin.parameter() + ", Upload or Optional<Upload>");
      return Optional.empty();
    }
    Optional<AnnotationUse> fallback =
        AnnotationUses.find(declaration, ValueReader.DEFAULT_VALUE);
    if (fallback.isPresent()) {
      round
          .diagnostics()
          .report(
              Diagnostic.of(
                  DiagnosticCode.DEFAULT_POINTLESS,
                  Place.at(origin, ValueReader.DEFAULT_VALUE),
                  origin.parameter(),
                  "a file is not made from text",
                  "remove @DefaultValue, or take an Optional<Upload>"));
      return Optional.empty();
    }
    return Optional.of(new BindingModel.File(origin, name, ref, arity.get(), plan));
  }

  private static Optional<Arity> arity(TypeRef type, boolean nullable) {
    if (!(type instanceof TypeRef.Declared declared)) {
      return Optional.empty();
    }
    if (declared.is(UPLOAD)) {
      return Optional.of(nullable ? Arity.NULLABLE : Arity.ONE);
    }
    boolean plain =
        declared.arguments().getFirst() instanceof TypeRef.Declared inner && inner.is(UPLOAD);
    if (plain && declared.is("java.util.Optional")) {
      return Optional.of(Arity.OPTIONAL);
    }
    return plain && declared.is("java.util.List") ? Optional.of(Arity.LIST) : Optional.empty();
  }

  private static boolean isNullable(AnnotatedConstruct construct) {
    return AnnotationUses.of(construct).stream()
        .anyMatch(use -> use.simpleName().equals("Nullable"));
  }

  /** A file that no annotation binds. */
  void reportUnbound(VariableElement parameter, Origin origin) {
    report(
        origin, Place.at(origin), TypeRefs.of(parameter.asType()),
        "files come in forms, and nothing says that this is one",
        "@FormParam " + TypeRefs.of(parameter.asType()).display() + " " + origin.parameter());
  }

  private void report(Origin origin, Place place, TypeRef type, String why, String fix) {
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.UPLOAD_MISPLACED,
                place,
                origin.parameter(),
                type.display(),
                why,
                fix));
  }
}
