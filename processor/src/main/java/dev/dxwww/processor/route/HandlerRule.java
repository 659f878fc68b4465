package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;

/** Finds one kind of mistake in a route. */
interface HandlerRule {

  /** The mistakes. */
  List<Diagnostic> check(RouteModel route);
}
