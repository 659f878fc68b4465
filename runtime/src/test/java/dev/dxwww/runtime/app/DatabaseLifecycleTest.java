package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.generated.Wiring;
import dev.dxwww.runtime.query.Database;

import org.junit.jupiter.api.Test;

/** An application with a database: as generated code wires it. */
final class DatabaseLifecycleTest {
  private static final Sql ONE = Sql.of("Sample.one", "select", "", "select 1");

  /** Not one that goes with the test: the server of tests runs until the JVM ends. */
  private final Path directory = Path.of("target/lifecycle");

  private final Map<String, String> settings =
      new HashMap<>(Map.of("dx.server.port", "0"));

  private Lifecycle start(SampleApplication.Wire wire) {
    SampleApplication application = new SampleApplication(wire);
    return Lifecycle.start(
        application,
        new Launch(
            application.application(), List.of(), settings, Map.of(), directory,
            new Replacements()));
  }

  private static void wire(Wiring wiring) {
    Database own = wiring.replacement(Database.class, "");
    wiring.started(own == null ? wiring.database(SchemaCheck.NONE) : own);
  }

  private static int one(Database database) {
    try (SqlCall call = database.call(ONE)) {
      ResultSet rows = call.query();
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw ONE.failed(e);
    }
  }

  private static String get(Lifecycle app, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + app.port() + path))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void application_hasItsDatabase_withHealthAndMetrics() throws Exception {
    settings.put("dx.profile", "test");
    settings.put("dx.db.pool.size", "3");
    Lifecycle app = start(DatabaseLifecycleTest::wire);
    Database database = app.get(Database.class, null);
    assertThat(one(database)).isEqualTo(1);
    assertThat(get(app, "/health/ready")).contains("{\"name\":\"database\",\"status\":\"up\"");
    assertThat(get(app, "/metrics"))
        .contains("dx_db_pool_size 3\n", "dx_db_query_seconds_count{query=\"Sample.one\"} 1\n");
    app.stop();
    DxException closed = catchThrowableOfType(DxException.class, () -> one(database));
    assertThat(closed.code().number()).isEqualTo(2001);
  }

  @Test
  void prodWithoutAnAddress_doesNotStart() {
    DxException refused =
        catchThrowableOfType(
            DxException.class, () -> start(DatabaseLifecycleTest::wire));
    assertThat(refused.code().number()).isEqualTo(5001);
    assertThat(refused.getMessage()).contains("dx.db.url is not set");
    assertThat(refused.suggestion().orElse("")).contains("DX_DB_URL");
  }

  @Test
  void addressThatIsWrong_isNotShown() {
    settings.put("dx.db.url", "postgres://ana:hunter2@db:nowhere/app");
    DxException refused =
        catchThrowableOfType(
            DxException.class, () -> start(DatabaseLifecycleTest::wire));
    assertThat(refused.code().number()).isEqualTo(5001);
    assertThat(FailureText.of(SampleApplication.SampleApp.class, refused))
        .contains("dx.db.url", "port")
        .doesNotContain("hunter2", "ana");
  }
}
