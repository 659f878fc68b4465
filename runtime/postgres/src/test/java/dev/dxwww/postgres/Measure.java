package dev.dxwww.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how long each part takes, as the median of some rounds: the figures of docs/decisions.
 *
 * <pre>{@code java -cp <test class path> dev.dxwww.postgres.Measure [rounds]}</pre>
 */
final class Measure {
  private final Map<String, long[]> nanos = new LinkedHashMap<>();
  private final int rounds;
  private int round;

  private Measure(int rounds) {
    this.rounds = rounds;
  }

  /** Something that may throw. */
  private interface Step<T> {
    T run() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
    Measure measure = new Measure(rounds);
    for (int i = 0; i < rounds; i++) {
      measure.round = i;
      measure.measure();
    }
    measure.nanos.forEach(
        (name, all) -> {
          Arrays.sort(all);
          System.out.printf("%-60s %8.1f ms%n", name, all[all.length / 2] / 1e6);
        });
  }

  private <T> T step(String name, Step<T> step) throws Exception {
    long start = System.nanoTime();
    T result = step.run();
    nanos.computeIfAbsent(name, any -> new long[rounds])[round] = System.nanoTime() - start;
    return result;
  }

  private void measure() throws Exception {
    Path cache = TestPostgres.openFolder("measure");
    PostgresInstallation installation =
        step("unpack the binaries (once for each machine)", () ->
            new PostgresBinaries(Platform.current(), cache, Privileges.current())
                .install(Measure.class.getClassLoader()));
    step("find the unpacked binaries", () ->
        new PostgresBinaries(Platform.current(), cache, Privileges.current())
            .install(Measure.class.getClassLoader()));
    oracle(installation, cache);
    server(installation, cache.resolve("db"));
    Folders.delete(cache);
  }

  private void oracle(PostgresInstallation installation, Path cache) throws Exception {
    OracleStore store =
        new OracleStore(installation, cache.resolve("oracle"), OracleStore.Bounds.DEFAULT);
    DataTemplate server = DataTemplate.forServer(installation);
    DataTemplate single = DataTemplate.forSingleUser(installation);
    step("initdb and a copy", () -> copy(server, cache.resolve("server")));
    step("copy of all of initdb's files", () -> copy(server, cache.resolve("server2")));
    copy(single, cache.resolve("single"));
    step("copy of the files of one database", () -> copy(single, cache.resolve("single2")));
    step("cp -r of the same", () ->
        Child.ask(List.of("cp", "-r", cache.resolve("single2").toString(),
            cache.resolve("single3").toString())));
    step("prepare a directory with one table", () -> {
      try (DataDirectory data = store.directory("k", d -> select(d, "create table t()"))) {
        return data.path();
      }
    });
    step("take a prepared directory, start, ask, end", () -> {
      try (DataDirectory data = store.directory("k", d -> { })) {
        return select(data, "select 1");
      }
    });
  }

  private static Path copy(DataTemplate template, Path target) throws Exception {
    template.copyTo(target);
    return target;
  }

  private static String select(DataDirectory data, String sql) {
    return data.single(Duration.ofSeconds(20)).run(SingleUser.statement(sql));
  }

  private void server(PostgresInstallation installation, Path root) throws Exception {
    ServerSettings settings = ServerSettings.KEPT;
    step("server: first start", () -> DevServer.start(installation, root, settings)).close();
    DevServer again =
        step("server: restart", () -> DevServer.start(installation, root, settings));
    step("server: attach", () -> DevServer.start(installation, root, settings)).close();
    step("server: stop", () -> {
      again.close();
      return Files.exists(root);
    });
  }
}
