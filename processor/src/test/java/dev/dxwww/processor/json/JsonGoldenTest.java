package dev.dxwww.processor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The text of one codec per shape; {@code -Ddxwww.golden=write} rewrites the files. */
class JsonGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String[] TYPES = {
    """
    package app;
    import java.util.*;
    import org.jspecify.annotations.Nullable;
    record Task(long id, String title, @Nullable String note, Priority priority,
        List<Task> parts, Optional<UUID> owner, java.time.Instant due, boolean done) {}
    """,
    """
    package app;
    enum Priority { LOW, HIGH }
    """,
    """
    package app;
    import java.util.List;
    import org.jspecify.annotations.Nullable;
    record Page<T extends Comparable<T>>(T first, List<T> items, @Nullable Page<T> next) {}
    """,
    """
    package app;
    import java.util.List;
    sealed interface Shape {
      record Circle(double radius) implements Shape {}
      record Group(List<Shape> shapes) implements Shape {}
    }
    """
  };

  @Test
  void record_isStraightLineCode() throws IOException {
    assertGolden("app.Task_Json");
  }

  @Test
  void genericRecord_takesCodecsOfItsArguments() throws IOException {
    assertGolden("app.Page_Json");
  }

  @Test
  void sealedInterface_switchesOverItsRecords() throws IOException {
    assertGolden("app.Shape_Json");
  }

  @Test
  void enum_listsItsConstants() throws IOException {
    assertGolden("app.Priority_Json");
  }

  private static void assertGolden(String name) throws IOException {
    JsonProbe probe = JsonProbe.compile("Task task(); Page<String> page(); Shape shape();", TYPES);
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.warnings()).isEmpty();
    String actual = probe.source(name);
    Path file = FOLDER.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java.txt");
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
