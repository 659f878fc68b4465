package dev.dxwww.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The README shows this example as it is. */
final class ReadmeTest {
  private static final Path SOURCE =
      Path.of("src/main/java/dev/dxwww/examples/hello/Hello.java");
  private static final Path README = Path.of("../../README.md");

  @Test
  void readme_quotesTheWholeFile() throws IOException {
    String quote = "```java\n" + Files.readString(SOURCE) + "```\n";
    assertThat(Files.readString(README)).contains(quote);
  }

  @Test
  void example_staysUnderThirtyLines() throws IOException {
    assertThat(Files.readAllLines(SOURCE)).hasSizeLessThan(30);
  }
}
