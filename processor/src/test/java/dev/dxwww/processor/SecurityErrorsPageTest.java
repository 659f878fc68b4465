package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of security mistakes shows what javac prints, letter by letter. */
class SecurityErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/security-errors.md");

  @TempDir Path folder;

  @Test
  void everyExample_makesJavacSayWhatThePageShows() throws IOException {
    assertThat(new CataloguePage(PAGE, folder).check())
        .containsAll(IntStream.rangeClosed(20, 30).mapToObj("SEC-%03d"::formatted).toList());
    // What javac says, apart from the heading and the example.
    String[] entries = Files.readString(PAGE).split("(?m)^(?=## \\[)");
    assertThat(entries).hasSizeGreaterThan(11);
    for (int i = 1; i < entries.length; i++) {
      String code = entries[i].substring(3, entries[i].indexOf(']') + 1);
      String said = entries[i].substring(entries[i].indexOf("```text"));
      assertThat(said).contains(code).doesNotContain("horse@db");
    }
  }
}
