package dev.dxwww.examples.tasks.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.test.TestClient;

/** The application as the demo runs it: a JVM of its own in profile dev, in a folder. */
final class DemoProcess implements AutoCloseable {
  private static final Pattern LISTENS = Pattern.compile("TasksApp listens on http://\\S+:(\\d+)");
  private static final Pattern PASSWORD =
      Pattern.compile("Sign in as admin with the password \"(.+)\"");
  private static final int PATIENCE = 60;

  private final Process process;
  private final List<String> log = new ArrayList<>();
  private final TestClient client;

  private DemoProcess(Process process) throws IOException {
    this.process = process;
    this.client = TestClient.of(URI.create("http://127.0.0.1:" + port(process.errorReader())));
  }

  static DemoProcess start(Path folder, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"),
            TasksApp.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("DX_"));
    builder.environment().putAll(Map.of("DX_PROFILE", "dev", "DX_SERVER_PORT", "0"));
    builder.environment().putAll(environment);
    return new DemoProcess(builder.directory(folder.toFile()).start());
  }

  private int port(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      log.add(line);
      Matcher listens = LISTENS.matcher(line);
      if (listens.find()) {
        return Integer.parseInt(listens.group(1));
      }
    }
    throw new AssertionError("it did not start:\n" + log());
  }

  TestClient client() {
    return client;
  }

  /** Signs the client in as the log says that everybody may. */
  DemoProcess signIn() {
    Matcher told = PASSWORD.matcher(log());
    if (!told.find()) {
      throw new AssertionError("no password in:\n" + log());
    }
    String tokens =
        client.post("/auth/login")
            .json("{\"username\":\"admin\",\"password\":\"" + told.group(1) + "\"}")
            .send()
            .expectStatus(200)
            .text();
    String access = tokens.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    client.withHeader("Authorization", "Bearer " + access);
    return this;
  }

  /** What it had said when it began to listen. */
  String log() {
    return String.join("\n", log);
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As Ctrl-C: SIGTERM. */
  void stop() throws InterruptedException {
    process.toHandle().destroy();
    awaitEnd();
  }

  private void awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
