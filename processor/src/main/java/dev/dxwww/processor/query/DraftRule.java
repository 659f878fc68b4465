package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;

/** What can be said of a query method before PostgreSQL is asked. */
interface DraftRule {

  /** All of them, in the order of their reports. */
  List<DraftRule> ALL =
      List.of(
          new StatementKindRule(),
          new ParameterNameRule(),
          new ParameterUseRule(),
          new ComponentRule(),
          new BlockRule(),
          new OrderRule(),
          new CacheShapeRule());

  /** Mistakes of the method; empty when it keeps the rule. */
  List<Diagnostic> check(MethodDraft method);
}
