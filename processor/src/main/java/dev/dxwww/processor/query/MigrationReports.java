package dev.dxwww.processor.query;

import java.io.IOException;
import java.util.List;

import dev.dxwww.common.sql.MigrationProblem;
import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.Options;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.sql.SqlOracle.Answer;

/** What is said of migrations, once, at the first repository. */
final class MigrationReports {
  private MigrationReports() {}

  /** There are none. */
  static Diagnostic missing(MigrationsFolder folder, Place place) {
    String where =
        folder.tried().isEmpty()
            ? "the compiler does not tell its output folder"
            : "looked in " + String.join(", ", folder.tried());
    return Diagnostic.of(
        DiagnosticCode.MIGRATIONS_MISSING,
        place,
        where,
        "src/main/resources/db/migration/V1__init.sql, or -A%s=DIR".formatted(
            Options.MIGRATIONS));
  }

  /** Their folder cannot be read. */
  static Diagnostic unreadable(MigrationsFolder folder, IOException why, Place place) {
    return Diagnostic.of(
        DiagnosticCode.MIGRATIONS_MISSING,
        place,
        "%s cannot be read: %s".formatted(folder.tried().getFirst(), why.getMessage()),
        "let the compiler read it, or -A%s=DIR".formatted(Options.MIGRATIONS));
  }

  /** A file that can be none. */
  static Diagnostic of(MigrationProblem problem, Place place) {
    return Diagnostic.of(
        DiagnosticCode.QUERY_MIGRATION,
        place,
        problem.file(),
        "it " + problem.message(),
        problem.fix());
  }

  /** One that PostgreSQL does not take, with its line. */
  static Diagnostic of(Answer.BrokenMigration broken, Migrations migrations, Place place) {
    String where =
        broken.line() < 1
            ? broken.file()
            : "%s:%d:%d".formatted(broken.file(), broken.line(), broken.column());
    String line = line(broken, migrations);
    return Diagnostic.of(
        DiagnosticCode.QUERY_MIGRATION,
        place,
        where,
        broken.message() + (line.isEmpty() ? "" : ", in: " + line),
        broken.hint().isEmpty()
            ? "correct %s, or write a new migration if it was run already".formatted(broken.file())
            : broken.hint());
  }

  private static String line(Answer.BrokenMigration broken, Migrations migrations) {
    List<String> lines =
        migrations.inOrder().stream()
            .filter(migration -> migration.file().equals(broken.file()))
            .flatMap(migration -> migration.sql().lines())
            .toList();
    return broken.line() < 1 || broken.line() > lines.size()
        ? ""
        : lines.get(broken.line() - 1).strip();
  }
}
