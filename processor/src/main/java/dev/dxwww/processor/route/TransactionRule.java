package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.transaction.LateReads;
import dev.dxwww.processor.transaction.TransactionReader;

/**
 * QUERY-120: a response is sent after its transaction has ended. WIRE-122: a transaction does not
 * run as often as that.
 */
final class TransactionRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    HandlerModel handler = route.handler();
    TypeRef type = handler.reply().type();
    if (handler.transaction().isPresent() && isWrong(handler.transaction().get().attempts())) {
      return List.of(
          Diagnostic.of(
              DiagnosticCode.GUARD_VALUE,
              Place.at(route.origin(), TransactionReader.IDEMPOTENT, "attempts"),
              "Idempotent",
              "attempts",
              route.origin().display(),
              "it must be 2 to %d, not %d"
                  .formatted(
                      TransactionReader.MOST_ATTEMPTS,
                      handler.transaction().get().attempts())));
    }
    return handler.transaction().isPresent() && (LateReads.isLate(type) || isLate(handler.reply()))
        ? List.of(LateReads.mistake(route.origin(), type))
        : List.of();
  }

  private static boolean isWrong(int attempts) {
    return attempts < 1 || attempts > TransactionReader.MOST_ATTEMPTS;
  }

  private static boolean isLate(ReplyModel reply) {
    return reply instanceof ReplyModel.Content content
        && (content.content() instanceof ContentModel.Elements
            || content.content() instanceof ContentModel.Events);
  }
}
