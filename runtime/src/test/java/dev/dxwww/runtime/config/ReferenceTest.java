package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.json.JsonValue;

import org.junit.jupiter.api.Test;

/**
 * Keeps docs/reference in step with the records. {@code mvn -pl runtime -am test
 * -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Ddxwww.reference=write} rewrites
 * it.
 */
final class ReferenceTest {
  private static final Path FOLDER = Path.of("../docs/reference");

  private static byte[] metadata() throws IOException {
    try (InputStream file =
        ReferenceTest.class.getResourceAsStream("/META-INF/dxwww/config.json")) {
      assertThat(file).as("META-INF/dxwww/config.json").isNotNull();
      return file.readAllBytes();
    }
  }

  static List<JsonValue> records() throws IOException {
    byte[] text = metadata();
    JsonValue all = new Json(JsonSettings.DEFAULT).read(text, text.length, JsonCodecs.VALUE);
    return ((JsonValue.Arr) ((JsonValue.Obj) all).members().get("records")).elements();
  }

  private static void assertCurrent(String name, String expected) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("dxwww.reference"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, expected);
    }
    assertThat(file).exists();
    assertThat(Files.readString(file))
        .as(file + " is stale; rewrite it with -Ddxwww.reference=write")
        .isEqualTo(expected);
  }

  @Test
  void page_isCurrent() throws IOException {
    assertCurrent("configuration.md", ReferencePages.markdown(records()));
  }

  @Test
  void exampleEnvironment_isCurrent() throws IOException {
    assertCurrent("example.env", ReferencePages.environment(records()));
  }

  @Test
  void metadata_isCurrent() throws IOException {
    assertCurrent("configuration.json", new String(metadata(), StandardCharsets.UTF_8));
  }

  @Test
  void everyFrameworkRecord_isAmongTheReaders() throws IOException {
    List<String> described =
        records().stream().map(r -> ReferencePages.text(r, "type")).sorted().toList();
    assertThat(FrameworkConfigs.readers())
        .extracting(ConfigReader::type)
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void everyKey_hasADescription() throws IOException {
    for (JsonValue record : records()) {
      for (JsonValue key : ReferencePages.keys(record)) {
        assertThat(ReferencePages.text(key, "description"))
            .as(ReferencePages.text(key, "name"))
            .isNotBlank();
      }
    }
  }
}
