package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** Each parameter of the method is used by its query. */
final class ParameterUseRule implements DraftRule {

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    // A name that is misspelt leaves its parameter unused: one mistake, said by the other rule.
    if (method.isExecute() || !new ParameterNameRule().check(method).isEmpty()) {
      return List.of();
    }
    Set<String> used = new HashSet<>(method.text().flags());
    method.text().orders().forEach(order -> used.add(order.parameter()));
    for (SqlText.Piece.Parameter piece : method.text().parameters()) {
      ParameterPath.of(method, piece.path()).ifPresent(path -> used.add(path.parameter().name()));
    }
    List<Diagnostic> wrong = new ArrayList<>();
    for (MethodDraft.Parameter parameter : method.parameters()) {
      boolean paging = parameter.use().type() instanceof JavaType.Paging;
      if (!paging && !used.contains(parameter.name())) {
        wrong.add(
            Diagnostic.of(
                DiagnosticCode.QUERY_PARAMETER_UNUSED,
                Place.at(method.origin().parameter(parameter.name())),
                parameter.name(),
                method.origin().display()));
      }
    }
    return wrong;
  }
}
