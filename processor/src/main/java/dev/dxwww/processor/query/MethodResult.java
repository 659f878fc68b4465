package dev.dxwww.processor.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        table(writes, method).or(() -> table(reads, method)).orElse(""),
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

  /** The one that the text names first: others may be changed by what PostgreSQL does for it. */
  private static Optional<String> table(SortedSet<String> columns, MethodDraft method) {
    String sql = method.text().sql().toLowerCase(Locale.ROOT);
    return columns.stream()
        .map(column -> column.substring(0, column.lastIndexOf('.')))
        .distinct()
        .min(Comparator.comparingInt(table -> place(table, sql)));
  }

  private static int place(String table, String sql) {
    String name = table.substring(table.lastIndexOf('.') + 1).replace("\"", "");
    Matcher found = Pattern.compile("\\b" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b")
        .matcher(sql);
    return found.find() ? found.start() : Integer.MAX_VALUE;
  }
}
