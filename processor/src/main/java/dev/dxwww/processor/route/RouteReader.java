package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.common.DataSize;
import dev.dxwww.common.PathSegment;
import dev.dxwww.common.PathTemplate;
import dev.dxwww.common.PathTemplateException;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.policy.PolicyModel;
import dev.dxwww.processor.policy.PolicyStatement;
import dev.dxwww.processor.route.RouteModel.BodyLimit;
import dev.dxwww.processor.route.RouteModel.MediaModel;
import dev.dxwww.processor.route.RouteModel.Types;
import dev.dxwww.processor.route.RouteModel.WrittenPath;

/**
 * Reads the routes of a controller: of the methods that it declares itself. Annotated methods that
 * it inherits are no handlers.
 */
public final class RouteReader {
  static final String CONTROLLER = "dev.dxwww.http.Controller";
  static final String STATUS = "dev.dxwww.http.Status";
  static final String MAX_BODY = "dev.dxwww.http.MaxBody";
  static final String PRODUCES = "dev.dxwww.http.Produces";
  static final String CONSUMES = "dev.dxwww.http.Consumes";

  private final Round round;
  private final Diagnostics diagnostics;

  RouteReader(Round round, Diagnostics diagnostics) {
    this.round = round;
    this.diagnostics = diagnostics;
  }

  /** Reads the handler of a route, once its path is known. */
  @FunctionalInterface
  interface Handlers {
    HandlerModel read(ExecutableElement method, HttpMethod verb, PathTemplate path);
  }

  /**
   * Routes of a controller as far as other routes and the router care: with paths and policies, but
   * without what handlers take and give. Nothing is reported.
   */
  public static List<RouteModel> outline(Round round, TypeElement controller) {
    return new RouteReader(round, mistake -> {})
        .read(
            controller,
            (method, verb, path) ->
                new HandlerModel(
                    Origins.of(method), List.of(), new ReplyModel.Empty(new TypeRef.Void())))
        .stream()
        .filter(RouteModel::isSound)
        .toList();
  }

  /** The routes in the order of the source. */
  List<RouteModel> read(TypeElement controller, Handlers handlers) {
    List<RouteModel> routes = new ArrayList<>();
    List<AnnotationUse> uses = AnnotationUses.of(controller);
    Path prefix = prefix(controller, uses);
    PolicyStatement policy = PolicyStatement.of(Origins.of(controller), uses);
    Group group = new Group(controller, policy, handlers);
    for (ExecutableElement method : round.methods(controller)) {
      verb(method)
          .ifPresent(
              verb -> routes.add(route(group, method, verb, path(method, prefix, verb))));
    }
    return routes;
  }

  /** What the routes of one controller share. */
  private record Group(TypeElement controller, PolicyStatement policy, Handlers handlers) {}

  /**
   * A path; one that is not sound stands for one that is malformed, so that the handler's other
   * mistakes are found.
   */
  private record Path(PathTemplate template, boolean sound) {}

  private RouteModel route(
      Group group, ExecutableElement method, AnnotationUse annotation, Path path) {
    HttpMethod verb = HttpMethod.ofAnnotation(annotation.name()).orElseThrow();
    Origin origin = Origins.of(method);
    List<AnnotationUse> uses = AnnotationUses.of(method);
    return new RouteModel(
        new Endpoint(verb, path.template()),
        new WrittenPath(annotation.text("value"), place(origin, annotation), path.sound()),
        new PolicyModel(
            origin,
            verb.name(),
            verb.changesState(),
            group.policy(),
            PolicyStatement.of(origin, uses)),
        new MediaModel(
            AnnotationUses.find(uses, STATUS).flatMap(use -> use.number("value")),
            types(group.controller(), method, PRODUCES),
            types(group.controller(), method, CONSUMES),
            limit(group.controller(), method, verb)),
        group.handlers().read(method, verb, path.template()));
  }

  /** The one verb annotation of a method; several are reported, and the first is taken. */
  private Optional<AnnotationUse> verb(ExecutableElement method) {
    List<AnnotationUse> verbs = verbs(method);
    if (verbs.size() > 1) {
      List<String> names = verbs.stream().map(use -> "@" + use.simpleName()).toList();
      Origin origin = Origins.of(method);
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.VERB_TWICE,
              Place.at(origin, verbs.get(1).name()),
              origin.display(),
              String.join(" and ", names)));
    }
    return verbs.stream().findFirst();
  }

  static List<AnnotationUse> verbs(ExecutableElement method) {
    return AnnotationUses.of(method).stream()
        .filter(use -> HttpMethod.ofAnnotation(use.name()).isPresent())
        .toList();
  }

  private Path prefix(TypeElement controller, List<AnnotationUse> uses) {
    AnnotationUse use =
        AnnotationUses.find(uses, CONTROLLER)
            .orElseThrow(() -> new IllegalArgumentException(controller + " is no controller"));
    try {
      return new Path(PathTemplate.parse(use.text("value")), true);
    } catch (PathTemplateException e) {
      reportMalformed(use, Origins.of(controller), e);
      return likely(PathTemplate.ROOT, e.correction());
    }
  }

  private Path path(ExecutableElement method, Path prefix, AnnotationUse verb) {
    if (prefix.template().segments().getLast() instanceof PathSegment.Rest rest
        && !List.of("", "/").contains(verb.text("value"))) {
      reportRest(rest.name(), RouteFeature.typeOf(method));
      return new Path(prefix.template(), false);
    }
    try {
      return new Path(prefix.template().append(verb.text("value")), prefix.sound());
    } catch (PathTemplateException e) {
      reportMalformed(verb, Origins.of(method), e);
      return likely(prefix.template(), e.correction());
    }
  }

  private static Path likely(PathTemplate prefix, String correction) {
    try {
      return new Path(prefix.append(correction), false);
    } catch (PathTemplateException several) {
      return new Path(prefix, false);
    }
  }

  /** Once for all handlers that continue the controller's path. */
  private void reportRest(String name, TypeElement controller) {
    AnnotationUse use = AnnotationUses.find(controller, CONTROLLER).orElseThrow();
    String written = use.text("value");
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.PATH_MALFORMED,
            Place.at(
                Origins.of(controller), CONTROLLER, "value", written.indexOf("{" + name + "...")),
            written,
            "{" + name + "...} must be last, and handlers continue it",
            "@Controller(\"%s\")"
                .formatted(written.replace("{" + name + "...}", "{" + name + "}"))));
  }

  private void reportMalformed(AnnotationUse use, Origin origin, PathTemplateException e) {
    String correction = e.correction();
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.PATH_MALFORMED,
            Place.at(origin, use.name(), "value", e.offset()),
            use.text("value"),
            e.getMessage(),
            "@%s(\"%s\")".formatted(use.simpleName(), correction)));
  }

  /** The path where it is written, else its annotation. */
  private static Place place(Origin origin, AnnotationUse use) {
    return use.text("value").isEmpty()
        ? Place.at(origin, use.name())
        : Place.at(origin, use.name(), "value");
  }

  /** On a controller it is said of the handlers that take a body. */
  private static Optional<BodyLimit> limit(
      TypeElement controller, ExecutableElement method, HttpMethod verb) {
    Optional<AnnotationUse> own = AnnotationUses.find(method, MAX_BODY);
    if (own.isPresent()) {
      return own.map(use -> limit(use, Place.at(Origins.of(method), MAX_BODY), true));
    }
    return AnnotationUses.find(controller, MAX_BODY)
        .filter(use -> verb.takesBody())
        .map(use -> limit(use, Place.at(Origins.of(controller), MAX_BODY), false));
  }

  private static BodyLimit limit(AnnotationUse use, Place place, boolean own) {
    String file = use.text("file");
    return new BodyLimit(
        bytes(use.text("value")),
        file.isEmpty() ? Optional.empty() : Optional.of(bytes(file)),
        use.number("parts").orElse(0),
        place,
        own);
  }

  private static long bytes(String text) {
    DataSize size = DataSize.read(text);
    return size == null ? -1 : size.bytes();
  }

  private static Types types(TypeElement controller, ExecutableElement method, String name) {
    Optional<AnnotationUse> own = AnnotationUses.find(method, name);
    if (own.isPresent()) {
      return new Types(
          own.get().texts("value"), Place.at(Origins.of(method), name, "value"));
    }
    Origin origin = Origins.of(controller);
    return AnnotationUses.find(controller, name)
        .map(use -> new Types(use.texts("value"), Place.at(origin, name, "value")))
        .orElseGet(() -> new Types(List.of(), Place.at(Origins.of(method))));
  }
}
