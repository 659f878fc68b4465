package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Options;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running server. */
final class ServerProcess implements AutoCloseable {
  /** The same for all: what the JVM may take, so that memory can be compared. */
  static final List<String> JVM =
      List.of("-Xmx512m", "-XX:+UseG1GC", "--sun-misc-unsafe-memory-access=allow");

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final ServerSpec spec;
  private final int port;
  private final Process process;
  private final Path log;
  private final long startNanos;

  private ServerProcess(ServerSpec spec, int port, Process process, Path log, long startNanos) {
    this.spec = spec;
    this.port = port;
    this.process = process;
    this.log = log;
    this.startNanos = startNanos;
  }

  /** Starts one and waits for its first answer. */
  static ServerProcess start(
      ServerSpec spec, Path base, Path logs, boolean many, Map<String, String> environment)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-Dbench.port=" + port);
    command.add("-Dbench.routes=" + (many ? Options.MANY : Options.CALLED));
    spec.settings().forEach(setting -> command.add("-D" + setting));
    command.addAll(spec.arguments(base, many));
    Path log = logs.resolve(spec.id() + ".log");
    Files.deleteIfExists(log);
    long began = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      awaitAnswer(process, port, "/plaintext", log);
      return new ServerProcess(spec, port, process, log, System.nanoTime() - began);
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until a server answers by 200. */
  static void awaitAnswer(Process process, int port, String path, Path log)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers(port, path)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        String state = process.isAlive() ? "does not answer" : "ended: " + process.exitValue();
        throw new IOException(
            log.getFileName() + ": the server " + state + "\n" + Files.readString(log));
      }
      // A connection that is refused comes back at once; asking without a pause would take the
      // processor from the start that is measured.
      Thread.sleep(2);
    }
  }

  private static boolean answers(int port, String path) {
    String request =
        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  ServerSpec spec() {
    return spec;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** From the start of the process to its first answer. */
  long startNanos() {
    return startNanos;
  }

  String logText() throws IOException {
    return Files.readString(log, StandardCharsets.ISO_8859_1);
  }

  /** Forgets what was logged: lines of seconds under load take gigabytes. */
  void dropLog() throws IOException {
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
      file.truncate(0);
    }
  }

  boolean isAlive() {
    return process.isAlive();
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
