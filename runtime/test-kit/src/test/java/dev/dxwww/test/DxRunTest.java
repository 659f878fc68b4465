package dev.dxwww.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.test.notes.NotesApp;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code Dx.run} in a process of its own. */
@Timeout(60)
final class DxRunTest {
  private static final Pattern LISTENS =
      Pattern.compile("NotesApp listens on (http://\\S+) \\(dev, started in \\d+ ms\\)");

  @TempDir Path directory;

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NotesApp.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(directory.toFile()).start();
  }

  private static String text(java.io.InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Several times, because the platform's own hook may win or lose the race. */
  @RepeatedTest(5)
  void terminatedProcess_stopsItsComponentsAndSaysSo() throws Exception {
    Process process =
        start("--dx.profile=dev", "--dx.server.port=0", "--dx.log.levels.notes=debug");
    try (BufferedReader log = process.errorReader()) {
      Matcher listens = LISTENS.matcher("");
      String line = log.readLine();
      while (line != null && !listens.reset(line).find()) {
        line = log.readLine();
      }
      assertThat(line).as("the line that says where it listens").isNotNull();
      URI url = URI.create(listens.group(1).replace("localhost", "127.0.0.1"));
      TestClient.of(url).get("/notes").send().expectStatus(200);
      process.toHandle().destroy(); // SIGTERM, and leaves the streams open
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(text(process.getInputStream())).isEqualTo("notes closed\n");
      assertThat(log.readAllAsString())
          .matches(
              "(?s).*DEBUG notes  the store is closed\\R"
                  + ".*INFO  dev.dxwww.app  NotesApp stopped in \\d+ ms\\R");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void applicationWithoutDatabase_loadsNothingOfOne() throws Exception {
    Path loaded = directory.resolve("classes.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                NotesApp.class.getName(),
                "--dx.profile=dev",
                "--dx.server.port=0")
            .directory(directory.toFile())
            .start();
    try (BufferedReader log = process.errorReader()) {
      String line = log.readLine();
      while (line != null && !LISTENS.matcher(line).find()) {
        line = log.readLine();
      }
      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(name -> name.startsWith("dev.dxwww.runtime.http."));
    assertThat(classes)
        .noneMatch(
            name ->
                name.startsWith("dev.dxwww.runtime.query.")
                    || name.startsWith("dev.dxwww.runtime.generated.Sql")
                    || name.startsWith("dev.dxwww.postgres.")
                    || name.startsWith("org.postgresql.")
                    || name.startsWith("io.agroal.")
                    || name.startsWith("org.flywaydb.")
                    || name.startsWith("com.github.benmanes."));
  }

  @Test
  void badConfiguration_endsTheProcessWithAReadableMessage() throws Exception {
    Process process = start("--notes.limit=many", "--dx.sevrer.port=0");
    String errors = text(process.getErrorStream());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(errors)
        .contains("NotesApp did not start (code 5001). 2 problems in the configuration:")
        .contains("notes.limit = \"many\"  (argument --notes.limit)")
        .contains("did you mean dx.server.port?")
        .doesNotContain("\tat ");
    assertThat(text(process.getInputStream())).isEmpty();
  }
}
