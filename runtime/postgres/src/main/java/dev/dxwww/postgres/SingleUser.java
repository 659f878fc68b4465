package dev.dxwww.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code postgres --single}: one process, spoken to over pipes, that ends with its input. No
 * server, port, password or file but the data directory's own.
 *
 * <p>A statement ends with {@code ;} and an empty line. What PostgreSQL says of one, results and
 * errors alike, comes in one stream, in the order of the statements; of a statement that prints
 * rows and then fails, the error comes first.
 */
public final class SingleUser {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_error_verbosity", "verbose"),
          Map.entry("log_line_prefix", ""),
          Map.entry("log_min_messages", "error"),
          Map.entry("max_connections", "8"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("wal_level", "minimal"),
          Map.entry("full_page_writes", "off"),
          Map.entry("min_wal_size", "2MB"),
          Map.entry("max_wal_size", "32MB"),
          Map.entry("shared_buffers", "16MB"),
          Map.entry("TimeZone", "UTC"),
          Map.entry("log_timezone", "UTC"));

  private final PostgresInstallation installation;
  private final Path data;
  private final Duration deadline;
  private final Map<String, String> settings;
  private final Runnable failed;

  /**
   * @param data a data directory that no other PostgreSQL uses meanwhile
   * @param deadline for each run; past it the process is killed
   */
  public SingleUser(PostgresInstallation installation, Path data, Duration deadline) {
    this(installation, data, deadline, SETTINGS, () -> {});
  }

  /** {@code failed} is run whenever PostgreSQL ends otherwise than by the end of its input. */
  SingleUser(
      PostgresInstallation installation, Path data, Duration deadline, Runnable failed) {
    this(installation, data, deadline, SETTINGS, failed);
  }

  private SingleUser(
      PostgresInstallation installation,
      Path data,
      Duration deadline,
      Map<String, String> settings,
      Runnable failed) {
    this.installation = installation;
    this.data = data;
    this.deadline = deadline;
    this.settings = settings;
    this.failed = failed;
  }

  /** The same with one more of PostgreSQL's settings, as by {@code -c name=value}. */
  public SingleUser with(String name, String value) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put(name, value);
    return new SingleUser(installation, data, deadline, all, failed);
  }

  /**
   * One statement, or several to be run as one, as {@link #run} wants it: it has the given text's
   * length and positions but for line ends of Windows, which become one character.
   *
   * @throws IllegalArgumentException at a NUL, which ends PostgreSQL's input
   */
  public static String statement(String sql) {
    if (sql.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("SQL holds a NUL character");
    }
    String lines = sql.replace("\r\n", "\n");
    // Within a statement nothing may look like its end; the length stays.
    String one = lines.replace(";\n\n", "; \n").stripTrailing();
    return one.endsWith(";") ? one + "\n\n" : one + "\n;\n\n";
  }

  /**
   * Runs statements, each ended by {@code ;} and an empty line, and gives all that PostgreSQL said.
   * A failed statement is said there, and the next one runs.
   *
   * @throws PostgresException where PostgreSQL cannot start, ends before its input does, or takes
   *     longer than the deadline
   */
  public String run(String script) {
    try (Session session = open()) {
      return session.finish(script);
    }
  }

  /** Starts PostgreSQL for several questions, one after the other. */
  public Session open() {
    return new Session(command(), deadline, failed);
  }

  private List<String> command() {
    List<String> arguments = new ArrayList<>(List.of("--single", "-F", "-j", "-D"));
    arguments.add(data.toString());
    settings.forEach(
        (name, value) -> {
          arguments.add("-c");
          arguments.add(name + "=" + value);
        });
    arguments.add("-c");
    arguments.add("statement_timeout=" + deadline.toMillis());
    arguments.add("postgres");
    return installation.command("postgres", arguments.toArray(String[]::new));
  }
}
