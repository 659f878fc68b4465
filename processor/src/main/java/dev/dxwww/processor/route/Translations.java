package dev.dxwww.processor.route;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.dxwww.processor.lang.AnnotationUse;

/** What to write in place of other frameworks' annotations. */
final class Translations {
  private static final String HTTP = "dev.dxwww.http.";

  private static final Map<String, String> STATUSES =
      Map.of(
          "OK", "200",
          "CREATED", "201",
          "ACCEPTED", "202",
          "NO_CONTENT", "204",
          "MOVED_PERMANENTLY", "301",
          "FOUND", "302",
          "SEE_OTHER", "303");

  private Translations() {}

  /** {@code @Get("/users")}, with the import. */
  static Function<ForeignUse, String> verb(String verb) {
    return foreign ->
        annotation(HTTP + verb, foreign.text("value", "path", "uri").map(Translations::slashed));
  }

  /** A JAX-RS verb, with the path of the {@code @Path} beside it. */
  static String pathVerb(ForeignUse foreign) {
    String verb = foreign.use().simpleName();
    String name = verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
    Optional<String> path =
        foreign.beside("ws.rs.Path").map(use -> use.text("value")).map(Translations::slashed);
    return annotation(HTTP + name, path);
  }

  /** {@code @Path}: the controller's on a type, the verb's on a method. */
  static String path(ForeignUse foreign) {
    Optional<String> path = foreign.text("value").map(Translations::slashed);
    return foreign.target() == ForeignUse.Target.TYPE
        ? annotation(HTTP + "Controller", path)
        : annotation(HTTP + "Get", path);
  }

  /** {@code @RequestMapping}: a controller's path, or a verb. */
  static String requestMapping(ForeignUse foreign) {
    if (foreign.target() == ForeignUse.Target.TYPE) {
      return controller(foreign);
    }
    String method = foreign.text("method").orElse("GET");
    String name = method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
    return verb(name).apply(foreign);
  }

  /** {@code @RestController} and the like, with the path of a {@code @RequestMapping} beside it. */
  static String controller(ForeignUse foreign) {
    Optional<AnnotationUse> mapping = foreign.beside(".RequestMapping");
    Optional<String> path =
        mapping.isPresent()
            ? new ForeignUse(mapping.get(), foreign.beside(), foreign.target())
                .text("value", "path")
            : Optional.empty();
    return annotation(HTTP + "Controller", path.map(Translations::slashed));
  }

  /** A controller whose annotation has the path itself. */
  static String pathController(ForeignUse foreign) {
    return annotation(
        HTTP + "Controller", foreign.text("value", "path").map(Translations::slashed));
  }

  /** {@code @QueryParam("q")}, and the default. */
  static Function<ForeignUse, String> param(String name) {
    return foreign -> {
      String binding = annotation(HTTP + name, foreign.text("value", "name"));
      return foreign
          .text("defaultValue")
          .map(value -> "@DefaultValue(\"" + value + "\") " + binding)
          .orElse(binding);
    };
  }

  /** An annotation of ours with the same value. */
  static Function<ForeignUse, String> same(String qualifiedName) {
    return foreign -> annotation(qualifiedName, foreign.text("value", "name"));
  }

  /** An annotation of ours without a value. */
  static Function<ForeignUse, String> bare(String qualifiedName) {
    return foreign -> annotation(qualifiedName, Optional.empty());
  }

  /** {@code @Status(201)}. */
  static String status(ForeignUse foreign) {
    String status =
        foreign
            .use()
            .number("value")
            .map(String::valueOf)
            .or(() -> foreign.text("value", "code").map(name -> STATUSES.getOrDefault(name, name)))
            .orElse("200");
    return "@Status(" + status + ")  // " + HTTP + "Status";
  }

  /** Roles, from whatever attribute has them. */
  static String roles(ForeignUse foreign) {
    String role = foreign.text("value").orElse("...").replaceFirst("^ROLE_", "");
    String name = role.matches("[\\w-]+") ? role : "...";
    return "@RolesAllowed(\"" + name + "\")  // jakarta.annotation.security.RolesAllowed";
  }

  /** Roles are declared on the application. */
  static String declaredRoles(ForeignUse foreign) {
    List<String> roles =
        foreign.use().texts("value").stream().map(role -> "\"" + role + "\"").toList();
    String names = roles.size() == 1 ? roles.getFirst() : "{" + String.join(", ", roles) + "}";
    return "@DxApplication(roles = " + names + ")  // dev.dxwww.app.DxApplication";
  }

  /** In words. */
  static Function<ForeignUse, String> words(String text) {
    return foreign -> text;
  }

  private static String annotation(String qualifiedName, Optional<String> value) {
    String simple = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    return "@" + simple + value.map(text -> "(\"" + text + "\")").orElse("")
        + "  // " + qualifiedName;
  }

  private static String slashed(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }
}
