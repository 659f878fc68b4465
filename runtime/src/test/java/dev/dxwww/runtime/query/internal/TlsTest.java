package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.DatabaseConfig.SslMode;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.QueryException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted connections to a real server whose certificate is that of "localhost". */
final class TlsTest {
  @TempDir private static Path folder;
  private static @Nullable DevServer server;
  private static Path authority = Path.of("");
  private static Path stranger = Path.of("");

  @BeforeAll
  static void start() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path root = folder.resolve("db");
    serve(root).close();
    Path data = root.resolve("data");
    TestCertificates ours = new TestCertificates(folder, "authority");
    ours.server("localhost", data);
    Files.writeString(data.resolve("dxwww-user.conf"), "ssl = on\n");
    for (String file : List.of("server.crt", "server.key", "dxwww-user.conf")) {
      Files.setPosixFilePermissions(
          data.resolve(file), PosixFilePermissions.fromString("rw-------"));
      Files.setOwner(data.resolve(file), Files.getOwner(data.resolve("PG_VERSION")));
    }
    server = serve(root);
    authority = ours.authority();
    stranger = new TestCertificates(folder, "stranger").authority();
  }

  private static DevServer serve(Path root) {
    return DevServer.start(
        PostgresBinaries.find(TlsTest.class.getClassLoader()), root, ServerSettings.THROW_AWAY);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Endpoint endpoint() {
    return Objects.requireNonNull(server).endpoint();
  }

  private static DatabaseConfig config(
      Endpoint endpoint, String host, SslMode mode, Optional<Path> trusted) {
    String url =
        "jdbc:postgresql://" + host + ":" + endpoint.port() + "/" + endpoint.database();
    DatabaseConfig some = RealPostgres.config(url, endpoint, Duration.ofSeconds(10));
    return new DatabaseConfig(
        some.url(), some.user(), some.password(), Optional.of(mode), trusted,
        some.connectTimeout(), some.queryTimeout(), some.transactionTimeout(),
        some.startTimeout(), some.fetchSize(), some.migrate(), some.check());
  }

  private Pool pool(String host, SslMode mode, Optional<Path> trusted) {
    DatabaseConfig config = config(endpoint(), host, mode, trusted);
    return new Pool(
        ConnectionSettings.of(config, config.url().orElseThrow()).factory("test"),
        new PoolSettings(
            1, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ZERO,
            Duration.ofSeconds(2), Duration.ofSeconds(10)));
  }

  private String refused(String host, SslMode mode, Path trusted) {
    try (Pool pool = pool(host, mode, Optional.ofNullable(trusted))) {
      QueryException failure =
          catchThrowableOfType(
              QueryException.class, () -> pool.acquire(RunningTransaction.BEGIN));
      assertThat(failure).isNotNull();
      assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
      assertThat(QueryErrorPropertyTest.rendered(failure))
          .doesNotContain(endpoint().password(), "jdbc:", "CN=");
      return failure.getMessage();
    }
  }

  private void encrypts(String host, SslMode mode, Path trusted) throws Exception {
    try (Pool pool = pool(host, mode, Optional.ofNullable(trusted))) {
      Lease lease = pool.acquire(RunningTransaction.BEGIN);
      try (var statement = lease.raw().createStatement();
          var rows =
              statement.executeQuery(
                  "select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getBoolean(1)).isTrue();
      } finally {
        lease.release();
      }
    }
  }

  @Test
  void serverWithATrustedCertificateOfItsName_isUsed() throws Exception {
    encrypts("localhost", SslMode.VERIFY_FULL, authority);
  }

  @Test
  void authorityThatIsNotTrusted_is2001_andSaid() {
    assertThat(refused("localhost", SslMode.VERIFY_FULL, stranger))
        .contains("certificate is not trusted", "dx.db.ssl-root-cert");
    // Those that Java trusts are not ours, either.
    assertThat(refused("localhost", SslMode.VERIFY_FULL, null))
        .contains("certificate is not trusted");
    assertThat(refused("127.0.0.1", SslMode.VERIFY_CA, stranger))
        .contains("certificate is not trusted");
  }

  @Test
  void certificateOfAnotherHost_is2001_andSaid() {
    assertThat(refused("127.0.0.1", SslMode.VERIFY_FULL, authority))
        .contains("certificate is not of the host");
  }

  @Test
  void weakerModes_verifyLess() throws Exception {
    encrypts("127.0.0.1", SslMode.VERIFY_CA, authority);
    encrypts("127.0.0.1", SslMode.REQUIRE, null);
  }

  @Test
  void serverThatDoesNotEncrypt_is2001_andSaid() {
    Endpoint plain = RealPostgres.ENDPOINT;
    DatabaseConfig config =
        config(plain, "localhost", SslMode.VERIFY_FULL, Optional.of(authority));
    ConnectionFactory factory =
        ConnectionSettings.of(config, config.url().orElseThrow()).factory("test");
    SQLException failure =
        catchThrowableOfType(SQLException.class, () -> factory.connect().close());
    QueryException told = Failures.unreachable(RunningTransaction.BEGIN, failure);
    assertThat(told.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
    assertThat(told.getMessage()).contains("the server does not encrypt");
  }

  @Test
  void modeThatVerifiesLess_isLogged_forOtherMachines() {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record.getLevel() + " " + record.getMessage());
          }

          @Override
          public void flush() {
            // Nothing is held back.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Logger logger = Logger.getLogger("dev.dxwww.db");
    logger.addHandler(handler);
    try {
      String remote = "postgres://u:hunter2@db.example.org/app";
      for (SslMode mode : SslMode.values()) {
        ConnectionSettings.of(config(endpoint(), "x", mode, Optional.empty()), remote)
            .factory("test");
      }
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged)
        .hasSize(SslMode.values().length - 1)
        .allMatch(line -> line.startsWith("WARNING") && !line.contains("hunter2"))
        .anyMatch(line -> line.contains("sslmode disable"))
        .anyMatch(line -> line.contains("sslmode require: who answers is not verified"))
        .anyMatch(line -> line.contains("sslmode verify-ca"))
        .noneMatch(line -> line.contains("sslmode verify-full:"));
  }
}
