package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration records under both compilers, as a whole and one file at a time. */
final class ConfigCompilesTest {
  private static final String METADATA = "META-INF/dxwww/config.json";
  private static final String MAIL =
      """
      package com.example;
      import dev.dxwww.config.ConfigProperties;
      import dev.dxwww.convert.DefaultValue;
      /**
       * Mail.
       *
       * @param port Where the relay listens.
       */
      @ConfigProperties("mail") public record Mail(@DefaultValue("25") int port) {}
      """;
  private static final String DISK =
      """
      package com.example;
      import dev.dxwww.config.ConfigProperties;
      @ConfigProperties("disk") public record Disk(String folder) {}
      """;

  @TempDir Path root;

  @Test
  void compileUnderEclipse_describesTheSame() {
    FolderCompile.javac(root.resolve("a")).sources(MAIL, DISK).all().clean();
    FolderCompile.ecj(root.resolve("b")).sources(MAIL, DISK).all().clean();
    assertThat(FolderCompile.ecj(root.resolve("b")).resource(METADATA))
        .isEqualTo(FolderCompile.javac(root.resolve("a")).resource(METADATA));
  }

  @Test
  void compileOfOneRecord_keepsTheKeysOfTheOthers() {
    FolderCompile module = FolderCompile.javac(root).sources(MAIL, DISK);
    module.all().clean();
    String whole = module.resource(METADATA);
    assertThat(whole).contains("\"mail.port\"", "\"disk.folder\"", "Where the relay listens.");
    module.only("com.example.Disk").clean();
    assertThat(module.resource(METADATA)).isEqualTo(whole);
    module.only("com.example.Mail").clean();
    assertThat(module.resource(METADATA)).isEqualTo(whole);
  }

  @Test
  void recordThatIsGone_losesItsKeys() {
    FolderCompile module = FolderCompile.javac(root).sources(MAIL, DISK);
    module.all().clean();
    module.delete("com.example.Disk");
    module.only("com.example.Mail").clean();
    assertThat(module.resource(METADATA)).contains("mail.port").doesNotContain("disk.folder");
  }

  @Test
  void recordProcessedFromItsClassFile_keepsItsDescriptions() {
    FolderCompile module = FolderCompile.javac(root).sources(MAIL, DISK);
    module.all().clean();
    String whole = module.resource(METADATA);
    module.only(List.of("com.example.Disk"), List.of("com.example.Mail")).clean();
    assertThat(module.resource(METADATA)).isEqualTo(whole);
  }

  @Test
  void keyOfARecordCompiledBefore_isFoundTwice() {
    FolderCompile module = FolderCompile.javac(root).sources(MAIL);
    module.all().clean();
    module.sources(
        """
        package com.example;
        import dev.dxwww.config.ConfigProperties;
        @ConfigProperties("mail") public record Other(int port) {}
        """);
    assertThat(module.only("com.example.Other").onlyError()).contains("[CONF-105]");
  }
}
