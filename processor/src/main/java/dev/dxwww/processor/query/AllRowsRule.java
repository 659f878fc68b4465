package dev.dxwww.processor.query;

import java.util.List;
import java.util.Locale;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.Described.Command;

/** Who changes all rows of a table says so. */
final class AllRowsRule implements CheckedRule {

  @Override
  public List<Diagnostic> check(CheckedForm<Described> checked) {
    Described described = checked.verdict();
    if (described.conditional() || checked.method().allRows()) {
      return List.of();
    }
    Command command = described.command();
    boolean changes = command == Command.UPDATE || command == Command.DELETE;
    String what = changes ? command.name() : "UPDATE or DELETE";
    return List.of(
        Diagnostic.of(
            DiagnosticCode.QUERY_ALL_ROWS,
            changes
                ? checked.word(command.name().toLowerCase(Locale.ROOT))
                : checked.word("update", "delete"),
            what,
            checked.which()));
  }
}
