package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.Mapping.Kind;
import dev.dxwww.processor.query.MethodDraft.Container;
import dev.dxwww.processor.sql.Described;

/** What a method returns is what its statement gives: rows, one row, or a number of rows. */
final class ResultRule {
  private ResultRule() {}

  /** Mistakes; empty when the statement gives what the method returns. */
  static List<Diagnostic> check(CheckedForm<Described> checked) {
    MethodDraft method = checked.method();
    // A function that returns void gives a column of that type, with nothing in it.
    boolean rows =
        checked.verdict().columns().stream().anyMatch(c -> !c.type().name().equals("void"));
    Container container = method.returns().container();
    if (!rows) {
      return count(method).isPresent() || container == Container.VOID
          ? List.of()
          : refuse(checked, "gives no columns", "returning ..., or return int, boolean or void");
    }
    List<Diagnostic> mistakes = new ArrayList<>();
    switch (container) {
      case VOID ->
          mistakes.addAll(
              refuse(checked, "gives columns", "return them, or remove returning"));
      case ONE, OPTIONAL, NULLABLE -> {
        if (!checked.verdict().atMostOne()) {
          mistakes.add(several(checked));
        }
      }
      case LIST, STREAM, PAGE -> { }
    }
    return mistakes;
  }

  /** How a statement without columns becomes what the method returns, if it can. */
  static Optional<QueryResult> count(MethodDraft method) {
    boolean plain = method.returns().container() == Container.ONE;
    if (method.returns().container() == Container.VOID) {
      return Optional.of(new QueryResult.Nothing());
    }
    return plain && method.returns().row().type() instanceof JavaType.Scalar(_, Kind kind)
        ? switch (kind) {
          case INT -> Optional.of(new QueryResult.Count(false));
          case LONG -> Optional.of(new QueryResult.Count(true));
          case BOOLEAN -> Optional.of(new QueryResult.Changed());
          default -> Optional.empty();
        }
        : Optional.empty();
  }

  private static List<Diagnostic> refuse(
      CheckedForm<Described> checked, String what, String fix) {
    MethodDraft method = checked.method();
    return List.of(
        Diagnostic.of(
            DiagnosticCode.QUERY_RESULT,
            method.place(),
            method.origin().display(),
            method.returns().declared().display(),
            what + checked.which(),
            fix));
  }

  private static Diagnostic several(CheckedForm<Described> checked) {
    MethodDraft method = checked.method();
    String row = method.returns().row().type().type().display();
    return Diagnostic.of(
        DiagnosticCode.QUERY_ONE_ROW,
        method.place(),
        method.origin().display(),
        row,
        checked.which(),
        "return List<%s>, compare a unique key in where, or add limit 1".formatted(
            TypeTable.boxed(row)));
  }
}
