package dev.dxwww.processor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

import org.junit.jupiter.api.Test;

/** What is written for a configuration record. */
final class ConfigEmitterTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/golden/MailConfig_Config.java.txt");

  private static final String MAIL =
      """
      package com.example.mail;

      import dev.dxwww.common.DataSize;
      import dev.dxwww.config.ConfigProperties;
      import dev.dxwww.convert.DefaultValue;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.Set;
      import org.jspecify.annotations.Nullable;

      /**
       * How mail is sent. More on that elsewhere.
       *
       * @param host Name of the {@code "relay"}, see {@link #port}.
       * @param port Its <b>port</b>,
       *     below 1024.
       */
      @ConfigProperties("mail")
      record MailConfig(
          String host,
          @DefaultValue("25") int port,
          @Nullable Integer backlog,
          Optional<Duration> timeout,
          @DefaultValue("1MiB") DataSize maxSize,
          @DefaultValue("fast") Mode mode,
          List<String> to,
          Set<Mode> modes,
          Map<String, String> labels,
          @DefaultValue("spool") Path values,
          Tls tls,
          @Nullable Tls fallback,
          List<Server> servers,
          Map<String, Server> regions) {
        enum Mode { FAST, VERY_SAFE }

        record Tls(boolean on, Optional<Path> keyStore) {}

        record Server(String host, @DefaultValue("25") int port) {}
      }
      """;

  @Test
  void reader_readsStraightLine() throws IOException {
    CompileResult result = CompileDx.compile(MAIL).succeeds();
    String text = result.generated("com.example.mail.MailConfig_Config");
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void metadata_holdsEveryKeyWithItsDescription() {
    String json =
        CompileDx.compile(MAIL).succeeds().resource("META-INF/dxwww/config.json").orElseThrow();
    assertThat(json)
        .startsWith("{\"records\":[\n{\"type\":\"com.example.mail.MailConfig\",\"prefix\":\"mail\"")
        .contains("\"description\":\"How mail is sent.\"")
        .contains(
            "{\"name\":\"mail.host\",\"environment\":\"MAIL_HOST\",\"type\":\"String\","
                + "\"required\":true,\"description\":\"Name of the \\\"relay\\\", see port.\"}")
        .contains(
            "\"required\":false,\"default\":\"25\",\"description\":\"Its port, below 1024.\"}")
        .contains("{\"name\":\"mail.labels.*\",\"environment\":\"MAIL_LABELS_*\"")
        .contains("{\"name\":\"mail.servers[].host\",\"environment\":\"\"")
        .contains("{\"name\":\"mail.regions.*.port\",\"environment\":\"MAIL_REGIONS_*_PORT\"")
        .contains("\"type\":\"fast | very-safe\"");
  }

  @Test
  void twoCompiles_giveTheSameBytes() {
    CompileResult first = CompileDx.compile(MAIL);
    CompileResult second = CompileDx.compile(MAIL);
    assertThat(second.generated("com.example.mail.MailConfig_Config"))
        .isEqualTo(first.generated("com.example.mail.MailConfig_Config"));
    assertThat(second.resource(ConfigMetadata.PATH)).isEqualTo(first.resource(ConfigMetadata.PATH));
  }

  @Test
  void constraints_areCheckedBeforeTheRecordIsMade_thoseOfTheWholeAfter() {
    String text =
        CompileDx.compile(
                """
                package p;
                import dev.dxwww.config.ConfigProperties;
                import jakarta.validation.constraints.*;
                import java.util.List;
                import java.util.Optional;
                import org.jspecify.annotations.Nullable;
                @ConfigProperties("mail") public record Mail(
                    @Min(1) int port,
                    @NotBlank String host,
                    @Pattern(regexp = "a+") @Nullable String name,
                    String namePattern,
                    @Size(min = 1) List<@NotBlank String> to,
                    List<String> toElement,
                    Optional<@Max(9) Integer> size) {
                  @AssertTrue(message = "needs a name") boolean isNamed() { return name != null; }
                }
                """)
            .succeeds()
            .generated("p.Mail_Config");
    assertThat(text)
        .containsSubsequence(
            "if (port != null) {",
            "checkPort(port, values.violations());",
            "    checkName(name, values.violations());",
            "if (values.refused()) {",
            "Mail result = new Mail(port, host, name,",
            "if (values.violations().isEmpty()) {",
            "Mail_Checks.checkWhole(result, values.violations());",
            "return result;")
        .contains("private static void checkPort(int value, Violations violations)")
        .contains("Pattern NAME_CHECK_PATTERN = Pattern.compile(\"a+\")");
  }
}
