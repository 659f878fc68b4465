package dev.dxwww.processor.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.dxwww.processor.sql.Described;

/** Joins what is known of a method into its model. */
final class MethodResult {
  private MethodResult() {}

  static QueryMethod of(
      MethodDraft method,
      List<CheckedForm<Described>> described,
      List<QueryVariant> variants,
      QueryResult result) {
    SortedSet<String> reads = new TreeSet<>();
    SortedSet<String> writes = new TreeSet<>();
    for (CheckedForm<Described> form : described) {
      reads.addAll(form.verdict().reads());
      writes.addAll(form.verdict().writes());
    }
    return new QueryMethod(
        method.origin(),
        method.name(),
        method.parameters().stream()
            .map(parameter -> new QueryParameter(parameter.name(), parameter.declared()))
            .toList(),
        variants,
        command(method, described.getFirst().verdict()),
        table(writes).or(() -> table(reads)).orElse(""),
        method.returns().declared(),
        result,
        new QuerySettings(
            method.settings().timeout(), method.settings().caching(), false, reads, writes));
  }

  private static String command(MethodDraft method, Described described) {
    return described.command() == Described.Command.OTHER
        ? StatementKindRule.firstWord(method.text().sql())
            .map(word -> word.text(method.text().sql()).toLowerCase(Locale.ROOT))
            .orElse("other")
        : described.command().name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> table(SortedSet<String> columns) {
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(columns.first().substring(0, columns.first().lastIndexOf('.')));
  }
}
