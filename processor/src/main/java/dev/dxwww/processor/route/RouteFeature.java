package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.policy.LoginRule;
import dev.dxwww.processor.policy.PolicyModel;
import dev.dxwww.processor.policy.PolicyStatement;
import dev.dxwww.processor.policy.RoleRule;
import dev.dxwww.processor.validation.CheckPlans;

/** Turns controllers into route groups. */
public final class RouteFeature implements Feature {
  private static final String APPLICATION = "dev.dxwww.app.DxApplication";

  private final JsonTypes json;

  /** Plans the types of bodies and results in {@code json}. */
  public RouteFeature(JsonTypes json) {
    this.json = json;
  }

  @Override
  public Set<String> annotations() {
    Set<String> names = new TreeSet<>(Set.of(RouteReader.CONTROLLER, ErrorHandlerReader.ON_ERROR));
    for (HttpMethod method : HttpMethod.values()) {
      names.add(method.annotation());
    }
    for (ParamSource source : ParamSource.values()) {
      names.add(source.annotation());
    }
    names.add(BindingReader.BODY);
    names.add(PageMarks.ON);
    names.add(PageMarks.EVENT_VALUE);
    names.add(PageMarks.EVENT_CHECKED);
    names.addAll(HandlerMarks.NAMES);
    names.addAll(PolicyStatement.NAMES);
    names.addAll(ForeignAnnotations.names());
    return names;
  }

  @Override
  public void process(Round round) {
    round.diagnostics().report(ForeignAnnotationStep.check(round));
    round.diagnostics().report(StrayAnnotationStep.check(round));
    round.diagnostics().report(HandlerMarks.check(round));
    round.diagnostics().report(StrayPolicyStep.check(round));
    round.diagnostics().report(EventReader.strays(round));
    Readers readers = new Readers(round, json);
    for (Element controller : round.annotated(RouteReader.CONTROLLER)) {
      process(round, (TypeElement) controller, readers);
    }
    Set<TypeElement> components = new LinkedHashSet<>();
    for (Element method : round.annotated(ErrorHandlerReader.ON_ERROR)) {
      components.add(typeOf(method));
    }
    for (TypeElement component : components) {
      processErrors(round, component, readers);
    }
  }

  /** {@code @OnError} methods of a component: a group without routes. */
  private static void processErrors(Round round, TypeElement type, Readers readers) {
    if (AnnotationUses.find(type, StrayAnnotationStep.COMPONENT).isPresent()
        && AnnotationUses.find(type, RouteReader.CONTROLLER).isEmpty()) {
      ControllerModel group = readers.readErrors(type);
      if (!round.failed(type.getQualifiedName().toString())) {
        round.write(RouteGroupEmitter.emit(group));
      }
    }
  }

  private static void process(Round round, TypeElement type, Readers readers) {
    CallableShape shape = CallableReader.controller(type);
    Optional<Diagnostic> misshape = CallableRule.controller(shape);
    misshape.ifPresent(round.diagnostics()::report);
    for (ExecutableElement method : round.methods(type)) {
      CallableShape handler = CallableReader.method(method);
      boolean follows = misshape.isPresent() && handler.followsFrom(shape);
      if (isHandler(method) && !follows) {
        CallableRule.method(handler).ifPresent(round.diagnostics()::report);
      }
    }
    ControllerModel controller = readers.read(type);
    for (RouteModel route : controller.routes()) {
      round.diagnostics().report(HandlerRules.check(route));
      round.diagnostics().report(RoleRule.check(route.policy(), roles(round, route.policy())));
      round.diagnostics().report(LoginRule.check(LoginReader.read(round, type, route)));
    }
    for (EventModel event : controller.events()) {
      round.diagnostics().report(RoleRule.check(event.policy(), roles(round, event.policy())));
    }
    round.diagnostics().report(RouteConflicts.of(controller.soundRoutes()));
    if (!round.failed(type.getQualifiedName().toString()) && controller.isWhole()) {
      round.write(RouteGroupEmitter.emit(controller));
      round.index("controllers", type);
    }
  }

  private static boolean isHandler(ExecutableElement method) {
    return !RouteReader.verbs(method).isEmpty()
        || AnnotationUses.find(method, PageMarks.ON).isPresent();
  }

  /** Roles that the applications in sight declare; with none in sight all that the route names. */
  private static Set<String> roles(Round round, PolicyModel policy) {
    List<Element> applications = new ArrayList<>(round.annotated(APPLICATION));
    applications.addAll(round.indexed("applications"));
    Set<String> roles = new TreeSet<>();
    for (Element application : applications) {
      AnnotationUses.find(application, APPLICATION)
          .ifPresent(use -> roles.addAll(use.texts("roles")));
    }
    if (applications.isEmpty()) {
      roles.addAll(policy.roles());
    }
    return roles;
  }

  /** The readers of one round. */
  private static final class Readers {
    private final RouteReader routes;
    private final HandlerReader handlers;
    private final ErrorHandlerReader errors;
    private final EventReader events;

    Readers(Round round, JsonTypes json) {
      ContentReader contents = new ContentReader(round, json);
      ReplyReader replies = new ReplyReader(round, contents);
      ValueReader values = new ValueReader(new ConverterPlans(round), round.diagnostics());
      BindingReader bindings =
          new BindingReader(round, values, new CheckPlans(round), contents);
      this.events = new EventReader(round, bindings, values, new CheckPlans(round), replies);
      this.routes = new RouteReader(round, round.diagnostics());
      this.handlers = new HandlerReader(round, bindings, replies);
      this.errors = new ErrorHandlerReader(round, replies);
    }

    ControllerModel read(TypeElement type) {
      List<RouteModel> read = routes.read(type, handlers::read);
      return new ControllerModel(
          (TypeRef.Declared) TypeRefs.of(type.asType()),
          isPublic(type),
          read,
          errors.read(type),
          events.read(type, EventPaths.of(read)));
    }

    ControllerModel readErrors(TypeElement type) {
      return new ControllerModel(
          (TypeRef.Declared) TypeRefs.of(type.asType()),
          isPublic(type),
          List.of(),
          errors.read(type),
          List.of());
    }

    private static boolean isPublic(TypeElement type) {
      for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
        if (!e.getModifiers().contains(Modifier.PUBLIC)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The type around an element that stands in one. */
  static TypeElement typeOf(Element element) {
    Element e = element;
    while (!(e instanceof TypeElement)) {
      e = e.getEnclosingElement();
    }
    return (TypeElement) e;
  }
}
