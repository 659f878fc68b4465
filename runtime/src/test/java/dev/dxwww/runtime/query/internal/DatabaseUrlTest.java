package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Properties;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.error.DxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people and hosting platforms write them; and that none is ever shown. */
final class DatabaseUrlTest {
  private static final Endpoint NOBODY = new Endpoint("", 1, "", "", "");

  private static DatabaseConfig config(String url) {
    DatabaseConfig some = RealPostgres.config(url, NOBODY, java.time.Duration.ofSeconds(1));
    return new DatabaseConfig(
        some.url(), java.util.Optional.empty(), java.util.Optional.empty(), some.sslMode(),
        some.sslRootCert(), some.connectTimeout(), some.queryTimeout(),
        some.transactionTimeout(), some.startTimeout(), some.fetchSize(), some.migrate(),
        some.check());
  }

  private static ConnectionFactory factory(String url) {
    return ConnectionSettings.of(config(url), url).factory("app");
  }

  @Test
  void platformsAddress_isTakenApart() {
    ConnectionFactory factory =
        factory("postgres://an%40na:p%2Fa%3Fs:w@db.example.org:6432/the%20app?sslmode=require");
    Properties properties = factory.properties();
    assertThat(factory.url()).isEqualTo("jdbc:postgresql://db.example.org:6432/the%20app");
    assertThat(properties)
        .containsEntry("user", "an@na")
        .containsEntry("password", "p/a?s:w")
        .containsEntry("sslmode", "require")
        .containsEntry("ApplicationName", "app");
    assertThat(factory.toString()).doesNotContain("p/a", "example");
  }

  @Test
  void driversAddress_isTakenApart() {
    Properties properties =
        factory("jdbc:postgresql://[::1]/app?user=u&password=p%26q&currentSchema=shop")
            .properties();
    assertThat(properties)
        .containsEntry("user", "u")
        .containsEntry("password", "p&q")
        .containsEntry("currentSchema", "shop")
        .containsEntry("sslmode", "disable");
  }

  @Test
  void otherMachines_mustProveWhoTheyAre() {
    assertThat(factory("postgres://u:p@10.0.0.1/app").properties())
        .containsEntry("sslmode", "verify-full")
        .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    assertThat(factory("postgres://u:p@127.0.0.1,db2/app").properties())
        .containsEntry("sslmode", "verify-full")
        .containsEntry("targetServerType", "primary");
    for (String own : List.of("localhost", "127.0.0.1", "127.9.8.7:5433", "[::1]:5433")) {
      assertThat(factory("postgres://u:p@" + own + "/app").properties())
          .containsEntry("sslmode", "disable");
    }
    assertThat(factory("postgres://u:p@db/app?sslrootcert=/x.pem").properties())
        .containsEntry("sslrootcert", "/x.pem")
        .doesNotContainKey("sslfactory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ana:hunter2@db:port/app", "hunter2", "mysql://ana:hunter2@db/app",
        "postgres://ana:hunter2@/app", "postgres://ana:hunter2@db/app?preferQueryMode=simple",
        "postgres://ana:hun%zzter2@db/app", "postgres://ana:hunter2@db/app?sslmode=prefer",
        "postgres://ana:hunter2@db:99999/app", "postgres://ana:hunter2@d b/app",
        "postgres://ana:hunter2?@db/app", "postgres://ana:x#hunter2@db:1:2/app",
        "jdbc:postgresql://db/app?socketFactory=hunter2", "postgres://hunter2@db/a?loggerFile=h",
        "postgres://ana:hunter2@db/app?hunter2=1&x%0a=2"})
  void badAddress_isAnErrorThatShowsNothingOfIt(String url) {
    DxException refused = catchThrowableOfType(DxException.class, () -> factory(url));
    assertThat(refused.code().number()).isEqualTo(5001);
    String told = refused.getMessage() + refused.suggestion();
    assertThat(told).doesNotContain("ter2@", "ana:", "ana@", "zzter", "99999");
    assertThat(QueryErrorPropertyTest.rendered(refused))
        .doesNotContain("ter2@", "ana:", "zzter", "IllegalArgument");
  }

  @Test
  void wrongPassword_isToldWithoutIt() {
    Endpoint wrong =
        new Endpoint(
            RealPostgres.ENDPOINT.host(), RealPostgres.ENDPOINT.port(),
            RealPostgres.ENDPOINT.database(), RealPostgres.ENDPOINT.user(), "hunter2-hunter2");
    try (Opened opened = Opened.on(wrong, 1)) {
      DxException refused =
          catchThrowableOfType(DxException.class, () -> opened.text("select 1"));
      assertThat(refused.code().number()).isEqualTo(2001);
      assertThat(QueryErrorPropertyTest.rendered(refused))
          .doesNotContain("hunter2", wrong.user() + "\"")
          .contains("28P01");
    }
  }
}
