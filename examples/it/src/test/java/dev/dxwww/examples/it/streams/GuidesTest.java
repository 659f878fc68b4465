package dev.dxwww.examples.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides show code that is compiled and tested here. */
final class GuidesTest {
  private static final Path SOURCES =
      Path.of("src/main/java/dev/dxwww/examples/it/streams");
  private static final Pattern CODE = Pattern.compile("(?s)```java\\n(.*?)```");

  @ParameterizedTest
  @CsvSource({"uploads.md, UploadController.java, 4", "streaming.md, StreamController.java, 3"})
  void everyExample_standsInTheSource(String guide, String source, int count)
      throws IOException {
    String text = Files.readString(Path.of("../../docs", guide));
    String code = Files.readString(SOURCES.resolve(source));

    assertThat(CODE.matcher(text).results().map(MatchResult::group)
        .map(block -> block.replaceAll("```(java\\n)?", "")))
        .hasSize(count)
        .allSatisfy(block -> assertThat(code).contains(block));
  }
}
