package dev.dxwww.processor.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.common.sql.MigrationProblem;
import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.sql.SchemaCatalog;
import dev.dxwww.processor.sql.SqlOracle.Answer;

/** Repositories: read in each round, checked together by PostgreSQL when all are known. */
public final class QueryFeature implements Feature {
  private final OracleSource oracles;
  private final JsonForms forms;
  private final Map<String, RepositoryDraft> drafts = new TreeMap<>();

  /** Asks an oracle from there; columns of JSON need codecs, which are planned in {@code json}. */
  public QueryFeature(JsonTypes json, OracleSource oracles) {
    this.oracles = oracles;
    this.forms = new JsonForms(json);
  }

  @Override
  public Set<String> annotations() {
    Set<String> annotations = new HashSet<>(QueryMarks.STATEMENTS);
    annotations.addAll(StrayMarks.BESIDE);
    annotations.add(QueryMarks.REPOSITORY);
    return annotations;
  }

  @Override
  public void process(Round round) {
    forms.in(round);
    RepositoryReader reader =
        new RepositoryReader(round, round.diagnostics(), new ConverterPlans(round), forms);
    for (Element element : round.annotated(QueryMarks.REPOSITORY)) {
      TypeElement type = (TypeElement) element;
      reader.read(type).ifPresent(draft -> drafts.put(draft.origin().type(), draft));
    }
    new StrayMarks(round).check();
  }

  @Override
  public void link(Round round) {
    if (drafts.isEmpty()) {
      return;
    }
    forms.in(round);
    List<RepositoryCheck> own = new ArrayList<>();
    drafts.values().forEach(draft -> own.add(new RepositoryCheck(draft, forms)));
    Place first = Place.at(own.getFirst().draft().origin(), QueryMarks.REPOSITORY);
    MigrationsFolder folder = MigrationsFolder.find(round.environment());
    migrations(round, folder, first)
        .ifPresent(migrations -> check(round, folder, migrations, own));
    own.forEach(repository -> round.diagnostics().report(repository.mistakes()));
  }

  /** The migrations; empty, with a report, when there are none or one of them has a wrong name. */
  private static Optional<Migrations> migrations(
      Round round, MigrationsFolder folder, Place first) {
    if (folder.folder().isEmpty()) {
      round.diagnostics().report(MigrationReports.missing(folder, first));
      return Optional.empty();
    }
    try {
      Migrations migrations = Migrations.read(folder.folder().get());
      for (MigrationProblem problem : migrations.problems()) {
        round.diagnostics().report(MigrationReports.of(problem, first));
      }
      if (migrations.inOrder().isEmpty() && migrations.problems().isEmpty()) {
        round.diagnostics().report(MigrationReports.missing(folder, first));
        return Optional.empty();
      }
      return migrations.problems().isEmpty() ? Optional.of(migrations) : Optional.empty();
    } catch (IOException e) {
      round.diagnostics().report(MigrationReports.unreadable(folder, e, first));
      return Optional.empty();
    }
  }

  private void check(
      Round round,
      MigrationsFolder folder,
      Migrations migrations,
      List<RepositoryCheck> own) {
    List<RepositoryCheck> all = new ArrayList<>(own);
    all.addAll(indexed(round, own));
    var oracle = oracles.open(round.environment(), migrations, folder.output());
    Answer answer = new RepositoryChecks(oracle, all).run();
    Place first = Place.at(own.getFirst().draft().origin(), QueryMarks.REPOSITORY);
    switch (answer) {
      case Answer.Verdicts(SchemaCatalog schema, _) ->
          own.forEach(repository -> write(round, repository, schema));
      case Answer.BrokenMigration broken ->
          round.diagnostics().report(MigrationReports.of(broken, migrations, first));
      case Answer.Unavailable(String why, String fix) ->
          round
              .diagnostics()
              .report(Diagnostic.of(DiagnosticCode.QUERY_NOT_CHECKED, first, why, fix));
    }
  }

  /** Repositories that are compiled already, where it matters what they write. */
  private List<RepositoryCheck> indexed(Round round, List<RepositoryCheck> own) {
    boolean matters =
        own.stream()
            .flatMap(repository -> repository.draft().methods().stream())
            .flatMap(method -> method.settings().caching().stream())
            .anyMatch(caching -> caching.stale().equals(SettingsReader.FOREVER));
    List<RepositoryCheck> others = new ArrayList<>();
    if (matters) {
      // They were checked when they were compiled.
      RepositoryReader silent =
          new RepositoryReader(round, mistake -> { }, new ConverterPlans(round), forms);
      for (TypeElement type : round.indexed("repositories")) {
        silent.read(type).ifPresent(draft -> others.add(new RepositoryCheck(draft, forms)));
      }
    }
    return others;
  }

  private static void write(Round round, RepositoryCheck repository, SchemaCatalog schema) {
    String type = repository.draft().origin().type();
    if (!round.failed(type)) {
      repository
          .model(schema, taken(round, type))
          .ifPresent(model -> RepositoryEmitter.emit(model).forEach(round::write));
    }
  }

  /** Names that generated members must not have. */
  private static SortedSet<String> taken(Round round, String type) {
    SortedSet<String> taken = new TreeSet<>();
    TypeElement element = round.elements().getTypeElement(type);
    if (element != null) {
      List<? extends Element> members = round.elements().getAllMembers(element);
      ElementFilter.methodsIn(members).forEach(m -> taken.add(m.getSimpleName().toString()));
      ElementFilter.typesIn(members).forEach(t -> taken.add(t.getSimpleName().toString()));
    }
    return taken;
  }
}
