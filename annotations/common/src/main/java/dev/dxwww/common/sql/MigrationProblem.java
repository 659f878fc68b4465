package dev.dxwww.common.sql;

/**
 * Why a file cannot be a migration.
 *
 * @param file its path below the folder of migrations
 * @param message what is wrong
 * @param fix what to do, as a sentence
 */
public record MigrationProblem(String file, String message, String fix) {
  /** File, message and fix in one line. */
  @Override
  public String toString() {
    return file + ": " + message + ". Fix: " + fix;
  }
}
