package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A place in the documentation that one script writes.
 *
 * @param name of the figures
 * @param command the script
 */
public record Section(String name, String command) {
  /** The page with the new text in the place of the old one. */
  public String replaced(String page, String text) {
    String from = "<!-- %s: written by examples/benchmarks/%s -->".formatted(name, command);
    int begin = page.indexOf(from);
    int end = page.indexOf("<!-- end of %s -->".formatted(name));
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for " + name);
    }
    return page.substring(0, begin + from.length()) + "\n\n" + text + "\n" + page.substring(end);
  }

  /** Writes a text into the documentation. */
  public void write(Path docs, String text) throws IOException {
    Path page = docs.resolve("benchmarks.md");
    Files.writeString(page, replaced(Files.readString(page), text));
  }

  /** When, of which commit and on what it was measured. */
  public static String preface(Path base) throws IOException, InterruptedException {
    Machine machine = Machine.here();
    return "Measured %s at commit %s on %s (%d cores), %s, %s.".formatted(
        Instant.now().truncatedTo(ChronoUnit.SECONDS), commit(base), machine.cpu(),
        machine.cores(), machine.system(), machine.java());
  }

  private static String commit(Path base) throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
        .directory(base.toFile()).redirectErrorStream(true).start();
    String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? text.strip() : "unknown";
  }
}
