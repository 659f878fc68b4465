package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.sql.Described;

/** What can be said of a statement that PostgreSQL understands. */
interface CheckedRule {

  /** All of them, in the order of their reports. */
  List<CheckedRule> ALL = List.of(new AllRowsRule(), new IndexRule(), new CacheReadsRule());

  /** Mistakes of the statement; empty when it keeps the rule. */
  List<Diagnostic> check(CheckedForm<Described> checked);
}
