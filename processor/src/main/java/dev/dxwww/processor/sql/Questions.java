package dev.dxwww.processor.sql;

import java.util.List;

/** A PostgreSQL with the schema, to be asked about statements. */
interface Questions {

  /** What came of it: a verdict for each statement, in their order. */
  record Answers(Catalog catalog, List<Verdict> verdicts) {}

  /**
   * Asks about statements, each of them one and not empty.
   *
   * @throws dev.dxwww.postgres.PostgresException where there is none to ask
   * @throws Migrator.BrokenMigrationException where the schema cannot be made
   */
  Answers ask(List<String> statements);
}
