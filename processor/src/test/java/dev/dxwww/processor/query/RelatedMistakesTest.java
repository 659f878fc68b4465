package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with mistakes that hang together: each root cause is reported once, and no other. */
class RelatedMistakesTest {

  /** A program; {@code codes} are all that is said of it. */
  record Program(int number, List<String> codes, String types) {
    @Override
    public String toString() {
      return codes + " #" + number;
    }
  }

  static List<Program> programs() throws IOException {
    List<Program> programs = new ArrayList<>();
    String file = Files.readString(Path.of("src/test/resources/queries/related.txt"));
    for (String part : file.split("(?m)^=== ")) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        programs.add(
            new Program(
                programs.size() + 1,
                List.of(part.substring(0, end).split(" ")),
                part.substring(end + 1)));
      }
    }
    return programs;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void eachRootCause_isReportedOnce(Program program) {
    QueryPrograms.compile(program.types()).hasErrors(program.codes().toArray(String[]::new));
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(programs()).hasSizeGreaterThan(30);
  }
}
