package dev.dxwww.starter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process whose output is read as it comes; ended with its test. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Void> ended;

  private ChildProcess(Process process) {
    this.process = process;
    this.ended = CompletableFuture.runAsync(this::read, task -> Thread.ofVirtual().start(task));
  }

  static ChildProcess start(Path directory, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ChildProcess(builder.start());
  }

  /** Waits for the end and returns the exit code. */
  int exitCode(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after " + seconds + " s:\n" + output());
    }
    ended.join();
    return process.exitValue();
  }

  /** Waits until a line matches and returns its first group. */
  String await(Pattern pattern, long seconds) {
    CompletableFuture<String> found = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> watch(pattern, found));
    try {
      return found.get(seconds, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no line matches " + pattern + ":\n" + output(), e);
    }
  }

  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** Sends SIGTERM; by the handle, as {@link Process#destroy} also closes what is being read. */
  void terminate() {
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void watch(Pattern pattern, CompletableFuture<String> found) {
    int seen = 0;
    synchronized (lines) {
      while (!found.isDone()) {
        for (; seen < lines.size(); seen++) {
          Optional<String> match = match(pattern, lines.get(seen));
          if (match.isPresent()) {
            found.complete(match.get());
            return;
          }
        }
        if (ended.isDone()) {
          found.completeExceptionally(new IllegalStateException("the process has ended"));
          return;
        }
        waitForMore();
      }
    }
  }

  private void waitForMore() {
    try {
      lines.wait(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> match(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
