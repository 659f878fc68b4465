package dev.dxwww.processor.query;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.MethodDraft.Container;

/** What is kept is a whole result, and may be old for at least as long as it is fresh. */
final class CacheShapeRule implements DraftRule {

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    Optional<QuerySettings.Caching> caching = method.settings().caching();
    if (caching.isEmpty()) {
      return List.of();
    }
    if (method.isExecute() || method.returns().container() == Container.VOID) {
      return refuse(method, "", "it returns nothing to keep", "remove @Cached");
    }
    if (method.returns().container() == Container.STREAM) {
      return refuse(method, "", "a Stream is read once", "return a List");
    }
    Optional<MethodDraft.Parameter> array =
        method.parameters().stream()
            .filter(parameter -> parameter.declared() instanceof TypeRef.ArrayOf)
            .findFirst();
    if (array.isPresent()) {
      return refuse(
          method,
          "",
          "results are kept by arguments, and no two arrays are equal",
          "make %s a List".formatted(array.get().name()));
    }
    if (caching.get().stale().compareTo(caching.get().fresh()) < 0) {
      return refuse(
          method,
          "stale",
          "stale is shorter than fresh",
          "give stale at least the time of fresh, or leave it out");
    }
    return List.of();
  }

  static List<Diagnostic> refuse(
      MethodDraft method, String attribute, String why, String fix) {
    return List.of(
        Diagnostic.of(
            DiagnosticCode.QUERY_CACHE,
            Place.at(method.origin(), QueryMarks.CACHED, attribute),
            method.origin().display(),
            why,
            fix));
  }
}
