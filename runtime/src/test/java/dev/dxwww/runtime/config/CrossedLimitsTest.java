package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every limit has a test that crosses it: docs/limits.md names each, a test says by {@code
 * Tag("limit:name")} which one it crosses. Whether it does so on both sides is for its reader.
 */
final class CrossedLimitsTest {
  private static final Path PAGE = Path.of("../docs/limits.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9.-]*)` \\|");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"limit:([^\"]+)\"\\)");

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static List<String> described() throws IOException {
    return found(ROW, Files.readString(PAGE));
  }

  private static Set<String> crossed() throws IOException {
    Set<String> tags = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        tags.addAll(found(TAG, Files.readString(file)));
      }
    }
    return tags;
  }

  @Test
  void everyKeyThatIsALimit_isDescribed() throws IOException {
    Set<String> keys = described().stream()
        .filter(name -> name.startsWith("dx.")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(keys).isEqualTo(new TreeSet<>(LimitKeys.all()));
  }

  @Test
  void everyLimit_isDescribedOnce_andCrossedByATest() throws IOException {
    assertThat(described()).doesNotHaveDuplicates();
    assertThat(crossed()).isEqualTo(new TreeSet<>(described()));
  }
}
