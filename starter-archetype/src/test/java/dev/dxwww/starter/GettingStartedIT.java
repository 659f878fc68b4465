package dev.dxwww.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The guide shows what the archetype makes. */
final class GettingStartedIT {
  private static final Path GUIDE = Path.of("../docs/getting-started.md");
  private static final Path SOURCES =
      Path.of("src/main/resources/archetype-resources/src/main/java");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void guide_quotesTheController() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    assertThat(block.find()).isTrue();
    assertThat(Files.readString(SOURCES.resolve("GreetingApi.java"))).contains(block.group(1));
  }

  @Test
  void guide_namesTheArchetypeOfThisBuild() throws IOException {
    assertThat(Files.readString(GUIDE))
        .contains("-DarchetypeVersion=" + System.getProperty("starter.version") + " ");
  }
}
