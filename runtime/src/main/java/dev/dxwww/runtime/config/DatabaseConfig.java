package dev.dxwww.runtime.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The database, for applications that have one.
 *
 * @param url Its address: jdbc:postgresql://host:5432/name or postgres://user:password@host/name;
 *     several hosts, separated by commas, are tried for the one that takes writes. Where it is not
 *     set, the profiles dev and test start PostgreSQL themselves; in prod that is an error.
 * @param user Who connects, in place of the address's user.
 * @param password The user's password, in place of the address's.
 * @param sslMode Whether the connection is encrypted and the server proves who it is; where it is
 *     not set, and the address does not say sslmode, verify-full, or disable for this machine.
 * @param sslRootCert File with the certificates that servers are verified by; where it is not set,
 *     those of Java.
 * @param connectTimeout How long making a connection may take, 100ms to 5m.
 * @param queryTimeout How long a statement may take without a {@code @Timeout}, 1ms to 1h.
 * @param transactionTimeout How long a transaction may take until its next statement fails, 1ms to
 *     1d; as long PostgreSQL lets one wait between two statements.
 * @param startTimeout How long a start waits for the database to answer, up to 1h.
 * @param fetchSize How many rows of a Stream are fetched at a time.
 * @param migrate Whether the start brings the schema up to date from the folder db/migration.
 * @param check Whether the start compares the database with what the queries were checked against:
 *     auto fails in dev and test where they differ, and tells it in prod; fail, tell and off are
 *     the same everywhere.
 */
@ConfigProperties("dx.db")
public record DatabaseConfig(
    Optional<String> url,
    Optional<String> user,
    Optional<String> password,
    Optional<SslMode> sslMode,
    Optional<Path> sslRootCert,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("10s") Duration queryTimeout,
    @DefaultValue("60s") Duration transactionTimeout,
    @DefaultValue("10s") Duration startTimeout,
    @DefaultValue("500") @Min(1) @Max(100_000) int fetchSize,
    @DefaultValue("true") boolean migrate,
    @DefaultValue("auto") Check check) {
  private static final Duration HOUR = Duration.ofHours(1);

  public DatabaseConfig {
    Duration least = Duration.ofMillis(1);
    Bounds.between(
        "connect-timeout", connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
    Bounds.between("query-timeout", queryTimeout, least, HOUR);
    Bounds.between("transaction-timeout", transactionTimeout, least, Bounds.DAY);
    Bounds.between("start-timeout", startTimeout, Duration.ZERO, HOUR);
  }

  /** How a connection is encrypted. */
  public enum SslMode {
    /** Not at all. */
    DISABLE,
    /** Encrypted; whoever answers is believed to be the server. */
    REQUIRE,
    /** The server shows a certificate that is trusted, of whatever name. */
    VERIFY_CA,
    /** The server shows a trusted certificate of its own name. */
    VERIFY_FULL
  }

  /** What a start does where the database differs from what queries were checked against. */
  public enum Check {
    AUTO,
    FAIL,
    TELL,
    OFF
  }

  /** Neither address nor credentials. */
  @Override
  public String toString() {
    return "DatabaseConfig";
  }
}
