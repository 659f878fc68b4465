package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-103: a status is one of success, and one that the reply can have. */
final class StatusRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    return route.media().status().flatMap(status -> check(route, status)).stream().toList();
  }

  private static Optional<Diagnostic> check(RouteModel route, int status) {
    if (status < 200 || status > 399) {
      return mistake(
          route,
          status,
          "it must be from 200 to 399",
          "@Status(200), or throw a DxException for a failure");
    }
    return switch (route.handler().reply()) {
      case ReplyModel.Redirected r -> ownStatus(route, status, "Redirect");
      case ReplyModel.Bare b -> ownStatus(route, status, "Response");
      case ReplyModel.Content c when c.wrapper() == ReplyModel.Wrapper.RESPONSE ->
          ownStatus(route, status, "Response");
      case ReplyModel.Content c ->
          status == 204 || status == 205 || status == 304
              ? mistake(
                  route,
                  status,
                  "a response with it has no content",
                  "return void, or @Status(200)")
              : Optional.empty();
      case ReplyModel.Empty e -> Optional.empty();
      case ReplyModel.Unsendable u -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> ownStatus(RouteModel route, int status, String type) {
    return mistake(
        route,
        status,
        "a " + type + " has its own status",
        "remove @Status, set it on the " + type);
  }

  private static Optional<Diagnostic> mistake(
      RouteModel route, int status, String why, String fix) {
    return Optional.of(
        Diagnostic.of(
            DiagnosticCode.STATUS_IMPOSSIBLE,
            Place.at(route.origin(), RouteReader.STATUS, "value"),
            status,
            route.origin().display(),
            why,
            fix));
  }
}
