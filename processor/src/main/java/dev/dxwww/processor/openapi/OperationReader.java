package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.policy.Access;
import dev.dxwww.processor.policy.Csrf;
import dev.dxwww.processor.policy.Limit;
import dev.dxwww.processor.route.RouteModel;

/** Turns a route into an operation. */
final class OperationReader {
  private static final List<String> SCHEMES = List.of("bearer", "session");

  private final Round round;
  private final InputReader inputs;
  private final Replies replies;
  private final Failures failures;

  OperationReader(Round round, InputReader inputs, Replies replies, Failures failures) {
    this.round = round;
    this.inputs = inputs;
    this.replies = replies;
    this.failures = failures;
  }

  /**
   * The operation.
   *
   * @param names tag and operation id
   * @param others media types of handlers of errors, with what they hold
   */
  JsonObject read(
      RouteModel route, ExecutableElement method, OperationNames.Name names, JsonObject others) {
    DocComment doc = DocComment.of(round.comment(method));
    Inputs taken = inputs.read(route, method, doc);
    JsonObject operation =
        new JsonObject()
            .put("tags", JsonTree.texts(List.of(names.tag())))
            .optional("summary", doc.summary())
            .optional("description", doc.description())
            .put("operationId", names.operation());
    operation.optional(
        "parameters", new JsonTree.Items(List.copyOf(taken.parameters())));
    taken
        .requestBody(route.media().consumes().names(), route.media().limit())
        .ifPresent(body -> operation.put("requestBody", body));
    operation.put("responses", responses(route, method, taken, doc, others));
    operation.put("security", security(route));
    extensions(operation, route);
    if (Deprecation.ofMethod(method, round.elements())) {
      operation.put("deprecated", true);
    }
    return operation;
  }

  private JsonObject responses(
      RouteModel route,
      ExecutableElement method,
      Inputs taken,
      DocComment doc,
      JsonObject others) {
    Replies.Reply reply = replies.read(method, route.media().produces().names());
    JsonObject responses = new JsonObject();
    boolean never = route.policy().access().filter(Access.DenyAll.class::isInstance).isPresent();
    if (!never) {
      success(responses, route.media().status(), reply, doc.result());
    }
    for (Failures.Kind kind : kinds(route, taken, reply)) {
      responses.put(kind.status(), failures.response(kind, others));
    }
    // A status of its own may come with the handler's content, or without any.
    if (reply.wrapper().equals("Response")) {
      JsonObject own = OpenApiDocument.merge(others.copy(), reply.content());
      responses.put("default", failures.response(Failures.Kind.OTHER, own));
    }
    return responses;
  }

  private static void success(
      JsonObject responses, Optional<Integer> said, Replies.Reply reply, String result) {
    String status =
        switch (reply.wrapper()) {
          case "NoContent" -> String.valueOf(said.orElse(204));
          case "Redirect" -> "3XX";
          case "Response" -> "2XX";
          case "Created" -> String.valueOf(said.orElse(201));
          default -> String.valueOf(said.orElse(200));
        };
    String title = status.endsWith("XX") ? "" : StatusTitles.of(Integer.parseInt(status));
    String description =
        switch (status) {
          case "3XX" -> "Look elsewhere.";
          case "2XX" -> "The request was carried out.";
          default -> title;
        };
    JsonObject response =
        new JsonObject().put("description", result.isEmpty() ? description : result);
    if (reply.wrapper().equals("Created") || reply.wrapper().equals("Redirect")) {
      JsonObject location = Failures.header("Where it is.");
      location.object("schema").put("format", "uri-reference");
      response.put("headers", new JsonObject().put("Location", location));
    }
    responses.put(status, response.optional("content", reply.content()));
    if (reply.file()) {
      responses.put(
          "206",
          new JsonObject()
              .put("description", StatusTitles.of(206))
              .put("content", reply.content()));
      responses.put("304", new JsonObject().put("description", StatusTitles.of(304)));
    }
  }

  private static List<Failures.Kind> kinds(RouteModel route, Inputs taken, Replies.Reply reply) {
    List<Failures.Kind> kinds = new ArrayList<>();
    Optional<Access> access = route.policy().access();
    boolean roles = access.filter(a -> a instanceof Access.Roles).isPresent();
    boolean denied = access.filter(a -> a instanceof Access.DenyAll).isPresent();
    boolean csrf = route.policy().csrf() instanceof Csrf.Protected;
    add(kinds, Failures.Kind.BAD_REQUEST, !taken.isEmpty());
    add(kinds, Failures.Kind.UNAUTHORIZED, access.filter(Access::needsIdentity).isPresent());
    add(kinds, Failures.Kind.FORBIDDEN, roles || denied || csrf);
    add(kinds, Failures.Kind.NOT_FOUND, reply.mayBeAbsent());
    add(kinds, Failures.Kind.NOT_ACCEPTABLE, !reply.content().isEmpty());
    add(kinds, Failures.Kind.CONTENT_TOO_LARGE, taken.takesBody());
    add(kinds, Failures.Kind.UNSUPPORTED_MEDIA_TYPE, taken.takesBody());
    add(kinds, Failures.Kind.TOO_MANY_REQUESTS, route.policy().limit().isPresent());
    kinds.add(Failures.Kind.SERVER);
    kinds.add(Failures.Kind.OTHER);
    return kinds;
  }

  private static void add(List<Failures.Kind> kinds, Failures.Kind kind, boolean possible) {
    if (possible) {
      kinds.add(kind);
    }
  }

  /** One requirement for each way to sign in and each role: any of them is enough. */
  private static JsonTree security(RouteModel route) {
    List<JsonTree> requirements = new ArrayList<>();
    Optional<Access> access = route.policy().access();
    if (access.filter(Access::needsIdentity).isPresent()) {
      List<List<String>> roles =
          access.get() instanceof Access.Roles named
              ? named.names().stream().map(List::of).toList()
              : List.of(List.of());
      for (String scheme : SCHEMES) {
        for (List<String> role : roles) {
          requirements.add(new JsonObject().put(scheme, JsonTree.texts(role)));
        }
      }
    }
    return new JsonTree.Items(requirements);
  }

  private static void extensions(JsonObject operation, RouteModel route) {
    switch (route.policy().csrf()) {
      case Csrf.None none -> { }
      case Csrf.Protected yes -> operation.put("x-dxwww-csrf", "protected");
      case Csrf.Exempt exempt -> operation.put("x-dxwww-csrf", "exempt: " + exempt.reason());
    }
    route.policy().limit().ifPresent(limit -> operation.put("x-dxwww-rate-limit", limit(limit)));
  }

  private static JsonObject limit(Limit limit) {
    JsonObject object = new JsonObject().optional("category", limit.category());
    if (limit.requests() > 0) {
      object.put("requests", limit.requests());
    }
    return object
        .optional("window", limit.window())
        .put("by", limit.perUser() ? "user" : "address");
  }
}
