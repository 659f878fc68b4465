package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;

/** Each {@code :name} is a parameter of the method, or a component of one. */
final class ParameterNameRule implements DraftRule {

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    List<Diagnostic> wrong = new ArrayList<>();
    for (SqlText.Piece.Parameter piece : method.text().parameters()) {
      if (ParameterPath.of(method, piece.path()).isEmpty()) {
        wrong.add(unknown(method, piece.name(), piece.start()));
      }
    }
    for (SqlText.Piece.Block block : method.text().blocks()) {
      if (method.parameter(block.flag()).isEmpty()) {
        wrong.add(unknown(method, block.flag(), block.start()));
      }
    }
    return wrong;
  }

  private static Diagnostic unknown(MethodDraft method, String name, int offset) {
    List<String> names = ParameterPath.names(method);
    return Diagnostic.of(
            DiagnosticCode.QUERY_PARAMETER_UNKNOWN,
            method.place(offset),
            name,
            method.origin().display(),
            names.isEmpty() ? ", which has no parameters" : "",
            name.substring(0, (name + ".").indexOf('.')))
        .insteadOf(name, names);
  }
}
