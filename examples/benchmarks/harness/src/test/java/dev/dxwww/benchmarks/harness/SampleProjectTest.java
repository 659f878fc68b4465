package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project whose compilation is timed. */
class SampleProjectTest {
  @TempDir Path folder;

  @Test
  void project_hasTheTablesAndQueriesThatTheDocumentationTells() throws IOException {
    SampleProject project = new SampleProject();

    assertThat(project.tables()).isEqualTo(42);
    assertThat(project.queries()).isEqualTo(504);
  }

  @Test
  void project_isAlwaysTheSameAndLeavesNoPlaceUnfilled() throws IOException {
    SampleProject project = new SampleProject();

    assertThat(project.sources()).isEqualTo(new SampleProject().sources());
    assertThat(project.sources().values()).noneMatch(text -> text.contains("#"));
  }

  @Test
  void withoutMarks_noStatementIsLeft() throws IOException {
    SampleProject project = new SampleProject();

    for (Path file : project.write(folder, false)) {
      assertThat(Files.readString(file))
          .doesNotContain("@Query", "@Repository", "@OrderBy", "@DxApplication");
    }
    assertThat(folder.resolve("src/main/resources/db/migration/V1__tables.sql")).exists();
  }
}
