package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.common.PathTemplate;
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
import dev.dxwww.processor.validation.CheckPlans;

/** Reads where the arguments of a handler come from. */
final class BindingReader {
  static final String BODY = "dev.dxwww.http.Body";
  private static final String REQUEST = "dev.dxwww.runtime.http.Request";
  private static final String CSRF_TOKEN = "dev.dxwww.runtime.security.csrf.CsrfToken";
  private static final String PRINCIPAL = "java.security.Principal";
  private static final String AUTH_TOKEN = "dev.dxwww.runtime.security.AuthToken";

  private final Round round;
  private final ValueReader values;
  private final CheckPlans checks;
  private final ContentReader contents;
  private final FileReader files;

  BindingReader(Round round, ValueReader values, CheckPlans checks, ContentReader contents) {
    this.round = round;
    this.values = values;
    this.checks = checks;
    this.contents = contents;
    this.files = new FileReader(round, checks);
  }

  /**
   * A parameter of a handler; what is wrong with it is reported.
   *
   * @param origin the parameter by the name that its source gave it, which a class file may lack
   * @param path of the route
   * @param bodies whether the request's body is read
   * @param user package of the controller
   */
  BindingModel read(
      VariableElement parameter, Origin origin, PathTemplate path, boolean bodies, String user) {
    List<AnnotationUse> said = bindings(parameter);
    if (said.size() > 1) {
      reportTwice(said, origin);
      return new BindingModel.Broken(origin, requestName(parameter, origin));
    }
    if (CallableReader.isOutOfReach(parameter.asType())) {
      return new BindingModel.Broken(origin, requestName(parameter, origin));
    }
    if (said.isEmpty() && ForeignAnnotationStep.isOn(parameter)) {
      return new BindingModel.Broken(origin, origin.parameter());
    }
    if (FormReader.isForm(parameter.asType())) {
      return new FormReader(
              round, parameter, origin, record -> fields(parameter, origin, record, path, user))
          .read(said);
    }
    if (said.isEmpty() && files.isFile(parameter.asType())) {
      files.reportUnbound(parameter, origin);
      return new BindingModel.Broken(origin, origin.parameter());
    }
    if (said.isEmpty()) {
      return bare(parameter, origin, path, bodies, user);
    }
    AnnotationUse binding = said.getFirst();
    if (isWhole(TypeRefs.of(parameter.asType()))) {
      reportPointless(parameter, origin, binding);
      return new BindingModel.Broken(origin, requestName(parameter, origin));
    }
    if (files.isFile(parameter.asType())) {
      return files.read(parameter, origin, said, user)
          .<BindingModel>map(file -> file)
          .orElseGet(() -> new BindingModel.Broken(origin, requestName(parameter, origin)));
    }
    if (binding.name().equals(BODY)) {
      return body(parameter, origin, user);
    }
    ParamSource source = source(binding);
    if (source == ParamSource.FORM
        && isRecord(parameter.asType())
        && !values.converts(parameter.asType(), user)) {
      return composite(origin, parameter.asType(), source, path, user);
    }
    return text(parameter, origin, binding, source, user);
  }

  /** Reports a parameter or component with several annotations that bind it. */
  private void reportTwice(List<AnnotationUse> said, Origin origin) {
    List<String> names = said.stream().map(use -> "@" + use.simpleName()).toList();
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.BINDING_TWICE,
                Place.at(origin, said.get(1).name()),
                origin.parameter(),
                String.join(" and ", names)));
  }

  /** Whether a type says by itself what is passed: the request, or the user. */
  private static boolean isWhole(TypeRef type) {
    return type instanceof TypeRef.Declared d
        && (d.is(REQUEST) || d.is(PRINCIPAL) || d.is(AUTH_TOKEN) || d.is(CSRF_TOKEN));
  }

  private static BindingModel whole(TypeRef.Declared type, Origin origin) {
    if (type.is(REQUEST)) {
      return new BindingModel.RequestItself(origin);
    }
    return type.is(CSRF_TOKEN)
        ? new BindingModel.Csrf(origin)
        : new BindingModel.User(origin, type.is(AUTH_TOKEN));
  }

  private void reportPointless(VariableElement parameter, Origin origin, AnnotationUse binding) {
    TypeRef.Declared whole = (TypeRef.Declared) TypeRefs.of(parameter.asType());
    String what =
        switch (whole(whole, origin)) {
          case BindingModel.RequestItself request -> "the request itself";
          case BindingModel.Csrf token -> "the token of forms of its page";
          default -> "the user who is signed in";
        };
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                    DiagnosticCode.BINDING_TWICE,
                    Place.at(origin, binding.name()),
                    origin.parameter(),
                    "@%s, and %s, which is %s"
                        .formatted(binding.simpleName(), whole.display(), what))
                .withFix("remove @" + binding.simpleName()));
  }

  private BindingModel bare(
      VariableElement parameter, Origin origin, PathTemplate path, boolean bodies, String user) {
    TypeRef type = TypeRefs.of(parameter.asType());
    if (isWhole(type)) {
      reportPointlessDefault(parameter, origin, "it is not made from text");
      return whole((TypeRef.Declared) type, origin);
    }
    if (path.variables().contains(origin.parameter())) {
      return valued(
          parameter,
          origin,
          value ->
              new BindingModel.Text(
                  origin,
                  ParamSource.PATH,
                  origin.parameter(),
                  false,
                  type,
                  value,
                  checks.of(parameter, user)),
          user);
    }
    if (!isRecord(parameter.asType()) || bodies && !isComposite(parameter.asType(), path)) {
      return new BindingModel.Unbound(origin, type, isRecord(parameter.asType()));
    }
    return composite(origin, parameter.asType(), ParamSource.QUERY, path, user);
  }

  private BindingModel text(
      VariableElement parameter,
      Origin origin,
      AnnotationUse binding,
      ParamSource source,
      String user) {
    String name = name(binding, source, origin.parameter());
    TypeRef type = TypeRefs.of(parameter.asType());
    return valued(
        parameter,
        origin,
        value ->
            new BindingModel.Text(
                origin, source, name, true, type, value, checks.of(parameter, user)),
        user);
  }

  private BindingModel valued(
      VariableElement parameter,
      Origin origin,
      Function<BindingModel.Value, BindingModel> made,
      String user) {
    return values
        .read(parameter.asType(), parameter, origin, user)
        .map(made)
        .orElseGet(() -> new BindingModel.Broken(origin, requestName(parameter, origin)));
  }

  private static String requestName(VariableElement parameter, Origin origin) {
    return bindings(parameter).stream()
        .map(use -> use.text("value"))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(origin.parameter());
  }

  private BindingModel body(VariableElement parameter, Origin origin, String user) {
    reportPointlessDefault(parameter, origin, "it is the body, which is not made from text");
    return contents
        .body(parameter, origin)
        .<BindingModel>map(
            content ->
                new BindingModel.Body(
                    origin,
                    TypeRefs.of(parameter.asType(), parameter),
                    content,
                    checks.of(parameter, user)))
        .orElseGet(() -> new BindingModel.Broken(origin, origin.parameter()));
  }

  private void reportPointlessDefault(VariableElement parameter, Origin origin, String why) {
    AnnotationUses.find(parameter, ValueReader.DEFAULT_VALUE)
        .ifPresent(
            use ->
                round
                    .diagnostics()
                    .report(
                        Diagnostic.of(
                            DiagnosticCode.DEFAULT_POINTLESS,
                            Place.at(origin, ValueReader.DEFAULT_VALUE),
                            origin.parameter(),
                            why,
                            "remove @DefaultValue")));
  }

  /** The record of a form, bound by its components. */
  private BindingModel fields(
      VariableElement parameter, Origin origin, TypeMirror record, PathTemplate path, String user) {
    reportPointlessDefault(parameter, origin, "a form is never missing");
    return composite(origin, record, ParamSource.FORM, path, user);
  }

  private BindingModel composite(
      Origin origin, TypeMirror type, ParamSource source, PathTemplate path, String user) {
    DeclaredType record = (DeclaredType) type;
    List<BindingModel.Named> components = new ArrayList<>();
    boolean whole = true;
    for (RecordComponentElement component : components(record)) {
      Optional<? extends BindingModel.Named> named =
          component(record, component, source, path, user);
      named.ifPresent(components::add);
      whole &= named.isPresent();
    }
    if (components.isEmpty() && whole) {
      return new BindingModel.Unbound(origin, TypeRefs.of(record), true);
    }
    TypeRef.Declared made = (TypeRef.Declared) TypeRefs.of(record);
    return whole
        ? new BindingModel.Composite(
            origin, made, source, components, checks.whole(record, user))
        : new BindingModel.Broken(origin, origin.parameter());
  }

  private Optional<? extends BindingModel.Named> component(
      DeclaredType record,
      RecordComponentElement component,
      ParamSource otherwise,
      PathTemplate path,
      String user) {
    Origin origin = Origins.of(component);
    List<AnnotationUse> said = bindings(component);
    if (said.size() > 1) {
      reportTwice(said, origin);
      return Optional.empty();
    }
    String own = component.getSimpleName().toString();
    TypeMirror type = type(record, component);
    if (files.isFile(type)) {
      return files.component(record, component, said, otherwise, user);
    }
    ParamSource source =
        said.isEmpty()
            ? path.variables().contains(own) ? ParamSource.PATH : otherwise
            : source(said.getFirst());
    String name = said.isEmpty() ? own : name(said.getFirst(), source, own);
    return values
        .read(type, component, origin, user)
        .map(
            value ->
                new BindingModel.Text(
                    origin,
                    source,
                    name,
                    !said.isEmpty(),
                    TypeRefs.of(type),
                    value,
                    checks.ofComponent(record, own, user)));
  }

  /** The type of a component in that use of its record. */
  private TypeMirror type(DeclaredType record, RecordComponentElement component) {
    return record.getTypeArguments().isEmpty()
        ? component.asType()
        : ((ExecutableType) round.types().asMemberOf(record, component.getAccessor()))
            .getReturnType();
  }

  /**
   * Whether a record says by itself that it is bound piece by piece, also where a body would be
   * possible: a component of it is annotated, or named in the path.
   */
  private static boolean isComposite(TypeMirror type, PathTemplate path) {
    Predicate<Element> says =
        component ->
            !bindings(component).isEmpty()
                || path.variables().contains(component.getSimpleName().toString());
    return components((DeclaredType) type).stream().anyMatch(says);
  }

  private static List<? extends RecordComponentElement> components(DeclaredType record) {
    return ((TypeElement) record.asElement()).getRecordComponents();
  }

  static boolean isRecord(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD;
  }

  /** Whether a parameter is bound whatever its name: to the body, the request or the user. */
  static boolean needsNoName(VariableElement parameter) {
    return bindings(parameter).stream().anyMatch(use -> use.name().equals(BODY))
        || isWhole(TypeRefs.of(parameter.asType()))
        || FormReader.isForm(parameter.asType())
        || isRecord(parameter.asType());
  }

  /** The annotations that bind an element. */
  static List<AnnotationUse> bindings(Element element) {
    return AnnotationUses.of(element).stream()
        .filter(use -> use.name().equals(BODY) || isSource(use))
        .toList();
  }

  private static boolean isSource(AnnotationUse use) {
    for (ParamSource source : ParamSource.values()) {
      if (source.annotation().equals(use.name())) {
        return true;
      }
    }
    return false;
  }

  private static ParamSource source(AnnotationUse use) {
    for (ParamSource source : ParamSource.values()) {
      if (source.annotation().equals(use.name())) {
        return source;
      }
    }
    throw new IllegalArgumentException("binds nothing: " + use.name());
  }

  private static String name(AnnotationUse use, ParamSource source, String parameter) {
    String name = use.text("value");
    if (!name.isEmpty()) {
      return name;
    }
    return source == ParamSource.HEADER ? HeaderNames.of(parameter) : parameter;
  }
}
