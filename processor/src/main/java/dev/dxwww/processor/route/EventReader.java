package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.EventPart;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.policy.PolicyModel;
import dev.dxwww.processor.policy.PolicyStatement;
import dev.dxwww.processor.transaction.TransactionReader;
import dev.dxwww.processor.validation.CheckPlans;

/** Reads the handlers of events of a controller. */
final class EventReader {
  private final Round round;
  private final BindingReader bindings;
  private final ValueReader values;
  private final CheckPlans checks;
  private final ReplyReader replies;

  EventReader(
      Round round,
      BindingReader bindings,
      ValueReader values,
      CheckPlans checks,
      ReplyReader replies) {
    this.round = round;
    this.bindings = bindings;
    this.values = values;
    this.checks = checks;
    this.replies = replies;
  }

  /** The methods with {@code @On}, in the order of the source. */
  static List<ExecutableElement> methods(Round round, TypeElement controller) {
    return round.methods(controller).stream()
        .filter(method -> AnnotationUses.find(method, PageMarks.ON).isPresent())
        .toList();
  }

  /** Parts of events on methods that handle none. */
  static List<Diagnostic> strays(Round round) {
    List<Diagnostic> mistakes = new ArrayList<>();
    for (String mark : List.of(PageMarks.EVENT_VALUE, PageMarks.EVENT_CHECKED)) {
      for (Element parameter : round.annotated(mark)) {
        Element method = parameter.getEnclosingElement();
        if (AnnotationUses.find(method, PageMarks.ON).isEmpty()) {
          String simple = mark.substring(mark.lastIndexOf('.') + 1);
          mistakes.add(
              Diagnostic.of(
                  DiagnosticCode.TEMPLATE_EVENT,
                  Place.at(Origins.of(parameter), mark),
                  "@%s does nothing: %s handles no events"
                      .formatted(simple, Origins.of(method).display()),
                  "@On on the method, or remove @" + simple));
        }
      }
    }
    return mistakes;
  }

  /** The handlers; what is wrong with them is reported. */
  List<EventModel> read(TypeElement controller, EventPaths paths) {
    List<EventModel> events = new ArrayList<>();
    Map<String, ExecutableElement> names = new HashMap<>();
    for (ExecutableElement method : methods(round, controller)) {
      events.add(read(method, paths));
      ExecutableElement first = names.putIfAbsent(method.getSimpleName().toString(), method);
      if (first != null) {
        refuse(
            Origins.of(method),
            "is %s beside %s, and templates name handlers by their names alone"
                .formatted(signature(method), signature(first)),
            "give one of the methods another name");
      }
    }
    return events;
  }

  private EventModel read(ExecutableElement method, EventPaths paths) {
    Origin origin = Origins.of(method);
    if (!RouteReader.verbs(method).isEmpty()) {
      refuse(origin, "handles requests, too", "write a method for each");
    }
    PolicyStatement own = PolicyStatement.of(origin, AnnotationUses.of(method));
    if (own.saysLimit().isPresent() || own.saysCsrf().isPresent() || own.saysCors().isPresent()) {
      refuse(
          origin,
          "says of itself what the route of its page decides",
          "keep @RolesAllowed, @Authenticated or @DenyAll; the rest is for the page's handler");
    }
    List<BindingModel> read = new ArrayList<>();
    List<String> names = round.parameterNames(method);
    int place = 0;
    for (int i = 0; i < names.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      EventPart part = EventPart.of(parameter);
      read.add(parameter(parameter, origin.parameter(names.get(i)), part, place));
      place += part == EventPart.ARGUMENT ? 1 : 0;
    }
    HandlerModel handler =
        new HandlerModel(origin, read, reply(method), TransactionReader.read(method));
    round.diagnostics().report(paths.check(handler));
    checkBody(handler);
    return new EventModel(
        handler,
        signature(method),
        EventPart.fields(method),
        paths.of(handler),
        new PolicyModel(origin, "POST", true, PolicyStatement.of(origin, List.of()), own));
  }

  private void checkBody(HandlerModel handler) {
    boolean body = handler.bindings().stream().anyMatch(BindingModel.Body.class::isInstance);
    if (body || handler.takesFiles()) {
      refuse(
          handler.origin(),
          "takes %s, and an event has none".formatted(body ? "a body" : "files"),
          body ? "take fields: @FormParam, or Form<...>" : "let a form post them, to @Post");
    }
  }

  private static String signature(ExecutableElement method) {
    List<String> types = new ArrayList<>();
    EventPart.arguments(method).forEach(one -> types.add(TypeRefs.of(one.asType()).display()));
    return method.getSimpleName() + "(" + String.join(",", types) + ")";
  }

  private ReplyModel reply(ExecutableElement method) {
    ReplyModel reply = replies.read(method);
    boolean page =
        reply instanceof ReplyModel.Content content
            && content.content() instanceof ContentModel.Page
            && content.wrapper() != ReplyModel.Wrapper.OPTIONAL
            && content.wrapper() != ReplyModel.Wrapper.CREATED;
    if (reply instanceof ReplyModel.Content && !page) {
      refuse(
          Origins.of(method),
          "returns " + reply.type().display() + ", which no page shows",
          "return nothing, a page, Response<Page> or Redirect");
      return new ReplyModel.Unsendable(reply.type());
    }
    return reply;
  }

  private BindingModel parameter(
      VariableElement parameter, Origin origin, EventPart part, int place) {
    String user = TypeRefs.packageOf(parameter);
    TypeRef type = TypeRefs.of(parameter.asType());
    return switch (part) {
      case REQUEST, FORM -> bindings.read(parameter, origin, PathTemplate.ROOT, false, user);
      case KEY, POINTER, SELECTION ->
          new BindingModel.OfEvent(origin, type, part, 0, none(), none());
      case CHECKED -> checked(origin, type);
      case VALUE, ARGUMENT -> valued(parameter, origin, part, place, user);
    };
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private BindingModel checked(Origin origin, TypeRef type) {
    if (type instanceof TypeRef.Primitive primitive && primitive.name().equals("boolean")) {
      return new BindingModel.OfEvent(origin, type, EventPart.CHECKED, 0, none(), none());
    }
    refuse(origin, "is no boolean", "@EventChecked boolean " + origin.parameter());
    return new BindingModel.Broken(origin, "");
  }

  private BindingModel valued(
      VariableElement parameter, Origin origin, EventPart part, int place, String user) {
    Optional<BindingModel.Value> value =
        values.read(parameter.asType(), parameter, origin, user);
    if (value.isEmpty()) {
      return new BindingModel.Broken(origin, "");
    }
    Arity arity = value.get().arity();
    if (arity != Arity.ONE && arity != Arity.NULLABLE || value.get().fallback().isPresent()) {
      refuse(
          origin,
          "is one value, which is there or null",
          "give it the type of the value, with @Nullable where it may be null");
      return new BindingModel.Broken(origin, "");
    }
    return new BindingModel.OfEvent(
        origin,
        TypeRefs.of(parameter.asType()),
        part,
        place,
        value,
        Optional.of(checks.of(parameter, user)));
  }

  private void refuse(Origin origin, String what, String fix) {
    String subject = origin.parameter().isEmpty() ? origin.display() : origin.parameter();
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.TEMPLATE_EVENT,
                Place.at(origin),
                "@On %s %s".formatted(subject, what),
                fix));
  }
}
