package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What is told of a migration that failed: which file and line, and what PostgreSQL says about it.
 * Not told: the statement, which may hold data, and where the database is.
 */
final class MigrationFailure {
  private static final Pattern FILE =
      Pattern.compile("(?m)([VRU][^\\s/\\\\]*__[^\\s/\\\\]*\\.sql)");
  private static final Pattern LINE = Pattern.compile("(?m)^Line\\s*:\\s*([0-9]+)");

  private MigrationFailure() {}

  static DxException of(String folder, FlywayException failure) {
    SQLException sql = sql(failure);
    String text = String.valueOf(failure.getMessage());
    String file = first(FILE, text);
    String line = first(LINE, text);
    String where = file.isEmpty() ? folder : folder + "/" + file;
    if (sql == null) {
      return new DxException(
          ErrorCode.CONFIGURATION,
          "the migrations do not fit the database: " + checked(text),
          "Never change a migration that has run somewhere: write a new one. Where only this"
              + " machine's data are at stake, stop and delete the folder .dx/db.",
          DriverFailure.of(failure));
    }
    ErrorCode code = ErrorConversions.code(sql);
    boolean away = code == ErrorCode.CONNECTION_FAILED;
    return new DxException(
        away ? code : ErrorCode.QUERY_FAILED,
        "the migration " + where + (line.isEmpty() ? "" : ":" + line) + " failed: "
            + said(sql) + " (SQLState " + ErrorConversions.sqlState(sql) + ")",
        away
            ? code.defaultSuggestion()
            : "Correct the file; what it did was undone, unless it cannot run in a transaction.",
        DriverFailure.of(failure));
  }

  /** PostgreSQL's own words without DETAIL, and not where they repeat what was to be stored. */
  private static String said(SQLException failure) {
    boolean data = ErrorConversions.sqlState(failure).startsWith("2");
    if (!data
        && failure instanceof PSQLException known
        && known.getServerErrorMessage() != null
        && known.getServerErrorMessage().getMessage() != null) {
      return known.getServerErrorMessage().getMessage();
    }
    return ErrorConversions.code(failure).defaultMessage();
  }

  /** Flyway's words about files: their names, versions and sums. */
  private static String checked(String text) {
    StringBuilder out = new StringBuilder();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("See http")
            && !line.contains("://") && !line.startsWith("Need "))
        .forEach(line -> out.append(out.isEmpty() ? "" : "; ").append(line));
    return out.toString();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static @Nullable SQLException sql(Throwable failure) {
    Throwable each = failure;
    for (int i = 0; i < 16 && each != null; i++) {
      if (each instanceof SQLException sql) {
        return sql;
      }
      each = each.getCause();
    }
    return null;
  }
}
