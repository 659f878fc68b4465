package dev.dxwww.test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the AOT cache of an application (JEP 514, 515): starts its jar on a free port of this
 * machine, sends it what its tests sent, and stops it; what it loaded, linked and found to be hot
 * is then in the cache, for the next start.
 *
 * <pre>{@code
 * java -cp <test class path> dev.dxwww.test.Training <requests> <cache> <java options file> <jar>
 * }</pre>
 *
 * <p>The requests come from tests that ran with {@code -Ddxwww.training=<requests>}. Their answers
 * do not matter: a jar that finds other data than a test had answers otherwise and trains as well.
 */
public final class Training {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration CREATE = Duration.ofSeconds(180);
  private static final int MOST_REQUESTS = 2_000;
  private static final int ANSWER_MILLIS = 10_000;

  private final Path cache;
  private final int port;
  private final Process process;

  private Training(Path cache, int port, Process process) {
    this.cache = cache;
    this.port = port;
    this.process = process;
  }

  /**
   * Trains; prints what became of it, and ends with exit code 1 and the reason when there is no
   * cache then.
   *
   * @param args file with requests, file for the cache, file with options for {@code java}, jar
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "wanted: <requests> <cache> <java options file> <jar>, and not "
              + String.join(" ", args));
    }
    Path requests = Path.of(args[0]);
    if (!Files.exists(requests)) {
      fail("no test has sent a request: " + requests + " is not there. Run the tests with"
          + " -D" + RecordedRequest.PROPERTY + "=" + requests);
    }
    Path cache = Path.of(args[1]);
    Files.deleteIfExists(cache);
    List<RecordedRequest> recorded = RecordedRequest.in(requests);
    int sent = start(cache, args[2], args[3]).train(recorded);
    System.out.println(
        "AOT cache " + cache + ": " + (Files.size(cache) >> 20) + " MiB, trained with " + sent
            + " requests of the tests");
  }

  private static Training start(Path cache, String options, String jar) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + options);
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(List.of("-jar", jar));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DX_SERVER_HOST", "127.0.0.1");
    builder.environment().put("DX_SERVER_PORT", String.valueOf(port));
    builder.redirectErrorStream(true);
    builder.redirectOutput(log(cache).toFile());
    return new Training(cache, port, builder.start());
  }

  private static Path log(Path cache) {
    return cache.resolveSibling(cache.getFileName() + ".log");
  }

  private int train(List<RecordedRequest> requests) throws Exception {
    try {
      awaitListening();
      int sent = 0;
      // Again and again: what is called often is what is worth compiling first at the next start.
      while (sent < MOST_REQUESTS && !requests.isEmpty()) {
        for (RecordedRequest request : requests) {
          exchange(request);
        }
        sent += requests.size();
      }
      process.destroy();
      if (!process.waitFor(CREATE.toSeconds(), TimeUnit.SECONDS)) {
        fail("the cache was not made within " + CREATE.toSeconds() + " s: see " + log(cache));
      }
      if (!Files.exists(cache)) {
        fail("java made no cache; it said:\n" + Files.readString(log(cache)));
      }
      return sent;
    } finally {
      process.destroyForcibly();
    }
  }

  private void awaitListening() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    }
    fail("the application did not start:\n" + Files.readString(log(cache)));
  }

  /** A request that the application does not survive, or does not answer, is no reason to stop. */
  private void exchange(RecordedRequest request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      request.send(socket.getOutputStream(), "127.0.0.1:" + port);
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("training: " + request.head().getFirst() + ": " + e.getMessage());
    }
  }

  private static void fail(String why) {
    System.err.println("training: " + why);
    System.exit(1);
  }
}
