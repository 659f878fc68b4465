package dev.dxwww.processor.policy;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;

/**
 * What the annotations of one controller or handler say about its policy.
 *
 * @param origin the controller or handler
 * @param access annotations that say who may call, in the order of the source
 * @param csrf annotations about requests of other sites
 * @param limit annotation with a limit
 * @param cors annotation with other sites
 */
public record PolicyStatement(
    Origin origin,
    List<AnnotationUse> access,
    List<AnnotationUse> csrf,
    Optional<AnnotationUse> limit,
    Optional<AnnotationUse> cors) {
  static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
  static final String DENY_ALL = "jakarta.annotation.security.DenyAll";
  static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
  static final String AUTHENTICATED = "dev.dxwww.security.Authenticated";
  static final String CSRF_PROTECTED = "dev.dxwww.security.CsrfProtected";
  static final String CSRF_EXEMPT = "dev.dxwww.security.CsrfExempt";
  static final String RATE_LIMITED = "dev.dxwww.security.RateLimited";

  static final String CORS = "dev.dxwww.http.Cors";

  private static final List<String> ACCESS =
      List.of(PERMIT_ALL, DENY_ALL, ROLES_ALLOWED, AUTHENTICATED);
  private static final List<String> CSRF = List.of(CSRF_PROTECTED, CSRF_EXEMPT);

  /** Qualified names of all annotations that say something about a policy. */
  public static final List<String> NAMES =
      List.of(
          ROLES_ALLOWED,
          PERMIT_ALL,
          DENY_ALL,
          AUTHENTICATED,
          RATE_LIMITED,
          CSRF_PROTECTED,
          CSRF_EXEMPT,
          CORS);

  public PolicyStatement {
    access = List.copyOf(access);
    csrf = List.copyOf(csrf);
  }

  /** The statement among all annotations of an element. */
  public static PolicyStatement of(Origin origin, List<AnnotationUse> annotations) {
    return new PolicyStatement(
        origin,
        annotations.stream().filter(use -> ACCESS.contains(use.name())).toList(),
        annotations.stream().filter(use -> CSRF.contains(use.name())).toList(),
        AnnotationUses.find(annotations, RATE_LIMITED),
        AnnotationUses.find(annotations, CORS));
  }

  /** Where one of the annotations stands. */
  Place at(AnnotationUse use) {
    return Place.at(origin, use.name());
  }

  /** Who may call; {@code @RolesAllowed} is more than {@code @Authenticated}. */
  Optional<Access> says() {
    Optional<Access> said = Optional.empty();
    for (AnnotationUse use : access) {
      Access access = access(use);
      if (said.isEmpty() || said.get() instanceof Access.Authenticated) {
        said = Optional.of(access);
      }
    }
    return said;
  }

  private static Access access(AnnotationUse use) {
    return switch (use.name()) {
      case PERMIT_ALL -> new Access.PermitAll();
      case DENY_ALL -> new Access.DenyAll();
      case ROLES_ALLOWED -> new Access.Roles(use.texts("value"));
      default -> new Access.Authenticated();
    };
  }

  public Optional<Csrf> saysCsrf() {
    return csrf.stream()
        .map(
            use ->
                use.name().equals(CSRF_EXEMPT)
                    ? (Csrf) new Csrf.Exempt(use.text("value"))
                    : new Csrf.Protected())
        .findFirst();
  }

  public Optional<CorsModel> saysCors() {
    return cors.map(
        use ->
            new CorsModel(
                use.texts("origins"),
                use.texts("methods"),
                use.values().containsKey("headers")
                    ? use.texts("headers")
                    : List.of("Content-Type"),
                use.texts("exposed"),
                use.isTrue("credentials"),
                use.values().containsKey("maxAge") ? use.text("maxAge") : "10m"));
  }

  public Optional<Limit> saysLimit() {
    return limit.map(
        use ->
            new Limit(
                use.text("value"),
                use.number("limit").orElse(0),
                use.text("window"),
                use.isTrue("perUser")));
  }
}
