package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of mistakes in queries shows what javac prints, letter by letter. */
class QueryErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/query-errors.md");

  @TempDir Path folder;

  @Test
  void everyExample_makesJavacSayWhatThePageShows() throws IOException {
    assertThat(new CataloguePage(PAGE, folder).check())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(40, 55).mapToObj("QUERY-%03d"::formatted).toList());
    // Of the sixteen, javac reports one by itself, before any processor runs.
    String page = Files.readString(PAGE);
    assertThat(IntStream.rangeClosed(40, 55).mapToObj("[QUERY-%03d] "::formatted))
        .filteredOn(code -> !page.contains(code))
        .containsExactly("[QUERY-046] ");
    assertThat(page).contains("element value must be a constant expression");
  }
}
