package dev.dxwww.runtime.query.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.DatabaseConfig.SslMode;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

/**
 * From the configuration to what the driver takes: only properties that are named here, and
 * credentials nowhere but in them.
 */
final class ConnectionSettings {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  /** Parameters of an address that are passed on, by the driver's names for them. */
  private static final Map<String, String> PASSED_ON =
      Map.ofEntries(
          Map.entry("applicationname", "ApplicationName"),
          Map.entry("application_name", "ApplicationName"),
          Map.entry("currentschema", "currentSchema"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("channelbinding", "channelBinding"),
          Map.entry("options", "options"),
          Map.entry("preparethreshold", "prepareThreshold"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("targetservertype", "targetServerType"));
  /** Parameters that we answer ourselves. */
  private static final List<String> OWN =
      List.of("sslmode", "sslrootcert", "connect_timeout", "connecttimeout");

  private final DatabaseConfig config;
  private final DatabaseUrl url;

  ConnectionSettings(DatabaseConfig config, DatabaseUrl url) {
    this.config = config;
    this.url = url;
  }

  /**
   * Settings from the configuration.
   *
   * @throws DxException code 5001 for an address that cannot be, which the message does not show
   */
  static ConnectionSettings of(DatabaseConfig config, String address) {
    try {
      DatabaseUrl url = DatabaseUrl.parse(address);
      refuseUnknown(url);
      return new ConnectionSettings(config, url);
    } catch (IllegalArgumentException e) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "dx.db.url is not an address of a database: " + e.getMessage(),
          "Set dx.db.url (DX_DB_URL) to jdbc:postgresql://host:5432/name or"
              + " postgres://user:password@host/name.",
          null);
    }
  }

  private static void refuseUnknown(DatabaseUrl url) {
    List<String> unknown =
        url.parameters().keySet().stream().filter(name -> !known(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "it has parameters that are not passed on: "
              + unknown.stream().map(ConnectionSettings::shown).collect(Collectors.joining(", "))
              + "; those that are: "
              + PASSED_ON.values().stream().distinct().sorted().collect(Collectors.joining(", "))
              + ", sslmode, sslrootcert");
    }
  }

  private static boolean known(String name) {
    return PASSED_ON.containsKey(name) || OWN.contains(name);
  }

  /** What does not look like a name may be part of a password with an odd character. */
  private static String shown(String name) {
    return name.matches("[a-z_]{1,40}") ? name : "(not a name)";
  }

  /** For logs: where the database is. */
  String place() {
    return url.toString();
  }

  ConnectionFactory factory(String applicationName) {
    return new ConnectionFactory(url.forDriver(), properties(applicationName), initialSql());
  }

  private Properties properties(String applicationName) {
    Properties to = new Properties();
    url.parameters().forEach((name, value) -> {
      String driver = PASSED_ON.get(name);
      if (driver != null) {
        to.setProperty(driver, value);
      }
    });
    set(to, "user", config.user().orElse(url.user()));
    set(to, "password", config.password().orElse(url.password()));
    to.putIfAbsent("ApplicationName", applicationName);
    if (url.hosts().size() > 1) {
      to.putIfAbsent("targetServerType", "primary");
      // A standby that becomes the primary is found at the next attempt.
      to.setProperty("hostRecheckSeconds", "0");
    }
    to.setProperty("connectTimeout", seconds(config.connectTimeout()));
    // Of the talk before the first statement; the pool sets that of statements.
    to.setProperty("socketTimeout", seconds(config.connectTimeout()));
    to.setProperty("loginTimeout", "0");
    to.setProperty("cancelSignalTimeout", "5");
    to.setProperty("tcpKeepAlive", "true");
    to.setProperty("logServerErrorDetail", "false");
    to.setProperty("readOnlyMode", "transaction");
    ssl(to);
    return to;
  }

  private static void set(Properties to, String name, String value) {
    if (!value.isEmpty()) {
      to.setProperty(name, value);
    }
  }

  /** Whole seconds, at least one: 0 would be for ever. */
  private static String seconds(Duration time) {
    return Long.toString(Math.max(1, time.plusMillis(999).toSeconds()));
  }

  private void ssl(Properties to) {
    SslMode usual = url.isLoopback() ? SslMode.DISABLE : SslMode.VERIFY_FULL;
    SslMode mode = config.sslMode().or(this::sslOfUrl).orElse(usual);
    to.setProperty("sslmode", name(mode));
    if (mode != usual && !url.isLoopback()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the connection to the database has sslmode " + name(mode)
              + ": who answers is " + (mode == SslMode.VERIFY_CA ? "one of those trusted" : "not")
              + " verified; verify-full is the default");
    }
    Optional<String> file =
        config.sslRootCert().map(Object::toString)
            .or(() -> Optional.ofNullable(url.parameters().get("sslrootcert")))
            .filter(path -> !path.equals("system"));
    if (file.isPresent()) {
      file.ifPresent(path -> to.setProperty("sslrootcert", path));
    } else if (mode.compareTo(SslMode.VERIFY_CA) >= 0) {
      to.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
  }

  /** {@code allow} and {@code prefer} are not offered: they would be encrypted by chance. */
  private Optional<SslMode> sslOfUrl() {
    String text = url.parameters().get("sslmode");
    if (text == null) {
      return Optional.empty();
    }
    for (SslMode mode : SslMode.values()) {
      if (name(mode).equals(text)) {
        return Optional.of(mode);
      }
    }
    throw new DxException(
        ErrorCode.CONFIGURATION,
        "dx.db.url has an sslmode that is not one of disable, require, verify-ca, verify-full",
        "Take verify-full, which is the default for other machines.",
        null);
  }

  private static String name(SslMode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Sent once for each connection. Digits and words of ours only. */
  private String initialSql() {
    return "set time zone 'UTC'; "
        + SessionLimit.sql(config.queryTimeout())
        + "; set idle_in_transaction_session_timeout = "
        + config.transactionTimeout().toMillis()
        // Not every platform and version of the server can look whether its client is there.
        + "; do $$ begin perform set_config('client_connection_check_interval', '500ms', false);"
        + " exception when others then null; end $$";
  }
}
