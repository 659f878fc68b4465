package dev.dxwww.runtime.http.internal;

import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.htip.internal.PastEvents;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.internal.RouteChain.Handling;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

/**
 * A form that a script has posted under a number: where it comes again, because its answer got
 * lost, it leads where it led before, and is not done again. One that led nowhere, as it was
 * refused or answered by a page, is done again; so is one that set cookies, which are not kept.
 */
final class NumberedForm {
  /** The field with the number. */
  static final HeaderName NUMBER = HeaderNames.create(Htip.NUMBER_HEADER);
  private static final int LONGEST = 40;

  private NumberedForm() {}

  /** Handles a request: once, if it is such a form. */
  static void handle(ServerExchange exchange, Handling handling) throws Exception {
    String number = WireHeaders.first(exchange.wire().headers(), NUMBER);
    String session = number == null ? null : exchange.csrf().session();
    if (number == null || number.length() > LONGEST || session == null) {
      handling.handle(exchange);
      return;
    }
    PastEvents.Turn turn =
        exchange.core().pages().turn(new PageReply(exchange).recipient(), number);
    String before = turn.location();
    if (before == null) {
      try {
        handling.handle(exchange);
      } finally {
        String location = exchange.response().location();
        if (location.isEmpty()) {
          turn.failed();
        } else {
          turn.done(location);
        }
      }
    } else if (before.isEmpty()) {
      // It led to an address that was too long to be kept.
      handling.handle(exchange);
    } else {
      exchange.answer(HttpStatus.SEE_OTHER, "Location", before);
    }
  }
}
