package dev.dxwww.examples.load.client;

import dev.dxwww.examples.load.LoadApp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application, in a process of its own. */
final class AppProcess implements AutoCloseable {
  /** What its JVM may take. */
  static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseG1GC");

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  /** Streams that it holds unless it is told otherwise. */
  private static final int STREAMS = 1_000;
  private static final int LONGEST_LINE = 400;

  private final Process process;
  private final Path folder;
  private final int port;
  private final int adminPort;

  private AppProcess(Process process, Path folder, int port, int adminPort) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.adminPort = adminPort;
  }

  /** Starts it, with all that it writes in a folder, and waits until it is ready. */
  static AppProcess start(Options options, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    int adminPort = freePort();
    Files.createDirectories(folder.resolve("tmp"));
    ProcessBuilder builder = new ProcessBuilder(
        Stream.of(
                List.of(java()),
                JVM,
                List.of("-Djava.io.tmpdir=" + folder.resolve("tmp"),
                    "-Xlog:gc*:file=" + folder.resolve("gc.log"),
                    "-cp", System.getProperty("java.class.path"), LoadApp.class.getName()),
                configuration(options, folder, port, adminPort))
            .flatMap(List::stream)
            .toList());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("app.log").toFile());
    AppProcess app = new AppProcess(builder.start(), folder, port, adminPort);
    try {
      app.awaitReady();
      return app;
    } catch (IOException | InterruptedException e) {
      app.process.destroyForcibly();
      throw e;
    }
  }

  private static List<String> configuration(
      Options options, Path folder, int port, int adminPort) {
    int followers = options.mostConnections() / Plan.FOLLOWERS;
    return List.of(
        "--dx.server.host=127.0.0.1",
        "--dx.server.port=" + port,
        "--dx.admin.port=" + adminPort,
        "--dx.server.connections.max=" + options.mostConnections(),
        "--dx.stream.max-open=" + Math.max(STREAMS, 2 * followers),
        "--dx.upload.directory=" + folder.resolve("uploads"),
        "--dx.server.shutdown-delay=0s",
        "--dx.log.format=json");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!Admin.isReady(adminPort)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException(
            "the application " + (process.isAlive() ? "does not answer" : "has ended") + "\n"
                + Files.readString(log()));
      }
      // Another process tells nobody when it is ready.
      Thread.sleep(20);
    }
  }

  private Path log() {
    return folder.resolve("app.log");
  }

  int port() {
    return port;
  }

  int adminPort() {
    return adminPort;
  }

  long pid() {
    return process.pid();
  }

  Path folder() {
    return folder;
  }

  /** Lines of the log that tell of something that should not be, shortened. */
  List<String> complaints() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines
          .filter(line -> !line.contains("\"level\":\"INFO\""))
          .map(line -> line.substring(0, Math.min(LONGEST_LINE, line.length())))
          .toList();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
