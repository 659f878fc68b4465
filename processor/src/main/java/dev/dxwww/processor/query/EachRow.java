package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.SqlForm.Part;
import dev.dxwww.processor.query.SqlForm.Source;
import dev.dxwww.processor.query.SqlForm.Use;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.SqlType;

/**
 * Makes of {@code insert ... values (:rows.a, :rows.b)} one insert of all records of a list:
 * {@code insert ... select dx_rows.c1, dx_rows.c2 from unnest($1::.., $2::..) as dx_rows(c1, c2)}.
 */
final class EachRow {
  private static final String ROWS = "dx_rows";

  private final CheckedForm<Described> checked;
  private final List<Use> each = new ArrayList<>();

  private EachRow(CheckedForm<Described> checked) {
    this.checked = checked;
    for (Use use : checked.form().uses()) {
      if (isEach(checked.method(), use)) {
        each.add(use);
      }
    }
  }

  /** Whether the statement takes components of a list of records. */
  static boolean concerns(CheckedForm<Described> checked) {
    return checked.form().uses().stream().anyMatch(use -> isEach(checked.method(), use));
  }

  private static boolean isEach(MethodDraft method, Use use) {
    return ParameterPath.of(method, use.path()).map(ParameterPath::eachOf).orElse(false);
  }

  /** The statement for all records; empty, with a mistake, when it has another form. */
  static Optional<SqlForm> rewrite(CheckedForm<Described> checked, List<Diagnostic> mistakes) {
    return new EachRow(checked).rewrite(mistakes);
  }

  private Optional<SqlForm> rewrite(List<Diagnostic> mistakes) {
    Optional<Clauses.Values> values = new Clauses(checked.form().checked()).values();
    if (checked.verdict().command() != Described.Command.INSERT || values.isEmpty()) {
      return refuse(mistakes, "only an insert with one row of values takes each of them");
    }
    Clauses.Span all = values.get().all();
    List<Part> before = checked.form().slice(0, all.start());
    List<Part> after =
        checked.form().slice(all.end(), checked.form().checked().length());
    if (before.stream().anyMatch(this::isEach) || after.stream().anyMatch(this::isEach)) {
      return refuse(mistakes, "they stand only in the row of values");
    }
    if (each.stream().anyMatch(use -> type(use).base() instanceof SqlType.ArrayOf)) {
      return refuse(mistakes, "a component that is itself an array does not fit into one");
    }
    List<Part> parts = new ArrayList<>(before);
    parts.add(text("select "));
    Clauses.Span inside = values.get().inside();
    for (Part part : checked.form().slice(inside.start(), inside.end())) {
      parts.add(
          part instanceof Part.Slot(Use use, _, _) && isEach(part)
              ? text(ROWS + ".c" + (each.indexOf(use) + 1))
              : part);
    }
    arrays(parts);
    parts.addAll(after);
    return Optional.of(new SqlForm(checked.form().choices(), parts));
  }

  private boolean isEach(Part part) {
    return part instanceof Part.Slot(Use use, _, _) && each.contains(use);
  }

  private void arrays(List<Part> parts) {
    parts.add(text(" from unnest("));
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < each.size(); i++) {
      if (i > 0) {
        parts.add(text(", "));
        names.append(", ");
      }
      names.append('c').append(i + 1);
      parts.add(new Part.Slot(each.get(i), checked.form().source(each.get(i)), List.of()));
      parts.add(text("::" + type(each.get(i)).name() + "[]"));
    }
    parts.add(text(") as " + ROWS + "(" + names + ")"));
  }

  private SqlType type(Use use) {
    int index = checked.form().uses().indexOf(use);
    return checked.verdict().parameters().get(index).type();
  }

  private Optional<SqlForm> refuse(List<Diagnostic> mistakes, String why) {
    Use first = each.getFirst();
    MethodDraft.Parameter parameter =
        ParameterPath.of(checked.method(), first.path()).orElseThrow().parameter();
    int offset = Math.max(checked.form().source(first).offset(), 0);
    mistakes.add(
        Diagnostic.of(
            DiagnosticCode.QUERY_PARAMETER_TYPE,
            checked.method().place(offset),
            parameter.name(),
            parameter.declared().display(),
            why,
            "insert into ... values (:%s, ...)".formatted(first.name())));
    return Optional.empty();
  }

  private static Part text(String text) {
    return new Part.Text(text, Source.OURS);
  }
}
