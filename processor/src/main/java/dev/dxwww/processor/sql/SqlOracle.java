package dev.dxwww.processor.sql;

import java.util.List;

/** Knows the schema that migrations make, and what a statement means in it. */
public interface SqlOracle {

  /** What came of asking. */
  sealed interface Answer {

    /** One verdict for each statement, in their order. */
    record Verdicts(SchemaCatalog schema, List<Verdict> verdicts) implements Answer {}

    /** A migration that PostgreSQL does not take: {@code line} counts from 1. */
    record BrokenMigration(
        String file, int line, int column, String sqlState, String message, String hint)
        implements Answer {}

    /** Nobody could be asked; {@code why} and {@code fix} are for people. */
    record Unavailable(String why, String fix) implements Answer {}
  }

  /** Describes statements; asks each only once for the same migrations, whoever asks. */
  Answer describe(List<SqlStatement> statements);
}
