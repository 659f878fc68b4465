package dev.dxwww.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs a {@link Scenario} on the tests' class path. */
final class OtherJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private OtherJvm(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  static OtherJvm run(String... arguments) {
    return run(List.of(), System.getProperty("java.class.path"), arguments);
  }

  /** As another user; the class path is copied to where that user can read it. */
  static OtherJvm runAs(List<String> prefix, Path readable, String... arguments) {
    try {
      List<String> copies = new ArrayList<>();
      for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
        Path from = Path.of(part);
        Path to = readable.resolve(copies.size() + "-" + from.getFileName());
        if (Files.isDirectory(from)) {
          Folders.copy(from, to);
        } else if (Files.exists(from)) {
          Files.copy(from, to);
        }
        copies.add(to.toString());
      }
      return run(prefix, String.join(File.pathSeparator, copies), arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OtherJvm run(List<String> prefix, String classPath, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add(Scenario.class.getName());
    command.addAll(List.of(arguments));
    try {
      return new OtherJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says next; fails when it has ended. */
  String line() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new AssertionError("the other JVM ended with " + end());
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end, and gives the exit status. */
  int end() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the other JVM does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Lets a scenario that waits for its input go on. */
  void proceed() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    end();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
