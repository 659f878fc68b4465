package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import dev.dxwww.processor.sql.SchemaCatalog;
import dev.dxwww.processor.sql.SqlOracle;
import dev.dxwww.processor.sql.SqlOracle.Answer;
import dev.dxwww.processor.sql.SqlStatement;
import dev.dxwww.processor.sql.Verdict;

/** Asks about the statements of all repositories at once. */
final class RepositoryChecks {
  private final SqlOracle oracle;
  private final List<RepositoryCheck> repositories;

  RepositoryChecks(SqlOracle oracle, List<RepositoryCheck> repositories) {
    this.oracle = oracle;
    this.repositories = List.copyOf(repositories);
  }

  /** What PostgreSQL made of the schema; each repository has learned what concerns it. */
  Answer run() {
    Map<MethodCheck, List<SqlForm>> written = forms(MethodCheck::forms);
    Answer answer = oracle.describe(statements(written));
    if (!(answer instanceof Answer.Verdicts(SchemaCatalog schema, List<Verdict> verdicts))) {
      return answer;
    }
    hand(written, verdicts, (check, its) -> check.learn(its, schema));
    Map<MethodCheck, List<SqlForm>> made = forms(MethodCheck::made);
    List<SqlStatement> more = statements(made);
    if (more.isEmpty()) {
      finish(made, List.of(), schema);
    } else if (oracle.describe(more) instanceof Answer.Verdicts(_, List<Verdict> others)) {
      finish(made, others, schema);
    } else {
      return new Answer.Unavailable("it stopped answering", "compile again");
    }
    SortedSet<String> writes = new TreeSet<>();
    repositories.forEach(repository -> writes.addAll(repository.writes()));
    repositories.forEach(repository -> repository.checkCaches(writes));
    return answer;
  }

  private void finish(
      Map<MethodCheck, List<SqlForm>> made, List<Verdict> verdicts, SchemaCatalog schema) {
    Map<MethodCheck, Optional<QueryMethod>> methods = new LinkedHashMap<>();
    hand(made, verdicts, (check, its) -> methods.put(check, check.finish(its, schema)));
    for (RepositoryCheck repository : repositories) {
      for (MethodCheck check : repository.methods()) {
        repository.finished(check, methods.getOrDefault(check, Optional.empty()));
      }
    }
  }

  private Map<MethodCheck, List<SqlForm>> forms(Function<MethodCheck, List<SqlForm>> of) {
    Map<MethodCheck, List<SqlForm>> forms = new LinkedHashMap<>();
    for (RepositoryCheck repository : repositories) {
      repository.methods().forEach(check -> forms.put(check, of.apply(check)));
    }
    return forms;
  }

  private static List<SqlStatement> statements(Map<MethodCheck, List<SqlForm>> forms) {
    List<SqlStatement> statements = new ArrayList<>();
    forms.values().forEach(
        its -> its.forEach(form -> statements.add(new SqlStatement(form.checked()))));
    return statements;
  }

  /** Takes the verdicts on the statements of one method. */
  private interface Taker {
    void take(MethodCheck check, List<Verdict> verdicts);
  }

  private static void hand(
      Map<MethodCheck, List<SqlForm>> forms, List<Verdict> verdicts, Taker taker) {
    int from = 0;
    for (Map.Entry<MethodCheck, List<SqlForm>> entry : forms.entrySet()) {
      int to = from + entry.getValue().size();
      taker.take(entry.getKey(), verdicts.subList(from, to));
      from = to;
    }
  }
}
