package dev.dxwww.processor.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConfigDocsTest {

  @Test
  void inlineTags_becomeTheirText() {
    ConfigDocs docs =
        ConfigDocs.of(
            " Reads {@code application-{profile}.yaml} of {@link java.util.List lists}.\n");
    assertThat(docs.summary()).isEqualTo("Reads application-{profile}.yaml of lists.");
  }

  @Test
  void paramTags_endAtTheNextTag() {
    ConfigDocs docs =
        ConfigDocs.of(" Mail.\n @param a first\n   line\n @param b  second\n @see X\n");
    assertThat(docs.components()).containsEntry("a", "first line").containsEntry("b", "second");
  }

  @Test
  void noComment_isEmpty() {
    assertThat(ConfigDocs.of(null).summary()).isEmpty();
  }
}
