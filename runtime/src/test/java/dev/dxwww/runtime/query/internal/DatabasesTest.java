package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.common.DataSize;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CacheConfig;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.DatabaseConfig.Check;
import dev.dxwww.runtime.config.PoolConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.query.Database;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does: finds the database, migrates it, compares it with what was compiled. */
final class DatabasesTest {
  private static final PoolConfig POOL =
      new PoolConfig(2, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ZERO);
  private static final CacheConfig CACHE = new CacheConfig(10, new DataSize(100), 1, false);

  @TempDir Path folder;

  private static DatabaseConfig config(Optional<String> url, Check check, Duration start) {
    return new DatabaseConfig(
        url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), start, 100, true,
        check);
  }

  private static String url(Endpoint endpoint) {
    return "postgres://" + endpoint.user() + ":" + endpoint.password() + "@" + endpoint.host()
        + ":" + endpoint.port() + "/" + endpoint.database();
  }

  private DatabaseLaunch launch(DatabaseConfig config, Profile profile) {
    // The server of tests runs until the JVM ends: not in a folder that goes before.
    Path directory = profile == Profile.TEST ? Path.of("target/databases") : folder;
    return new DatabaseLaunch(config, POOL, CACHE, profile, "Shop \u00fc", loader(), directory);
  }

  private DatabaseLaunch launch(Endpoint endpoint, Check check, Profile profile) {
    return launch(
        config(Optional.of(url(endpoint)), check, Duration.ofMinutes(1)), profile);
  }

  private ClassLoader loader() {
    try {
      return new URLClassLoader(
          new URL[] {folder.toUri().toURL()}, DatabasesTest.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void migration(String name, String text) throws IOException {
    Path file = folder.resolve("db/migration").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String one(Database database, String text) {
    Sql sql = Sql.of("Test.one", "select", "", text);
    try (SqlCall call = database.call(sql)) {
      ResultSet rows = call.query();
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw sql.failed(e);
    }
  }

  private static void close(Database database) {
    ((PooledDatabase) database).close();
  }

  private static DxException refused(DatabaseLaunch launch, SchemaCheck check) {
    DxException refused =
        catchThrowableOfType(DxException.class, () -> close(Databases.open(launch, check)));
    assertThat(refused).isNotNull();
    assertThat(QueryErrorPropertyTest.rendered(refused) + refused.suggestion())
        .doesNotContain(RealPostgres.ENDPOINT.password(), "jdbc:", "hunter2");
    return refused;
  }

  @Test
  void migrations_runOnce_inTheirOrder() throws IOException {
    migration("V1__init.sql", "create table t(v int);\ninsert into t values (1);\n");
    migration("V2__more.sql", "update t set v = v + 1; -- ${not a placeholder}\n");
    Endpoint endpoint = RealPostgres.database();
    for (int start = 0; start < 2; start++) {
      Database database =
          Databases.open(launch(endpoint, Check.AUTO, Profile.PROD), SchemaCheck.NONE);
      assertThat(one(database, "select v from t")).isEqualTo("2");
      assertThat(one(database, "show timezone")).isEqualTo("UTC");
      assertThat(one(database, "show application_name")).isEqualTo("Shop ?");
      assertThat(one(database, "show client_connection_check_interval")).isEqualTo("500ms");
      close(database);
    }
    migration("V3__third.sql", "update t set v = v + 1;");
    Database third = Databases.open(launch(endpoint, Check.AUTO, Profile.PROD), SchemaCheck.NONE);
    assertThat(one(third, "select v from t")).isEqualTo("3");
    close(third);
    RealPostgres.await(
        "all connections are closed",
        () ->
            RealPostgres.column(
                    endpoint,
                    "select 1 from pg_stat_activity where application_name like 'Shop%'"
                        + " and datname = current_database()")
                .isEmpty());
  }

  @Test
  void nodesThatStartAtOnce_migrateOnce() throws Exception {
    migration("V1__init.sql", "create table t(v int); select pg_sleep(0.2);");
    migration("V2__row.sql", "insert into t values (1);");
    Endpoint endpoint = RealPostgres.database();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      close(
                          Databases.open(
                              launch(endpoint, Check.AUTO, Profile.PROD), SchemaCheck.NONE));
                    } catch (Throwable e) {
                      failure.set(e);
                    }
                  }));
    }
    for (Thread node : nodes) {
      node.join();
    }
    assertThat(failure).hasValue(null);
    assertThat(RealPostgres.column(endpoint, "select count(*) from t")).containsExactly("1");
  }

  @Test
  void migrationThatFails_namesFileAndLine_andNoData() throws IOException {
    migration("V1__init.sql", "create table t(v int primary key, s text);\n");
    migration("V2__bad.sql", "\n\ninsert into t values (1, 'hunter2');\ncreate tabel x(y int);\n");
    Endpoint endpoint = RealPostgres.database();
    DxException bad = refused(launch(endpoint, Check.AUTO, Profile.DEV), SchemaCheck.NONE);
    assertThat(bad.code().number()).isEqualTo(2005);
    assertThat(bad.getMessage())
        .contains("db/migration/V2__bad.sql:4", "syntax error at or near \"tabel\"", "42601");
    assertThat(RealPostgres.column(endpoint, "select count(*) from t")).containsExactly("0");
    migration("V2__bad.sql", "insert into t values (1, 'a'), (1, 'hunter2');");
    assertThat(refused(launch(endpoint, Check.AUTO, Profile.DEV), SchemaCheck.NONE).getMessage())
        .contains("V2__bad.sql", "23505");
    migration("V2__bad.sql", "select 1;");
    migration("V1__init.sql", "create table t(v int primary key, s text, hunter2 int);\n");
    DxException changed = refused(launch(endpoint, Check.AUTO, Profile.DEV), SchemaCheck.NONE);
    assertThat(changed.code().number()).isEqualTo(5001);
    assertThat(changed.getMessage()).contains("checksum mismatch");
  }

  private static SchemaCheck.Statement statement(
      String name, String text, List<String> parameters, String... columns) {
    List<SchemaCheck.Column> types = new ArrayList<>();
    for (String column : columns) {
      types.add(new SchemaCheck.Column("c" + types.size(), column));
    }
    return new SchemaCheck.Statement(name, text, parameters, types);
  }

  private static SchemaCheck check(SchemaCheck.Statement... statements) {
    return new SchemaCheck("h", List.of(statements));
  }

  @Test
  void databaseThatIsAnother_failsInDev_andIsToldInProd() throws Exception {
    migration("V1__init.sql", "create table t(id bigint, title varchar(9), due timestamptz)");
    Endpoint endpoint = RealPostgres.database();
    SchemaCheck.Statement good =
        statement("Tasks.find", "select title, due from t where id = $1", List.of("bigint"),
            "character varying", "timestamp with time zone");
    close(Databases.open(launch(endpoint, Check.AUTO, Profile.DEV), check(good)));
    SchemaCheck drifted =
        check(
            good,
            statement("Tasks.gone", "select old from t", List.of(), "text"),
            statement("Tasks.type", "select title from t where id = $1", List.of("integer"),
                "text"),
            statement("Tasks.more", "select * from t where title ? 'x'", List.of(), "bigint"),
            statement("Tasks.add", "insert into t(id) values ($1)", List.of("bigint")));
    String expected = "the database is not the one";
    DxException refused = refused(launch(endpoint, Check.AUTO, Profile.DEV), drifted);
    assertThat(refused.code().number()).isEqualTo(5001);
    assertThat(refused.getMessage())
        .contains(expected, "Tasks.gone: column \"old\" does not exist",
            "Tasks.type: parameter 1 is bigint, not integer",
            "Tasks.type: column c0 is character varying, not text", "Tasks.more: ")
        .doesNotContain("Tasks.find", "Tasks.add");
    refused(launch(endpoint, Check.FAIL, Profile.PROD), drifted);
    Database told = Databases.open(launch(endpoint, Check.AUTO, Profile.PROD), drifted);
    assertThat(((PooledDatabase) told).checks().getFirst().check().isUp()).isTrue();
    assertThat(((PooledDatabase) told).checks().getFirst().check().details().get("schema"))
        .contains("Tasks.gone");
    close(told);
    close(Databases.open(launch(endpoint, Check.OFF, Profile.DEV), drifted));
  }

  @Test
  void fiftyStatements_areComparedFast() throws Exception {
    migration("V1__init.sql", "create table t(id bigint, title text)");
    Endpoint endpoint = RealPostgres.database();
    List<SchemaCheck.Statement> statements = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      statements.add(
          statement("T.q" + i, "select title, " + i + " from t where id = $1", List.of("bigint"),
              "text", "integer"));
    }
    DatabaseLaunch launch = launch(endpoint, Check.FAIL, Profile.DEV);
    close(Databases.open(launch, SchemaCheck.NONE));
    ConnectionFactory factory =
        ConnectionSettings.of(launch.database(), url(endpoint)).factory("x");
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begin = System.nanoTime();
      assertThat(BootCheck.drift(factory, new SchemaCheck("h", statements))).isEmpty();
      best = Math.min(best, System.nanoTime() - begin);
    }
    System.getLogger("test").log(
        System.Logger.Level.INFO, "50 statements compared in " + best / 1_000 + " us");
    assertThat(best).isLessThan(500_000_000L);
  }

  @Test
  void wrongPasswordOrName_isAnErrorOfTheConfiguration() {
    Endpoint there = RealPostgres.ENDPOINT;
    for (Endpoint wrong :
        List.of(
            new Endpoint(
                there.host(), there.port(), there.database(), there.user(), "hunter2hunter2"),
            there.withDatabase("hunter2"))) {
      DxException refused = refused(launch(wrong, Check.AUTO, Profile.PROD), SchemaCheck.NONE);
      assertThat(refused.code().number()).isEqualTo(5001);
      assertThat(refused.getMessage()).containsAnyOf("28P01", "3D000");
    }
  }

  @Test
  void noUrl_isAnErrorInProd() {
    DxException refused =
        refused(
            launch(config(Optional.empty(), Check.AUTO, Duration.ZERO), Profile.PROD),
            SchemaCheck.NONE);
    assertThat(refused.code().number()).isEqualTo(5001);
    assertThat(refused.getMessage()).contains("dx.db.url is not set");
    assertThat(refused.suggestion().orElse("")).contains("DX_DB_URL");
  }

  @Test
  @Tag("limit:dx.db.start-timeout")
  void databaseThatIsLater_isAwaited_untilTheLimit() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String url = "postgres://u:hunter2@127.0.0.1:" + free + "/x";
    long begin = System.nanoTime();
    DxException refused =
        refused(
            launch(
                config(Optional.of(url), Check.AUTO, Duration.ofMillis(500)), Profile.PROD),
            SchemaCheck.NONE);
    assertThat(refused.code().number()).isEqualTo(2001);
    assertThat(System.nanoTime() - begin).isGreaterThan(450_000_000L);
    Endpoint there = RealPostgres.database();
    try (Line line = new Line(there.port())) {
      line.cut();
      Thread.ofVirtual().start(
          () -> {
            long end = System.nanoTime() + 300_000_000L;
            RealPostgres.await("some time", () -> System.nanoTime() > end);
            line.mend();
          });
      String late =
          url(there).replace(":" + there.port() + "/", ":" + line.port() + "/");
      close(
          Databases.open(
              launch(
                  config(Optional.of(late), Check.AUTO, Duration.ofSeconds(20)), Profile.PROD),
              SchemaCheck.NONE));
    }
  }

  @Test
  void dev_startsADatabaseOfItsOwn_whoseDataStays() throws IOException {
    migration("V1__init.sql", "create table t(v int); insert into t values (1);");
    DatabaseLaunch dev =
        launch(config(Optional.empty(), Check.AUTO, Duration.ofSeconds(5)), Profile.DEV);
    for (int start = 1; start <= 2; start++) {
      Database database = Databases.open(dev, SchemaCheck.NONE);
      assertThat(one(database, "update t set v = v + 1 returning v"))
          .isEqualTo(String.valueOf(start + 1));
      close(database);
    }
    assertThat(folder.resolve(".dx/db")).isDirectory();
  }

  @Test
  void test_hasADatabaseOfItsOwnForEachStart_madeFromOneTemplate() throws IOException {
    migration("V1__init.sql", "create table t(v int); insert into t values (1);");
    DatabaseLaunch test =
        launch(config(Optional.empty(), Check.AUTO, Duration.ofSeconds(5)), Profile.TEST);
    Database first = Databases.open(test, SchemaCheck.NONE);
    long begin = System.nanoTime();
    Database second = Databases.open(test, SchemaCheck.NONE);
    System.getLogger("test").log(
        System.Logger.Level.INFO,
        "another test database in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    assertThat(one(first, "update t set v = v + 1 returning v")).isEqualTo("2");
    assertThat(one(second, "select v from t")).isEqualTo("1");
    String name = one(second, "select current_database()");
    String there = "select count(*) from pg_database where datname = '" + name + "'";
    assertThat(name).startsWith("dx_test_").isNotEqualTo(one(first, "select current_database()"));
    assertThat(one(first, there)).isEqualTo("1");
    close(second);
    assertThat(one(first, there)).isEqualTo("0");
    migration("V1__init.sql", "create table t(v int); insert into t values (7);");
    Database third = Databases.open(test, SchemaCheck.NONE);
    assertThat(one(third, "select v from t")).isEqualTo("7");
    close(third);
    close(first);
  }
}
