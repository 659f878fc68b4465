package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.sql.Described;

/** A condition that no index serves is worth a word, unless the method says it knows. */
final class IndexRule implements CheckedRule {

  @Override
  public List<Diagnostic> check(CheckedForm<Described> checked) {
    List<String> unindexed = checked.verdict().unindexed();
    if (unindexed.isEmpty() || checked.method().settings().scans()) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            DiagnosticCode.QUERY_NO_INDEX,
            checked.word("where"),
            String.join(" and ", unindexed) + checked.which(),
            "create index in a migration, or @SuppressWarnings(\"QUERY-050\") where it may scan"));
  }
}
