package dev.dxwww.processor.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which configuration files are looked at, and which are shipped. */
class ConfigurationFilesTest {
  @TempDir Path folder;

  private void write(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "a: b\n");
  }

  @ParameterizedTest
  @CsvSource({
    "target/classes,false",
    "target/test-classes,true",
    "build/classes/java/main,false",
    "build/classes/java/test,true",
    "build/classes/java/integrationTest,true",
    "contest,false",
    "latest,false"
  })
  void folderOfTests_isKnownByItsName(String output, boolean tests) {
    assertThat(ConfigurationFiles.isOfTests(Optional.of(Path.of(output)))).isEqualTo(tests);
  }

  @Test
  void filesOfTheModule_areFoundFromItsOutput_andNoOthers() throws IOException {
    write("src/main/resources/application.yaml");
    write("src/main/resources/application-prod.yml");
    write("src/main/resources/applications.yaml");
    write("src/main/resources/config/application.yaml");
    write("src/test/resources/application.yaml");
    Path main = folder.resolve("build/classes/java/main");
    assertThat(ConfigurationFiles.of(Optional.of(main)))
        .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
        .containsExactly(
            "src/main/resources/application-prod.yml", "src/main/resources/application.yaml");
    assertThat(ConfigurationFiles.of(Optional.of(folder.resolve("target/test-classes"))))
        .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
        .containsExactly("src/test/resources/application.yaml");
  }

  /** A module without resources does not take those of the module around it. */
  @Test
  void filesOfTheModuleAround_areNotTaken() throws IOException {
    write("src/main/resources/application.yaml");
    write("inner/src/main/java/x");
    Path inner = folder.resolve("inner/target/classes");
    assertThat(ConfigurationFiles.of(Optional.of(inner))).isEmpty();
    assertThat(ConfigurationFiles.of(Optional.empty())).isEmpty();
  }
}
