package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.TypeRef;

/** Joins a {@code @Batch} method with the queries that its record's components name. */
final class BatchBuilder {
  private static final int MOST = 50;

  private final RepositoryDraft.Batch batch;
  private final Map<String, QueryMethod> queries;
  private final Set<String> drafts;
  private final List<Diagnostic> mistakes;
  private final Set<String> used = new HashSet<>();
  private boolean failed;

  /**
   * For one method.
   *
   * @param queries the right ones of the repository, by name
   * @param drafts names of all of them
   */
  BatchBuilder(
      RepositoryDraft.Batch batch,
      Map<String, QueryMethod> queries,
      Set<String> drafts,
      List<Diagnostic> mistakes) {
    this.batch = batch;
    this.queries = queries;
    this.drafts = drafts;
    this.mistakes = mistakes;
  }

  Optional<BatchMethod> build() {
    if (!(batch.result().type() instanceof JavaType.Structure result)
        || batch.result().presence() != Presence.REQUIRED) {
      refuse(
          "it returns %s, not a record".formatted(batch.result().display()),
          "return a record whose components are named like the queries");
      return Optional.empty();
    }
    if (result.members().isEmpty() || result.members().size() > MOST) {
      refuse(
          "%s has %d components".formatted(result.type().display(), result.members().size()),
          "1 to %d components".formatted(MOST));
      return Optional.empty();
    }
    List<BatchMethod.Part> parts = new ArrayList<>();
    for (int i = 0; i < result.members().size(); i++) {
      part(result.members().get(i).name(), batch.componentTypes().get(i)).ifPresent(parts::add);
    }
    unused();
    fit(parts);
    return failed || parts.size() < result.members().size()
        ? Optional.empty()
        : Optional.of(
            new BatchMethod(
                batch.origin(),
                batch.origin().memberName(),
                batch.parameters().stream()
                    .map(p -> new QueryParameter(p.name(), p.declared()))
                    .toList(),
                result.type(),
                parts,
                batch.timeout()));
  }

  private Optional<BatchMethod.Part> part(String component, TypeRef type) {
    QueryMethod query = queries.get(component);
    if (query == null) {
      if (!drafts.contains(component)) {
        mistakes.add(
            mistake(
                    "no query of the repository is called %s".formatted(component),
                    "name the components like queries")
                .insteadOf(component, queries.keySet().stream().sorted().toList()));
      }
      failed = true;
      return Optional.empty();
    }
    Optional<String> obstacle = obstacle(query, type);
    obstacle.ifPresent(what -> refuse(what, "give both the same type, or leave it out"));
    List<String> missing = new ArrayList<>();
    for (QueryParameter parameter : query.parameters()) {
      used.add(parameter.name());
      boolean given =
          batch.parameters().stream()
              .anyMatch(
                  p ->
                      p.name().equals(parameter.name()) && p.declared().equals(parameter.type()));
      if (!given) {
        missing.add(parameter.type().display() + " " + parameter.name());
      }
    }
    if (!missing.isEmpty()) {
      refuse(
          "%s takes %s, and the batch does not".formatted(component, String.join(", ", missing)),
          "add %s to its parameters".formatted(String.join(", ", missing)));
    }
    return Optional.of(new BatchMethod.Part(component, query));
  }

  private static Optional<String> obstacle(QueryMethod query, TypeRef type) {
    if (!query.command().equals("select") || !query.settings().writes().isEmpty()) {
      return Optional.of("%s changes rows".formatted(query.name()));
    }
    if (query.result() instanceof QueryResult.Streamed
        || query.result() instanceof QueryResult.Paged) {
      return Optional.of(
          "%s returns %s".formatted(query.name(), query.returns().display()));
    }
    return query.returns().equals(type)
        ? Optional.empty()
        : Optional.of(
            "component %s is %s, and the query returns %s".formatted(
                query.name(), type.display(), query.returns().display()));
  }

  private void unused() {
    for (MethodDraft.Parameter parameter : batch.parameters()) {
      if (!failed && !used.contains(parameter.name())) {
        refuse(
            "no query takes its parameter %s".formatted(parameter.name()),
            "remove " + parameter.name());
      }
    }
  }

  /** All statements are sent as one text, which is a constant of Java. */
  private void fit(List<BatchMethod.Part> parts) {
    int bytes = parts.stream()
        .mapToInt(p -> ConstantSize.bytes(p.query().variants().getFirst().jdbcSql()) + 2)
        .sum();
    if (bytes > ConstantSize.MOST) {
      refuse(
          "its statements together are longer than 64 KiB",
          "make two batches of it, or move parts of the queries into views");
    }
  }

  private void refuse(String what, String fix) {
    failed = true;
    mistakes.add(mistake(what, fix));
  }

  private Diagnostic mistake(String what, String fix) {
    return Diagnostic.of(
        DiagnosticCode.QUERY_BATCH,
        Place.at(batch.origin(), QueryMarks.BATCH),
        batch.origin().display(),
        what,
        fix);
  }
}
