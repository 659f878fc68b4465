package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;

/** Components are taken of records that are there. */
final class ComponentRule implements DraftRule {

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    List<Diagnostic> wrong = new ArrayList<>();
    for (SqlText.Piece.Parameter piece : method.text().parameters()) {
      Optional<ParameterPath> path = ParameterPath.of(method, piece.path());
      if (path.isPresent() && !path.get().broken().isEmpty()) {
        MethodDraft.Parameter parameter = path.get().parameter();
        wrong.add(
            Diagnostic.of(
                DiagnosticCode.QUERY_PARAMETER_TYPE,
                method.place(piece.start()),
                parameter.name(),
                parameter.declared().display(),
                "%s may be missing, and its components are asked for".formatted(
                    path.get().broken()),
                "a parameter for each component, or a record that is always there"));
      }
    }
    return wrong;
  }
}
