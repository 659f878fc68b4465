package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.query.MethodDraft.Container;
import dev.dxwww.processor.query.SqlToken.Kind;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.Described.ResultColumn;

/** Reads by which columns the pages of a query go on. */
final class KeysetReader {
  private final CheckedForm<Described> checked;
  private final String sql;
  private final List<Diagnostic> mistakes;

  private KeysetReader(CheckedForm<Described> checked, List<Diagnostic> mistakes) {
    this.checked = checked;
    this.sql = checked.form().checked();
    this.mistakes = mistakes;
  }

  /** The keyset of a method that returns pages; empty, with a mistake, when it has none. */
  static Optional<Keyset> read(CheckedForm<Described> checked, List<Diagnostic> mistakes) {
    return new KeysetReader(checked, mistakes).read();
  }

  /** Whether a method gives pages, or takes what asks for one. */
  static boolean concerns(MethodDraft method) {
    return method.returns().container() == Container.PAGE || request(method).isPresent();
  }

  private static Optional<MethodDraft.Parameter> request(MethodDraft method) {
    return method.parameters().stream()
        .filter(parameter -> parameter.use().type() instanceof JavaType.Paging)
        .findFirst();
  }

  private Optional<Keyset> read() {
    MethodDraft method = checked.method();
    Optional<MethodDraft.Parameter> request = request(method);
    if (method.returns().container() != Container.PAGE) {
      return refuse(
          method.place(), "it takes a PageRequest and returns no Page", "return Page<Task>");
    }
    if (request.isEmpty()) {
      return refuse(method.place(), "it takes no PageRequest", "add a parameter PageRequest page");
    }
    if (!method.text().orders().isEmpty()) {
      return refuse(
          method.place(method.text().orders().getFirst().start()),
          "pages go on in one order only",
          "write one method for each order");
    }
    Clauses clauses = new Clauses(sql);
    Optional<SqlToken> limit = clauses.limit();
    if (limit.isPresent()) {
      return refuse(
          checked.place(limit.get().start()),
          "it has %s, and pages have their own".formatted(
              limit.get().text(sql).toUpperCase(Locale.ROOT)),
          "remove it");
    }
    Optional<Clauses.OrderBy> orderBy = clauses.orderBy();
    return orderBy.isEmpty()
        ? refuse(method.place(), "it has no ORDER BY", "order by id")
        : read(request.get(), orderBy.get());
  }

  private Optional<Keyset> read(MethodDraft.Parameter request, Clauses.OrderBy orderBy) {
    List<Keyset.Key> keys = new ArrayList<>();
    for (List<SqlToken> item : orderBy.items()) {
      Optional<Keyset.Key> key = key(item);
      if (key.isEmpty()) {
        int at = item.isEmpty() ? orderBy.start() : item.getFirst().start();
        return refuse(
            checked.place(at),
            "it sorts by what is no column of its result",
            "select it with a name, and sort by that name");
      }
      keys.add(key.get());
    }
    return Optional.of(new Keyset(request.name(), keys, orderBy.start()));
  }

  private Optional<Keyset.Key> key(List<SqlToken> item) {
    int end = 0;
    while (end < item.size() && isName(item.get(end), end)) {
      end++;
    }
    if (end == 0 || end % 2 == 0) {
      return Optional.empty();
    }
    String name = name(item.get(end - 1));
    List<String> rest =
        item.subList(end, item.size()).stream()
            .map(token -> token.text(sql).toLowerCase(Locale.ROOT))
            .toList();
    boolean descending = !rest.isEmpty() && rest.getFirst().equals("desc");
    boolean said = descending || !rest.isEmpty() && rest.getFirst().equals("asc");
    String nulls = String.join(" ", rest.subList(said ? 1 : 0, rest.size()));
    if (!List.of("", "nulls first", "nulls last").contains(nulls)) {
      return Optional.empty();
    }
    boolean first = nulls.isEmpty() ? descending : nulls.equals("nulls first");
    return key(name, end > 1, descending, first);
  }

  private boolean isName(SqlToken token, int index) {
    return index % 2 == 1
        ? token.is(sql, '.')
        : token.kind() == Kind.QUOTED || token.kind() == Kind.WORD;
  }

  private String name(SqlToken token) {
    String text = token.text(sql);
    return token.kind() == Kind.QUOTED
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text.toLowerCase(Locale.ROOT);
  }

  private Optional<Keyset.Key> key(
      String name, boolean qualified, boolean descending, boolean nullsFirst) {
    List<ResultColumn> columns = checked.verdict().columns();
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      if (column.name().equals(name)) {
        return qualified && !column.origin().endsWith("." + name)
            ? Optional.empty()
            : Optional.of(
                new Keyset.Key(i, name, descending, nullsFirst, column.notNull()));
      }
    }
    return Optional.empty();
  }

  private Optional<Keyset> refuse(Place place, String why, String fix) {
    mistakes.add(mistake(checked, place, why, fix));
    return Optional.empty();
  }

  /** Says why a method cannot give pages. */
  static Diagnostic mistake(CheckedForm<?> checked, Place place, String why, String fix) {
    return Diagnostic.of(
        DiagnosticCode.QUERY_PAGE, place, checked.method().origin().display(), why, fix);
  }
}
