package dev.dxwww.examples.tasks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to keeping data and to users quote files of this application as they are. */
final class GuideTest {
  private static final Path GUIDES = Path.of("../../../docs");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)```(?:java|sql|xml|yaml|html)\n(.*?)```");

  @ParameterizedTest
  @ValueSource(strings = {"keeping-data.md", "users.md", "task-pages.md"})
  void everyBlock_isPartOfAFile(String guide) throws IOException {
    String text = Files.readString(GUIDES.resolve(guide));
    List<String> blocks = BLOCK.matcher(text).results().map(GuideTest::text).toList();
    List<String> files = files();
    assertThat(blocks).hasSizeGreaterThan(9);
    assertThat(blocks)
        .allSatisfy(block -> assertThat(files).anyMatch(file -> file.contains(block)));
  }

  private static String text(MatchResult block) {
    return block.group(1);
  }

  private static List<String> files() throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(Files.readString(Path.of("pom.xml")));
    for (Path sources : List.of(Path.of("src"), Path.of("../domain/src/main"))) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(GuideTest::isQuoted).toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static boolean isQuoted(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") || name.endsWith(".sql") || name.endsWith(".yaml")
        || name.endsWith(".html");
  }
}
