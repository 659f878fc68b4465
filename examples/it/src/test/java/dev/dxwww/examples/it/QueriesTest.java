package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Repositories from their sources to the answers of PostgreSQL: checked by the processor with the
 * bundled server, compiled without a warning, and run against a server with the same migrations.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueriesTest {
  private static final Path SOURCES = Path.of("src/test/resources/queries");

  @TempDir static Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private CompiledApp compiled;
  private RunningApp app;

  @BeforeAll
  void start() throws IOException {
    Path output = directory.resolve("classes");
    Path migrations = Files.createDirectories(output.resolve("db/migration"));
    Files.copy(SOURCES.resolve("V1__init.sql"), migrations.resolve("V1__init.sql"));
    Map<String, String> sources = new LinkedHashMap<>();
    sources.putAll(CompiledApp.types(SOURCES.resolve("tasks.java.txt")));
    sources.putAll(CompiledApp.types(SOURCES.resolve("audit.java.txt")));
    compiled = new CompiledApp();
    boolean done = compiled.compile(output, sources);
    assertThat(compiled.messages()).isEmpty();
    assertThat(done).isTrue();
    app =
        Dx.app(compiled.load("tasks.TasksApp"))
            .profile(Profile.TEST)
            .directory(Path.of("target/queries"))
            .config("dx.server.port", "0")
            .start();
  }

  @AfterAll
  void stop() {
    if (app != null) {
      app.close();
    }
    client.close();
  }

  @SuppressWarnings("unchecked")
  private String run(String scenario) {
    Function<String, String> scenarios =
        (Function<String, String>) app.get(compiled.loaded("tasks.Scenarios"));
    return scenarios.apply(scenario);
  }

  @Test
  void rows_areWrittenReadChangedAndRemoved() {
    assertThat(run("crud"))
        .isEqualTo(
            "Task[id=1, listId=null, title=a 'quoted' \u00e4\ud83d\ude00, state=DONE,"
                + " dueAt=Optional[2026-01-02T03:04:05.678901Z], tags=[x,y, \"z\"],"
                + " extra=Optional[Extra[stars=3, notes=[n]]]] true b"
                + " 2026-01-02T03:04:05.678901Z 1 1 Optional.empty 0");
  }

  @Test
  void nullColumns_areMissingValues() {
    assertThat(run("nulls"))
        .isEqualTo(
            "Optional[Task[id=1, listId=null, title=t, state=OPEN, dueAt=Optional.empty, tags=[],"
                + " extra=Optional.empty]] null Optional.empty");
  }

  @Test
  void outerJoins_areNestedRecords() {
    assertThat(run("nested"))
        .isEqualTo(
            "Optional[TaskInList[id=1, title=in, in=Optional[ListName[id=1, name=home]]]]"
                + " Optional[TaskInList[id=2, title=out, in=Optional.empty]]");
  }

  @Test
  void jsonAggregates_areListsOfRecords() {
    assertThat(run("json"))
        .isEqualTo(
            "[ListWithTasks[id=1, name=home, tasks=[Child[id=1, title=a],"
                + " Child[id=2, title=b \"c\"]]], ListWithTasks[id=2, name=empty, tasks=[]]]");
  }

  @Test
  void lists_areBoundAsArrays() {
    assertThat(run("arrays")).isEqualTo("[1, 2] []");
  }

  @Test
  void pages_goOnWhereTheLastEnded() {
    assertThat(run("page")).isEqualTo("a5 a6 b4 c3 | d2 e1");
  }

  @Test
  void pagesOverNulls_missNoRow() {
    assertThat(run("pageByDue")).isEqualTo("late early early2 none1 none2");
  }

  @Test
  void blocksAndOrders_chooseTheStatement() {
    assertThat(run("search")).isEqualTo("[ac, ab, b] [ab, ac] [ab] [ab] [ab]");
  }

  @Test
  void listsOfRecords_areInsertedAtOnce() {
    assertThat(run("labels"))
        .isEqualTo(
            "2 [Label[taskId=1, name=a, weight=Optional.empty],"
                + " Label[taskId=1, name=b, weight=Optional[2]]] 0");
  }

  @Test
  void streams_liveInTransactions() {
    assertThat(run("stream")).isEqualTo("QueryException 50");
  }

  @Test
  void batches_readSeveralResults() {
    assertThat(run("batch"))
        .isEqualTo(
            "Overview[count=2, titlesOf=[a, b], list=Optional[ListName[id=1, name=home]]]"
                + " Overview[count=0, titlesOf=[], list=Optional.empty]");
  }

  @Test
  void whatThrows_isRolledBack() {
    assertThat(run("rollback")).isEqualTo("no task 99 0 1");
  }

  @Test
  void nestedTransactions_areSavepoints() {
    assertThat(run("savepoint")).isEqualTo("first");
  }

  @Test
  void cachedResults_areDroppedByCommittedWrites() {
    assertThat(run("cache")).isEqualTo("1 2 3 3 3");
  }

  @Test
  void componentsOfOtherPackages_haveTransactionsAndRepositories() {
    assertThat(run("audit")).isEqualTo("[two]");
  }

  @Test
  void handlers_answerAfterTheirTransaction() throws Exception {
    run("nulls");
    assertThat(post("/tasks/good").body()).isEqualTo("good");
    assertThat(post("/tasks/bad1").statusCode()).isEqualTo(500);
    assertThat(get("/tasks").body()).isEqualTo("good");
    assertThat(get("/tasks/99").statusCode()).isEqualTo(404);
    assertThat(get("/tasks/1").body()).contains("\"title\":\"t\"");
  }

  private HttpResponse<String> post(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder());
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    URI uri = URI.create(app.url().toString().replace("localhost", "127.0.0.1") + path);
    return client.send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
