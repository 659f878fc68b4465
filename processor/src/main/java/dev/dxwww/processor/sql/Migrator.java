package dev.dxwww.processor.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.postgres.DataDirectory;
import dev.dxwww.postgres.Session;
import dev.dxwww.processor.sql.SqlOracle.Answer.BrokenMigration;

/** Makes the schema in a new data directory, one migration after the other. */
final class Migrator {
  private final List<MigrationScript> scripts;

  /** A migration that PostgreSQL does not take. */
  static final class BrokenMigrationException extends RuntimeException {
    private final transient BrokenMigration broken;

    BrokenMigrationException(BrokenMigration broken) {
      super(broken.message());
      this.broken = broken;
    }

    BrokenMigration broken() {
      return broken;
    }
  }

  Migrator(List<Migration> migrations) {
    this.scripts = migrations.stream().map(MigrationScript::of).toList();
  }

  /**
   * Runs all migrations.
   *
   * @throws BrokenMigrationException at the first that fails
   */
  void prepare(DataDirectory data, Duration deadline) {
    for (MigrationScript script : scripts) {
      script.placeholder().ifPresent(broken -> {
        throw new BrokenMigrationException(broken);
      });
    }
    try (Session session = OracleScript.open(data, deadline)) {
      Definitions definitions = new Definitions();
      expect(Transcript.read(session.ask(Resources.preparation() + OracleScript.AS_GATE)));
      for (int i = 0; i < scripts.size(); i++) {
        MigrationScript script = scripts.get(i);
        List<Transcript.Said> said = Transcript.read(session.ask(migrate(script)));
        firstProblem(script, said).ifPresent(broken -> {
          throw new BrokenMigrationException(broken);
        });
        if (said.getLast() instanceof Transcript.Said.Value(_, String listing)) {
          definitions.after(script.migration(), listing);
        }
      }
      expect(Transcript.read(session.ask(record(definitions.places()))));
    }
  }

  private static void expect(List<Transcript.Said> said) {
    for (Transcript.Said one : said) {
      if (one instanceof Transcript.Said.Problem problem) {
        throw new IllegalStateException("PostgreSQL refuses to be prepared: " + problem.message());
      }
    }
  }

  /** The alias names the step, so that an error does. */
  private static String migrate(MigrationScript script) {
    StringBuilder input = new StringBuilder("begin;\n\n");
    for (int i = 0; i < script.steps().size(); i++) {
      input.append("select dxwww_check.migrate('")
          .append(Resources.hex(script.steps().get(i).sql()))
          .append("') as step_").append(i).append(";\n\n");
    }
    // What is deferred must run here, where nothing leads back to PostgreSQL's owner.
    input.append("select dxwww_check.migrate('")
        .append(Resources.hex("set constraints all immediate")).append("');\n\ncommit;\n\n")
        .append(OracleScript.ask(Definitions.LISTING));
    return input.toString();
  }

  private static Optional<BrokenMigration> firstProblem(
      MigrationScript script, List<Transcript.Said> said) {
    for (Transcript.Said one : said) {
      if (one instanceof Transcript.Said.Problem problem) {
        int alias = problem.statement().lastIndexOf(" as step_");
        if (alias < 0) {
          return Optional.of(
              script.broken(0, problem.sqlState(), problem.message(), problem.hint()));
        }
        String number = problem.statement().substring(alias + 9).replaceAll("[^0-9]", "");
        return Optional.of(script.broken(script.steps().get(Integer.parseInt(number)), problem));
      }
    }
    return Optional.empty();
  }

  private static String record(List<Definitions.Place> places) {
    StringBuilder input = new StringBuilder("set session authorization postgres;\n\n");
    List<String> rows = new ArrayList<>();
    for (Definitions.Place place : places) {
      rows.add("(" + place.relation() + "," + place.number() + ",dxwww_check.text('"
          + Resources.hex(place.file()) + "')," + place.line() + ")");
    }
    if (!rows.isEmpty()) {
      input.append("insert into dxwww_check.defined values ")
          .append(String.join(",", rows)).append(";\n\n");
    }
    // VACUUM knows tables to be empty, and of empty tables every plan costs the same: the plans
    // that are looked at shall be those of tables that nobody has counted yet.
    return input.append("vacuum analyze;\n\n")
        .append("select pg_catalog.pg_clear_relation_stats(n.nspname, c.relname)")
        .append(" from pg_catalog.pg_class c")
        .append(" join pg_catalog.pg_namespace n on n.oid = c.relnamespace")
        .append(" where c.relkind in ('r', 'i', 'm') and n.nspname !~ '^pg_'")
        .append(" and n.nspname not in ('information_schema', 'dxwww_check');\n\n")
        .toString();
  }
}
