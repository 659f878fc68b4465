package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts and ends programs that inherit nothing of this JVM but where programs and folders are. */
final class Child {
  private static final List<String> KEPT =
      List.of("PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SystemDrive", "windir", "ComSpec");

  /** Small programs take milliseconds; a machine under load, or one that stood still, longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Child() {}

  /** A program of {@code command}, with a clean environment and error output merged. */
  static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> KEPT.stream().noneMatch(name::equalsIgnoreCase));
    environment.put("LC_ALL", "C");
    environment.put("LANG", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  static Process start(List<String> command) {
    try {
      return prepare(command).start();
    } catch (IOException e) {
      throw new PostgresException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** What a small program prints, stripped; empty where it cannot be run or fails. */
  static Optional<String> ask(List<String> command) {
    try {
      Process process = prepare(command).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        kill(process);
        return Optional.empty();
      }
      byte[] printed = process.getInputStream().readNBytes(4096);
      return process.exitValue() == 0
          ? Optional.of(new String(printed, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends a program and all it started, at once. */
  static void kill(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
