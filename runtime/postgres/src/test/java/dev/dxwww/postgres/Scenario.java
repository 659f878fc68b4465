package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What {@link OtherJvm} runs: the first argument says which, the second a folder. */
final class Scenario {
  private Scenario() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "unpack" -> System.out.println(install(folder).home());
      case "unpack-half" -> install(folder, new HalfArchive(Scenario.class.getClassLoader()));
      case "whole-way" -> wholeWay(folder);
      case "hold" -> hold(folder);
      case "sleep-in-postgres" -> sleepInPostgres(folder);
      case "serve" -> serve(folder);
      case "try-lock" ->
          System.out.println(FolderLock.tryTake(folder).isEmpty() ? "locked" : "free");
      case "hang-at-end" -> hangAtEnd();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static PostgresInstallation install(Path cache) {
    return install(cache, Scenario.class.getClassLoader());
  }

  private static PostgresInstallation install(Path cache, ClassLoader loader) {
    return new PostgresBinaries(Platform.current(), cache, Privileges.current()).install(loader);
  }

  private static OracleStore store(Path cache) {
    return new OracleStore(
        install(cache), cache.resolve("oracle"), OracleStore.Bounds.DEFAULT);
  }

  /** Everything, as a user who found nothing in the cache. */
  private static void wholeWay(Path folder) {
    System.out.println(Privileges.current().way());
    PostgresInstallation installation = install(folder);
    try (DataDirectory data = store(folder).directory("k", d -> {})) {
      String said = data.single(Duration.ofSeconds(20)).run(SingleUser.statement("select 6*7 a"));
      System.out.println(said.contains("a = \"42\"") ? "asked" : said);
    }
    try (DevServer server =
        DevServer.start(installation, folder.resolve("db"), ServerSettings.THROW_AWAY)) {
      System.out.println(Login.attempt(server.endpoint()));
    }
  }

  private static void hold(Path cache) throws IOException {
    try (DataDirectory data = store(cache).directory("held", d -> {})) {
      System.out.println(data.path());
      System.in.read();
    }
  }

  private static void sleepInPostgres(Path cache) {
    try (DataDirectory data = store(cache).directory("orphan", d -> {})) {
      System.out.println(data.path());
      data.single(Duration.ofSeconds(60)).run(SingleUser.statement("select pg_sleep(60)"));
    }
  }

  private static void serve(Path root) throws IOException {
    DevServer server =
        DevServer.start(TestPostgres.INSTALLATION, root, ServerSettings.KEPT);
    server.closeWithJvm();
    System.out.println(server.endpoint().port());
    System.out.println(server.started());
    System.in.read();
    System.exit(0);
  }

  private static void hangAtEnd() {
    // Long enough for the action to begin, even where the machine stands still for a while.
    Shutdown.register("hanging", Duration.ofSeconds(5), () -> {
      System.out.println("hangs");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    Shutdown.register("taken back", Duration.ofSeconds(5), () -> System.out.println("never"))
        .close();
    System.out.println("ends");
  }
}
