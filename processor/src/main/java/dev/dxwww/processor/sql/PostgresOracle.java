package dev.dxwww.processor.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.common.sql.SchemaHash;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.PostgresException;

import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL itself what statements mean, at compile time and without running them.
 *
 * <p>PostgreSQL comes from the class path and is a child process over pipes ({@code postgres
 * --single}): no server, port or password. The schema is made once for the same migrations, in a
 * data directory of the user's cache folder that one process uses at a time. Answers are kept in
 * the folders of the settings, refusals as well; with all of them known no process is started.
 *
 * <pre>{@code
 * List<Migration> own = Migrations.read(folder).inOrder();
 * SqlOracle oracle = new PostgresOracle(own, OracleSettings.of(loader).cachedIn(target));
 * switch (oracle.describe(List.of(new SqlStatement("select id from tasks where list = $1")))) {
 *   case Answer.Verdicts(SchemaCatalog schema, List<Verdict> verdicts) -> ...
 *   case Answer.BrokenMigration broken -> ...
 *   case Answer.Unavailable unavailable -> ...
 * }
 * }</pre>
 *
 * <p>Used by one thread at a time. What functions and triggers written by users read and write is
 * not known to it, nor whether they give null: their results count as nullable.
 */
public final class PostgresOracle implements SqlOracle {
  /** Counts changes of what is asked or concluded: older answers are of no use then. */
  private static final int FORMAT = 2;

  private final List<Migration> migrations;
  private final OracleSettings settings;
  private final String key;
  private final Map<String, Verdict> known = new LinkedHashMap<>();
  private @Nullable SchemaCatalog schema;
  private @Nullable Answer failure;

  /**
   * An oracle for a schema; nothing is read or started before the first question.
   *
   * @param migrations in the order they run in, the framework's own first
   */
  public PostgresOracle(List<Migration> migrations, OracleSettings settings) {
    this.migrations = List.copyOf(migrations);
    this.settings = settings;
    this.key = key(this.migrations, settings);
  }

  private static String key(List<Migration> migrations, OracleSettings settings) {
    StringBuilder text = new StringBuilder("format " + FORMAT + '\n');
    text.append(settings.url().orElse("bundled " + PostgresBinaries.version())).append('\n');
    for (Migration migration : migrations) {
      text.append(migration.file()).append('\n').append(migration.sql().length()).append('\n')
          .append(migration.sql());
    }
    text.append(Resources.text("prepare.sql")).append(Resources.text("catalog.sql"));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 40);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Hash of the migrations, as the boot check compares it. */
  public String schemaHash() {
    return SchemaHash.of(migrations).hex();
  }

  @Override
  public Answer describe(List<SqlStatement> statements) {
    if (failure != null) {
      return failure;
    }
    try {
      Set<String> missing = new LinkedHashSet<>();
      for (SqlStatement statement : statements) {
        if (!known.containsKey(statement.sql())) {
          missing.add(statement.sql());
        }
      }
      if (schema == null || !missing.isEmpty()) {
        find(missing);
      }
      return new Answer.Verdicts(
          schema, statements.stream().map(statement -> known.get(statement.sql())).toList());
    } catch (Migrator.BrokenMigrationException e) {
      failure = e.broken();
    } catch (PostgresException e) {
      failure = unavailable(e);
    }
    return failure;
  }

  private static Answer.Unavailable unavailable(PostgresException e) {
    String message = String.valueOf(e.getMessage());
    int fix = message.indexOf("Fix: ");
    return fix < 0
        ? new Answer.Unavailable(message, "")
        : new Answer.Unavailable(
            message.substring(0, fix).strip(), message.substring(fix + 5).strip());
  }

  private void find(Set<String> missing) {
    Map<String, Verdict> asked = new LinkedHashMap<>();
    for (String sql : missing) {
      Verdict verdict = withoutAsking(sql);
      if (verdict != null) {
        known.put(sql, verdict);
      }
    }
    missing.removeIf(known::containsKey);
    List<VerdictFolder> folders = new ArrayList<>();
    settings.buildCache().ifPresent(folder -> folders.add(new VerdictFolder(folder)));
    settings.userCache().ifPresent(folder -> folders.add(new VerdictFolder(folder)));
    List<VerdictFolder> behind = new ArrayList<>();
    for (VerdictFolder folder : folders) {
      if (schema == null || !missing.isEmpty()) {
        int before = asked.size();
        folder.read(key).ifPresent(kept -> {
          schema = kept.schema();
          missing.forEach(sql -> take(sql, kept.verdicts().get(sql), asked));
          missing.removeAll(asked.keySet());
        });
        if (schema == null || !missing.isEmpty() || before != asked.size() && !behind.isEmpty()) {
          behind.add(folder);
        }
      }
    }
    if (schema == null || !missing.isEmpty()) {
      ask(List.copyOf(missing), asked);
      behind = folders;
    }
    for (VerdictFolder folder : behind) {
      folder.write(key, schema, asked);
    }
  }

  private void take(String sql, @Nullable Verdict verdict, Map<String, Verdict> asked) {
    if (verdict != null) {
      known.put(sql, verdict);
      asked.put(sql, verdict);
    }
  }

  private static @Nullable Verdict withoutAsking(String sql) {
    if (sql.indexOf('\0') >= 0) {
      return new Refused("22021", "a NUL character", "", "", sql.indexOf('\0'));
    }
    List<SqlScript.Statement> statements = SqlScript.of(sql).statements();
    if (statements.isEmpty()) {
      return new Refused("42601", "no statement", "", "", -1);
    }
    return statements.size() == 1 ? null : new Refused(
        "42601", "more than one statement", "", "", statements.get(1).start());
  }

  private void ask(List<String> missing, Map<String, Verdict> asked) {
    Questions questions = settings.url().isPresent()
        ? new JdbcPostgres(migrations, settings)
        : new BundledPostgres(migrations, settings, key);
    Questions.Answers answers = questions.ask(missing);
    schema = answers.catalog().schema(schemaHash());
    for (int i = 0; i < missing.size(); i++) {
      take(missing.get(i), answers.verdicts().get(i), asked);
    }
  }
}
