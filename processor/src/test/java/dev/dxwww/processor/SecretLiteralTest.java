package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SEC-028: where secrets are found, and what is said of them. */
class SecretLiteralTest {
  private static final String SECRET = "hunter2-hunter2";
  private static final String COMPONENT =
      "package app; @dev.dxwww.app.Component final class A {}";

  @TempDir Path folder;

  @Test
  void defaultOfAConfigurationRecord() {
    CompileResult result =
        CompileDx.compile(
            """
            package app;
            import dev.dxwww.config.*;
            import dev.dxwww.convert.*;
            @ConfigProperties("mail")
            record MailConfig(
                String host,
                @DefaultValue("hunter2-hunter2") String password) {}
            """);
    result
        .hasOnlyError("SEC-028")
        .inFile("app/MailConfig.java")
        .onLine(7)
        .atColumn(19)
        .says("The default of MailConfig.password holds a secret: its name says so")
        .fix("leave the default out");
    assertNothingTold(result);
  }

  @Test
  void constantOfAPlainClass() {
    CompileResult result =
        CompileDx.compile(
            COMPONENT,
            """
            package app;
            final class Mail {
              interface Keys {
                String API_KEY = "hunter2-hunter2";
              }
            }
            """);
    result
        .hasOnlyError("SEC-028")
        .inFile("app/Mail.java")
        .onLine(4)
        .atColumn(12)
        .says("Constant Mail.Keys.API_KEY holds a secret: its name says so");
    assertNothingTold(result);
  }

  @Test
  void addressWithAPassword_inAnyAnnotation() {
    CompileResult result =
        CompileDx.compile(
            """
            package app;
            @dev.dxwww.app.Component
            @Source(@Source.Part("postgres://app:hunter2-hunter2@db.example/x"))
            final class B {}
            """,
            """
            package app;
            @interface Source {
              Part[] value();
              @interface Part { String value(); }
            }
            """);
    result
        .hasOnlyError("SEC-028")
        .inFile("app/B.java")
        .onLine(3)
        .says("Attribute @Part.value holds a secret: its text has the form of an address");
    assertNothingTold(result);
  }

  @Test
  void typeInOneLine_isNotPointedAt_forTheCompilerWouldShowTheLine() {
    CompileResult result =
        CompileDx.compile(
            COMPONENT,
            "package app; final class Mail { static final String PWD = \"" + SECRET + "\"; }");
    result.hasOnlyError("SEC-028").inFile("app/Mail.java").onLine(1).atColumn(53);
    assertThat(result.compilation().errors().getFirst().getSource()).isNull();
    assertNothingTold(result);
  }

  @Test
  void namesStandIns_andAcceptedOnes_compile() {
    CompileDx.compile(
            """
            package app;
            import dev.dxwww.app.*;
            import dev.dxwww.config.*;
            import dev.dxwww.convert.*;
            @Component
            final class Mail {
              static final String PASSWORD = "password";
              static final String TOKEN_HEADER = "X-Token-0123456789";
              @SuppressWarnings("SEC-028")
              static final String SAMPLE_PASSWORD = "hunter2";
              String password = "hunter2";
              Mail(MailConfig config) {}
            }
            """,
            """
            package app;
            import dev.dxwww.config.*;
            import dev.dxwww.convert.*;
            import java.time.Duration;
            import java.util.*;
            @ConfigProperties("mail")
            record MailConfig(
                Optional<String> password, @DefaultValue("15m") Duration secret) {}
            """)
        .nearlyHas("SEC-028");
  }

  private static void assertNothingTold(CompileResult result) {
    assertThat(result.errors()).noneMatch(text -> text.contains("hunter2"));
    assertThat(result.json()).isNotEmpty().noneMatch(text -> text.contains("hunter2"));
    result
        .compilation()
        .diagnostics()
        .forEach(
            said -> {
              if (said.getSource() != null && said.getLineNumber() > 0) {
                assertThat(line(said.getSource(), said.getLineNumber())).doesNotContain("hunter2");
              }
            });
  }

  private static String line(javax.tools.JavaFileObject source, long number) {
    try {
      return source.getCharContent(true).toString().lines().toList().get((int) number - 1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private FolderCompile module() {
    return FolderCompile.javac(folder).sources(COMPONENT);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void keyOfAConfigurationFile_isNamedWithItsPlace() throws IOException {
    write(
        "src/main/resources/application.yaml",
        """
        # comment
        mail:
          host: example.org
          servers:
            - user: bob
              password: "hunter2"   # ü
        """);
    ReportedDiagnostic said = module().all().hasOnlyError("SEC-028");
    said.inFile("src/main/resources/application.yaml")
        .onLine(6)
        .atColumn(17)
        .says("mail.servers[0].password holds a secret: its name says so");
    assertThat(said.text()).doesNotContain("hunter2");
  }

  @Test
  void flowAndBlockScalars_andProfilesOfProduction_areRead() throws IOException {
    write(
        "src/main/resources/application-prod.yaml",
        "a: {b: [\uD83D\uDE00, {client-secret: 'y1'}]}\r\n"
            + "c.d: |\n  text\n  postgres://u:p@db.example/x\n");
    List<String> messages = module().all().messages();
    assertThat(messages).hasSize(2);
    assertThat(messages.get(0))
        .contains("a.b[1].client-secret holds a secret")
        .contains("application-prod.yaml:1:29");
    assertThat(messages.get(1))
        .contains("c.d holds a secret: its text has the form of an address with a password")
        .contains("application-prod.yaml:2:6");
  }

  @Test
  void keyThatComesFromTheEnvironment_isNamedInTheFix() throws IOException {
    write("src/main/resources/application.yaml", "mail: {smtp-password: x}\n");
    module().all()
        .hasOnlyError("SEC-028")
        .fix("leave it out and set MAIL_SMTP_PASSWORD on the machine");
  }

  @Test
  void filesOfDevAndTest_mayHoldPasswordsOfTheirOwn_butNoIssuedKeys() throws IOException {
    write("src/main/resources/application-dev.yaml", "mail.password: hunter2\n");
    write("src/main/resources/application-test.yaml", "mail.password: hunter2\n");
    write("src/main/resources/other.yaml", "mail.password: hunter2\n");
    write(
        "src/main/resources/application.yaml",
        "mail.password: hunter2  # SEC-028: of the public demo\nnot: [yaml\n");
    module().all().nearlyHas("SEC-028");
    write("src/main/resources/application-dev.yaml", "git: ghp_" + "a1B2".repeat(9) + "\n");
    module().all().hasOnlyError("SEC-028").inFile("application-dev.yaml").onLine(1);
  }

  @Test
  void mistakesOfSourcesAndFiles_areToldAtOnce() throws IOException {
    write("src/main/resources/application.yaml", "a.password: x\nb.secret: y\n");
    FolderCompile module =
        module()
            .sources(
                """
                package app;
                final class Mail {
                  static final String PASSWORD = "hunter2";
                }
                """);
    assertThat(module.all().messages())
        .hasSize(3)
        .allMatch(text -> text.startsWith("ERROR [SEC-028]"));
  }

  @Test
  void eclipsesCompiler_findsThoseOfSources() {
    FolderCompile.ecj(folder)
        .sources(
            COMPONENT,
            """
            package app;
            final class Mail {
              static final String PASSWORD = "hunter2";
            }
            """)
        .all()
        .hasOnlyError("SEC-028")
        .nowhere()
        .says("Constant Mail.PASSWORD holds a secret");
  }
}
