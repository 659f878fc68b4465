package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.sql.SchemaCatalog;

/** What comes of one repository: its mistakes, and its model when it has none. */
final class RepositoryCheck {
  private final RepositoryDraft draft;
  private final List<MethodCheck> methods = new ArrayList<>();
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private final Map<String, QueryMethod> finished = new LinkedHashMap<>();
  private boolean failed;

  /** Checks what can be said before PostgreSQL is asked. */
  RepositoryCheck(RepositoryDraft draft, JsonForms forms) {
    this.draft = draft;
    Mappings mappings = new Mappings(forms, draft.origin());
    for (MethodDraft method : draft.methods()) {
      List<Diagnostic> wrong = new ArrayList<>();
      DraftRule.ALL.forEach(rule -> wrong.addAll(rule.check(method)));
      if (wrong.isEmpty()) {
        methods.add(new MethodCheck(method, mappings));
      }
      failed |= !wrong.isEmpty();
      mistakes.addAll(wrong);
    }
  }

  RepositoryDraft draft() {
    return draft;
  }

  /** Methods whose statements PostgreSQL is asked about. */
  List<MethodCheck> methods() {
    return methods;
  }

  /** Mistakes of the repository, in the order of its methods. */
  List<Diagnostic> mistakes() {
    List<Diagnostic> all = new ArrayList<>(mistakes);
    methods.forEach(method -> all.addAll(method.mistakes()));
    return all;
  }

  void finished(MethodCheck check, Optional<QueryMethod> method) {
    failed |= method.isEmpty();
    method.ifPresent(m -> finished.put(check.method().name(), m));
  }

  /** Columns that its statements change. */
  SortedSet<String> writes() {
    SortedSet<String> writes = new TreeSet<>();
    finished.values().forEach(method -> writes.addAll(method.settings().writes()));
    return writes;
  }

  /** Says which results are kept for ever though nothing drops them. */
  void checkCaches(SortedSet<String> allWrites) {
    for (MethodCheck check : methods) {
      QueryMethod method = finished.get(check.method().name());
      boolean forever =
          check.method().settings().caching()
              .map(caching -> caching.stale().equals(SettingsReader.FOREVER))
              .orElse(false);
      if (method != null
          && forever
          && !Invalidation.concerns(allWrites, method.settings().reads())) {
        failed = true;
        mistakes.addAll(
            CacheShapeRule.refuse(
                check.method(),
                "stale",
                "it is kept forever, and no query of the application changes what it reads",
                "stale = \"1h\""));
      }
    }
  }

  /** The model; empty when anything of the repository is wrong. */
  Optional<RepositoryModel> model(SchemaCatalog schema, SortedSet<String> taken) {
    Set<String> names = new HashSet<>();
    draft.methods().forEach(method -> names.add(method.name()));
    List<BatchMethod> batches = new ArrayList<>();
    for (RepositoryDraft.Batch batch : draft.batches()) {
      new BatchBuilder(batch, finished, names, mistakes)
          .build()
          .ifPresentOrElse(batches::add, () -> failed = true);
    }
    if (failed) {
      return Optional.empty();
    }
    return Optional.of(
        new RepositoryModel(
            draft.origin(),
            draft.type(),
            draft.isPublic(),
            schema.hash(),
            List.copyOf(finished.values()),
            batches,
            draft.transactions(),
            taken));
  }
}
