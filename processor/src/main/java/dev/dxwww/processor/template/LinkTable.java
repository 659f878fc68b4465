package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.common.PathSegment;
import dev.dxwww.common.PathTemplate;
import dev.dxwww.htip.compiler.type.RouteView;
import dev.dxwww.htip.compiler.type.RouteView.Parameter;
import dev.dxwww.htip.compiler.type.RouteView.Source;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.EventPart;
import dev.dxwww.processor.route.HttpMethod;
import dev.dxwww.processor.route.RouteModel;

/** A route as links name it, in the types that one package sees. */
final class LinkTable {
  private static final String HTTP = "dev.dxwww.http.";
  private static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";
  private static final Set<String> SEVERAL =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.lang.Iterable");

  private final Round round;
  private final Sight sight;

  /**
   * What a handler takes from its link.
   *
   * @param variables names of parameters by those of the path's variables
   */
  private record Taken(
      PathTemplate path, List<Parameter> parameters, Map<String, String> variables) {}

  LinkTable(Round round, Sight sight) {
    this.round = round;
    this.sight = sight;
  }

  /** The route; empty where its handler is not to be found. */
  Optional<RouteView> view(RouteModel route) {
    return Origins.find(route.origin(), round.elements())
        .filter(ExecutableElement.class::isInstance)
        .map(method -> view(route, (ExecutableElement) method));
  }

  private RouteView view(RouteModel route, ExecutableElement method) {
    PathTemplate path = route.endpoint().path();
    Taken taken = new Taken(path, new ArrayList<>(), new HashMap<>());
    List<String> names = round.parameterNames(method);
    for (int i = 0; i < names.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      if (EventPart.of(parameter) == EventPart.FORM || isBody(parameter)) {
        continue;
      }
      add(taken, parameter, names.get(i), parameter.asType());
      if (isBare(parameter, names.get(i), path) && !takesBody(route.endpoint().method())) {
        components(taken, parameter.asType());
      }
    }
    return new RouteView(
        route.endpoint().method().name(),
        segments(path, taken.variables()),
        taken.parameters());
  }

  private static boolean takesBody(HttpMethod method) {
    return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
  }

  private static boolean isBody(Element parameter) {
    return AnnotationUses.find(parameter, HTTP + "Body").isPresent();
  }

  /** A record without an annotation: its components are values of the query. */
  private static boolean isBare(VariableElement parameter, String name, PathTemplate path) {
    return parameter.asType() instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD
        && EventPart.of(parameter) == EventPart.ARGUMENT
        && !path.variables().contains(name);
  }

  private void components(Taken taken, TypeMirror record) {
    TypeElement declaration = (TypeElement) ((DeclaredType) record).asElement();
    for (RecordComponentElement component : declaration.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      int before = taken.parameters().size();
      add(taken, component, name, component.asType());
      if (taken.parameters().size() == before && AnnotationUses.of(component).isEmpty()) {
        taken.parameters().add(parameter(component, name, name, component.asType(), Source.QUERY));
      }
    }
  }

  private void add(Taken taken, Element element, String name, TypeMirror type) {
    Optional<AnnotationUse> query = AnnotationUses.find(element, HTTP + "QueryParam");
    if (query.isPresent()) {
      taken.parameters()
          .add(parameter(element, name, said(query.get(), name), type, Source.QUERY));
      return;
    }
    Optional<AnnotationUse> variable = AnnotationUses.find(element, HTTP + "PathParam");
    String wire = variable.map(use -> said(use, name)).orElse(name);
    if (taken.path().variables().contains(wire)) {
      taken.variables().put(wire, name);
      taken.parameters().add(parameter(element, name, wire, type, Source.PATH));
    }
  }

  private static String said(AnnotationUse use, String otherwise) {
    return use.text("value").isEmpty() ? otherwise : use.text("value");
  }

  private Parameter parameter(
      Element element, String name, String wire, TypeMirror type, Source source) {
    boolean optional = sight.is(type, "java.util.Optional") && !type.getKind().isPrimitive();
    boolean several =
        type instanceof DeclaredType declared
            && SEVERAL.contains(
                ((TypeElement) declared.asElement()).getQualifiedName().toString());
    TypeMirror one =
        (optional || several) && !((DeclaredType) type).getTypeArguments().isEmpty()
            ? ((DeclaredType) type).getTypeArguments().getFirst()
            : type;
    boolean nullable = TypeRefs.of(type, element).nullable();
    boolean required =
        source == Source.PATH
            || !optional
                && !several
                && !nullable
                && AnnotationUses.find(element, DEFAULT_VALUE).isEmpty();
    return new Parameter(name, wire, ElementType.of(sight, one, !required), source, required);
  }

  private static List<RouteView.Segment> segments(
      PathTemplate path, Map<String, String> variables) {
    List<RouteView.Segment> segments = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (PathSegment segment : path.segments()) {
      literal.append('/');
      switch (segment) {
        case PathSegment.Literal text -> literal.append(text.text());
        case PathSegment.Variable one -> {
          segments.add(new RouteView.Literal(literal.toString()));
          literal.setLength(0);
          segments.add(
              new RouteView.Variable(variables.getOrDefault(one.name(), one.name()), false));
        }
        case PathSegment.Rest rest -> {
          segments.add(new RouteView.Literal(literal.toString()));
          literal.setLength(0);
          segments.add(
              new RouteView.Variable(variables.getOrDefault(rest.name(), rest.name()), true));
        }
      }
    }
    if (!literal.isEmpty()) {
      segments.add(new RouteView.Literal(literal.toString()));
    }
    return segments;
  }
}
