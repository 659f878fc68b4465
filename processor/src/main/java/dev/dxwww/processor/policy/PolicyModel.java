package dev.dxwww.processor.policy;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.lang.Origin;

/**
 * The policy of one route: what its handler says, and for the rest its controller.
 *
 * @param origin the handler
 * @param verb the request method in capitals
 * @param changesState whether requests of the method may change state
 * @param controller what the controller says
 * @param handler what the handler says
 */
public record PolicyModel(
    Origin origin,
    String verb,
    boolean changesState,
    PolicyStatement controller,
    PolicyStatement handler) {

  /** Who may call; empty when nobody said, which does not compile. */
  public Optional<Access> access() {
    return handler.says().or(controller::says);
  }

  /** What is done about requests of other sites; nothing where no state changes. */
  public Csrf csrf() {
    return changesState
        ? handler.saysCsrf().or(controller::saysCsrf).orElseGet(Csrf.None::new)
        : new Csrf.None();
  }

  /** How often one client may call. */
  public Optional<Limit> limit() {
    return handler.saysLimit().or(controller::saysLimit);
  }

  /** Which other sites may call. */
  public Optional<CorsModel> cors() {
    return handler.saysCors().or(controller::saysCors);
  }

  /** Roles that annotations of the handler and its controller name. */
  public List<String> roles() {
    return PolicyRule.statements(this)
        .flatMap(statement -> statement.access().stream())
        .filter(use -> use.name().equals(PolicyStatement.ROLES_ALLOWED))
        .flatMap(use -> use.texts("value").stream())
        .toList();
  }
}
