package dev.dxwww.processor.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.route.RouteModel;

/** Puts the description of an application together (OpenAPI 3.1.1). */
final class OpenApiDocument {
  /** The member that names the application, by which the runtime knows the file as its own. */
  static final String APPLICATION = "x-dxwww-application";

  private static final String ON_ERROR = "dev.dxwww.http.OnError";

  private final Round round;
  private final SchemaReader schemas;
  private final Replies replies;
  private final Failures failures = new Failures();
  private final OperationReader operations;

  OpenApiDocument(Round round) {
    this.round = round;
    this.schemas = new SchemaReader(round);
    this.replies = new Replies(schemas);
    TextSchemas texts = new TextSchemas(new ConverterPlans(round), schemas);
    this.operations =
        new OperationReader(round, new InputReader(round, schemas, texts), replies, failures);
    schemas.component(ProblemCatalog.KEY, ProblemCatalog.schema());
    schemas.component(ProblemCatalog.ENTRY_KEY, ProblemCatalog.entry());
  }

  /**
   * What the document says of the application as a whole.
   *
   * @param application the class
   * @param title of the options; empty for the class's name
   * @param version of the options
   */
  record Head(TypeElement application, String title, String version) {}

  /**
   * The document, with references to components by key.
   *
   * @param routes of the application
   * @param errorHandlers components that may have handlers of errors for all routes
   */
  JsonObject build(Head head, List<RouteModel> routes, List<TypeElement> errorHandlers) {
    List<RouteModel> sorted =
        routes.stream()
            .sorted(
                Comparator.comparing((RouteModel r) -> r.endpoint().path().toString())
                    .thenComparing(r -> r.endpoint().method()))
            .toList();
    JsonObject common = new JsonObject();
    errorHandlers.forEach(type -> merge(common, errors(type)));
    JsonObject paths = paths(sorted, common);
    OperationNames names = OperationNames.of(sorted);
    return new JsonObject()
        .put("openapi", "3.1.1")
        .put("info", info(head))
        .optional("tags", tags(sorted, names))
        .put("paths", paths)
        .put("components", components())
        .put(APPLICATION, head.application().getQualifiedName().toString());
  }

  private JsonObject info(Head head) {
    DocComment doc = DocComment.of(round.comment(head.application()));
    return new JsonObject()
        .put("title", head.title())
        .put("version", head.version())
        .optional("description", doc.text());
  }

  private JsonObject paths(List<RouteModel> routes, JsonObject common) {
    PathKeys keys = new PathKeys(routes.stream().map(r -> r.endpoint().path()).toList());
    OperationNames names = OperationNames.of(routes);
    Map<String, JsonObject> paths = new TreeMap<>();
    for (RouteModel route : routes) {
      if (Origins.find(route.origin(), round.elements()).orElse(null)
          instanceof ExecutableElement method) {
        JsonObject others = errors((TypeElement) method.getEnclosingElement());
        JsonObject operation =
            operations.read(
                route, method, names.name(route), merge(common.copy(), others));
        PathKeys.Key key = keys.key(route.endpoint().path());
        rename(operation, key);
        paths
            .computeIfAbsent(key.text(), k -> new JsonObject())
            .put(route.endpoint().method().name().toLowerCase(Locale.ROOT), operation);
      }
    }
    JsonObject all = new JsonObject();
    paths.forEach(all::put);
    return all;
  }

  private static void rename(JsonObject operation, PathKeys.Key key) {
    for (JsonTree tree : operation.items("parameters").items()) {
      if (tree instanceof JsonObject parameter && parameter.text("in").equals("path")) {
        String own = parameter.text("name");
        parameter.put("name", key.names().getOrDefault(own, own));
      }
    }
  }

  /** What handlers of errors send, by media type. */
  private JsonObject errors(TypeElement type) {
    JsonObject content = new JsonObject();
    for (ExecutableElement method : round.methods(type)) {
      boolean handles =
          method.getAnnotationMirrors().stream()
              .anyMatch(m -> m.getAnnotationType().toString().equals(ON_ERROR));
      if (handles) {
        merge(content, replies.read(method, List.of()).content());
      }
    }
    return content;
  }

  /** Adds media types; one that holds one of two things says so. */
  static JsonObject merge(JsonObject content, JsonObject more) {
    more.members()
        .forEach(
            (media, value) -> {
              JsonObject added = (JsonObject) value;
              JsonObject first = content.object(media).object("schema");
              JsonObject second = added.object("schema");
              boolean both = !first.isEmpty() && !second.isEmpty() && !first.equals(second);
              JsonTree either = new JsonTree.Items(List.of(first, second));
              content.put(
                  media, both ? Inputs.media(new JsonObject().put("anyOf", either)) : added);
            });
    return content;
  }

  private JsonTree.Items tags(List<RouteModel> routes, OperationNames names) {
    Map<String, JsonTree> tags = new TreeMap<>();
    for (RouteModel route : routes) {
      TypeElement controller = round.elements().getTypeElement(route.origin().type());
      DocComment doc = DocComment.of(round.comment(controller));
      String tag = names.tag(route.origin());
      tags.putIfAbsent(
          tag, new JsonObject().put("name", tag).optional("description", doc.text()));
    }
    return new JsonTree.Items(List.copyOf(tags.values()));
  }

  /** Names of components by their keys. */
  Map<String, String> names() {
    return ComponentNames.of(schemas.components().keySet());
  }

  private JsonObject components() {
    Map<String, JsonObject> named = new TreeMap<>();
    Map<String, String> names = names();
    schemas.components().forEach((key, schema) -> named.put(names.get(key), schema));
    JsonObject all = new JsonObject();
    named.forEach(all::put);
    return new JsonObject()
        .put("schemas", all)
        .optional("responses", failures.components())
        .optional("examples", failures.exampleComponents())
        .put("headers", Failures.headerComponents())
        .put("securitySchemes", schemes());
  }

  private static JsonObject schemes() {
    JsonObject bearer =
        new JsonObject()
            .put("type", "http")
            .put("description", "A token in the Authorization header field.")
            .put("scheme", "bearer")
            .put("bearerFormat", "JWT");
    JsonObject session =
        new JsonObject()
            .put("type", "apiKey")
            .put("description", "The cookie that signing in sets.")
            .put("in", "cookie")
            .put("name", "__Host-dx-access");
    return new JsonObject().put("bearer", bearer).put("session", session);
  }
}
