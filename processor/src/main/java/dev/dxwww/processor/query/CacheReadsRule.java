package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.sql.Described;

/** What is kept only reads. */
final class CacheReadsRule implements CheckedRule {

  @Override
  public List<Diagnostic> check(CheckedForm<Described> checked) {
    Described described = checked.verdict();
    boolean reads =
        described.command() == Described.Command.SELECT && described.writes().isEmpty();
    return checked.method().settings().caching().isEmpty() || reads
        ? List.of()
        : CacheShapeRule.refuse(
            checked.method(),
            "",
            "its statement changes rows",
            "remove @Cached, or keep the result of a query that reads");
  }
}
