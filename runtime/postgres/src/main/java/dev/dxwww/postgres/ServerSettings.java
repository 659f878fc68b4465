package dev.dxwww.postgres;

/**
 * What a {@link DevServer} is started with; one that runs already keeps what it has.
 *
 * @param maxConnections at once, from 5 to 1000
 * @param durable whether data must survive a crash of the machine; a crash of PostgreSQL or of the
 *     JVM they survive in any case
 */
public record ServerSettings(int maxConnections, boolean durable) {
  /** For data that a developer keeps. */
  public static final ServerSettings KEPT = new ServerSettings(50, true);

  /** For data that a test throws away. */
  public static final ServerSettings THROW_AWAY = new ServerSettings(50, false);

  public ServerSettings {
    if (maxConnections < 5 || maxConnections > 1000) {
      throw new IllegalArgumentException("maxConnections is not from 5 to 1000: " + maxConnections);
    }
  }

  /** The text of {@code postgresql.conf}. */
  String configuration(int port, Platform platform) {
    // Windows cannot tell that a connection was closed, and refuses to be asked.
    String check = platform.isWindows() ? "0" : "500ms";
    return """
        # Written at every start; put settings of your own into dxwww-user.conf beside.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = %d
        shared_buffers = 32MB
        max_wal_size = 256MB
        min_wal_size = 16MB
        fsync = %s
        synchronous_commit = %3$s
        full_page_writes = %3$s
        jit = off
        client_connection_check_interval = %4$s
        password_encryption = scram-sha-256
        log_statement = none
        log_line_prefix = '%%m [%%p] '
        log_timezone = UTC
        timezone = UTC
        datestyle = 'iso, mdy'
        lc_messages = C
        default_text_search_config = 'pg_catalog.english'
        include_if_exists = 'dxwww-user.conf'
        """
        .formatted(port, maxConnections, durable ? "on" : "off", check);
  }
}
