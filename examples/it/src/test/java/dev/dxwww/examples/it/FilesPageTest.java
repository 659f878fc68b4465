package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The page on files quotes code that is compiled, and which {@link FilesTest} runs. */
final class FilesPageTest {
  private static final Path PAGE = Path.of("../../docs/files.md");
  private static final Path SOURCE =
      Path.of("src/main/java/dev/dxwww/examples/it/files/ReportController.java");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void everyBlock_isQuotedAsItStands() throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(FilesPageTest::text).toList();
    String source = Files.readString(SOURCE);
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    assertThat(blocks).allSatisfy(block -> assertThat(source).contains(block));
  }

  private static String text(MatchResult block) {
    return block.group(1);
  }
}
