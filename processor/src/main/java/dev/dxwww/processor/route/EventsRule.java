package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-123: streams of events answer where clients can read them, with status 200. */
final class EventsRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    if (!(route.handler().reply() instanceof ReplyModel.Content reply)
        || !(reply.content() instanceof ContentModel.Events)) {
      return List.of();
    }
    HttpMethod method = route.endpoint().method();
    if (method != HttpMethod.GET && method != HttpMethod.POST) {
      return List.of(
          mistake(
              route, reply, "no client reads events from " + method, "@Get, or @Post",
              Place.at(route.origin(), method.annotation())));
    }
    Optional<Integer> status = route.media().status();
    if (status.isPresent() && status.get() != 200) {
      return List.of(
          mistake(
              route, reply, "browsers give up on a stream with status " + status.get(),
              "remove @Status", Place.at(route.origin(), RouteReader.STATUS)));
    }
    return List.of();
  }

  private static Diagnostic mistake(
      RouteModel route, ReplyModel.Content reply, String why, String fix, Place place) {
    return Diagnostic.of(
        DiagnosticCode.EVENTS_MISPLACED,
        place,
        route.origin().display(),
        reply.type().display(),
        why,
        fix);
  }
}
