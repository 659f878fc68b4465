package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of security mistakes shows what javac prints, letter by letter. */
class SecurityErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/security-errors.md");

  private static final List<String> SECRETS = List.of("horse@db", "correct-horse");

  @TempDir Path folder;

  @Test
  void everyExample_makesJavacSayWhatThePageShows() throws IOException {
    Set<String> codes = Set.copyOf(new CataloguePage(PAGE, folder).check());
    assertThat(codes)
        .containsAll(IntStream.rangeClosed(20, 30).mapToObj("SEC-%03d"::formatted).toList());
    String page = Files.readString(PAGE);
    assertThat(codes).allSatisfy(code -> assertThat(page).contains("[" + code + "] "));
  }

  @Test
  void secretsOfTheExamples_areNotRepeated() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(SECRETS).as("they stand in the examples").allMatch(page::contains);
    assertThat(page.split("(?m)^```text$"))
        .filteredOn(part -> part.startsWith("\n"))
        .isNotEmpty()
        .allSatisfy(said -> assertThat(said.substring(0, said.indexOf("\n```")))
            .doesNotContain(SECRETS));
  }
}
