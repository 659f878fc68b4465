package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says the compiler says is what it says. */
final class ReadmeDiagnosticsTest {
  private static final Path README = Path.of("../../README.md");

  @TempDir Path output;

  @Test
  void readme_quotesTheCompiler() throws IOException {
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(output, Map.of("com.example.TaskController", source()))).isFalse();
    String messages =
        compiled.messages().replace("/com/example/TaskController.java", "TaskController.java");
    assertThat(messages).endsWith("3 errors\n");
    String quoted = messages.substring(0, messages.indexOf("3 errors\n"));
    assertThat(Files.readString(README)).contains("```text\n" + quoted + "```\n");
  }

  private static String source() throws IOException {
    try (InputStream in =
        ReadmeDiagnosticsTest.class.getResourceAsStream("/readme/TaskController.java.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
