package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.QueryResult.RowShape;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.Described.ResultColumn;

/** Finds how one column becomes a value: its type, and whether it may be null. */
final class ColumnMapper {
  private final CheckedForm<Described> checked;
  private final Mappings mappings;
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private boolean failed;

  ColumnMapper(CheckedForm<Described> checked, Mappings mappings) {
    this.checked = checked;
    this.mappings = mappings;
  }

  List<Diagnostic> mistakes() {
    return mistakes;
  }

  /** Whether a mistake was said elsewhere. */
  boolean failed() {
    return failed;
  }

  /** The column as it is where the outer join found a row. */
  static ResultColumn inside(ResultColumn column) {
    return column.outer()
        ? new ResultColumn(column.name(), column.type(), true, column.origin(), false)
        : column;
  }

  /**
   * The column for a value of Java.
   *
   * @param where what takes the value, for people
   */
  Optional<RowShape.Column> map(int index, ResultColumn column, JavaType.Use use, String where) {
    return switch (mappings.read(column.type(), use.type())) {
      case Mappings.Result.Mapped(Mapping mapping) -> {
        if (!column.notNull() && use.presence() == Presence.REQUIRED) {
          mistakes.add(missing(column, use, where));
          yield Optional.empty();
        }
        yield Optional.of(new RowShape.Column(index, column.name(), mapping, use.presence()));
      }
      case Mappings.Result.Mismatch(String fix) -> {
        mistakes.add(
            Diagnostic.of(
                DiagnosticCode.QUERY_TYPE,
                checked.column(column.name()),
                "Column " + column.name() + origin(column),
                column.type().name(),
                where,
                use.type().type().display(),
                fix));
        yield Optional.empty();
      }
      case Mappings.Result.Differs differs -> {
        mistakes.add(EnumDifference.of(checked.column(column.name()), differs));
        yield Optional.empty();
      }
      case Mappings.Result.Reported _ -> {
        failed = true;
        yield Optional.empty();
      }
    };
  }

  private static String origin(ResultColumn column) {
    return column.origin().isEmpty() || column.origin().endsWith("." + column.name())
        ? ""
        : " (" + column.origin() + ")";
  }

  private Diagnostic missing(ResultColumn column, JavaType.Use use, String where) {
    String type = TypeTable.boxed(use.type().type().display());
    String name = ColumnNames.component(column.name());
    String from = column.origin().isEmpty() ? column.name() : column.origin();
    return Diagnostic.of(
        DiagnosticCode.QUERY_NULL,
        checked.column(column.name()),
        "Column " + column.name() + origin(column)
            + (column.outer() ? ", by its outer join," : ""),
        where,
        "Optional<%1$s> %2$s, @Nullable %1$s %2$s, or coalesce(%3$s, ...) as %4$s".formatted(
            type, name, from.substring(from.lastIndexOf('.') + 1), column.name()));
  }
}
