package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.transaction.LateReads;

/** QUERY-120: a response is sent after its transaction has ended. */
final class TransactionRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    HandlerModel handler = route.handler();
    TypeRef type = handler.reply().type();
    return handler.transaction().isPresent() && (LateReads.isLate(type) || isLate(handler.reply()))
        ? List.of(LateReads.mistake(route.origin(), type))
        : List.of();
  }

  private static boolean isLate(ReplyModel reply) {
    return reply instanceof ReplyModel.Content content
        && (content.content() instanceof ContentModel.Elements
            || content.content() instanceof ContentModel.Events);
  }
}
