package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.generated.ConfigReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration from real files and a made-up environment. */
final class ConfigurationTest {
  @TempDir Path directory;

  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> classPath = new HashMap<>();

  private void file(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Configuration load() {
    List<ConfigReader<?>> readers = new ArrayList<>(FrameworkConfigs.readers());
    readers.add(new MailConfigReader());
    ConfigInput input =
        new ConfigInput(
            arguments,
            settings,
            environment,
            directory,
            name ->
                classPath.containsKey(name)
                    ? new ByteArrayInputStream(
                        classPath.get(name).getBytes(StandardCharsets.UTF_8))
                    : null);
    return Configuration.load(readers, input, Set.of());
  }

  private MailConfig mail() {
    return load().get(MailConfig.class);
  }

  private List<ConfigProblem> problems() {
    ConfigException refused = catchThrowableOfType(ConfigException.class, this::load);
    assertThat(refused).as("the configuration was accepted").isNotNull();
    assertThat(refused.code().number()).isEqualTo(5001);
    return refused.problems();
  }

  private ConfigProblem onlyProblem() {
    List<ConfigProblem> problems = problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  // ---- what wins

  @Test
  void strongerSource_winsKeyByKey() {
    classPath.put("application.yaml", "mail:\n  host: a\n  port: 1\n  backlog: 1\n");
    file("application.yaml", "mail:\n  host: b\n  port: 2\n");
    assertThat(mail()).extracting("host", "port", "backlog").containsExactly("b", 2, 1);
    classPath.put("application-dev.yaml", "mail: {port: 3}");
    environment.put("DX_PROFILE", "dev");
    assertThat(mail().port()).isEqualTo(3);
    file("application-dev.yaml", "mail: {port: 4}");
    assertThat(mail().port()).isEqualTo(4);
    environment.put("MAIL_PORT", "5");
    assertThat(mail().port()).isEqualTo(5);
    settings.put("mail.port", "6");
    assertThat(mail().port()).isEqualTo(6);
    arguments.add("--mail.port=7");
    assertThat(mail().port()).isEqualTo(7);
  }

  @Test
  void nothingSet_givesDefaultsAndProfileProd() {
    environment.put("MAIL_HOST", "relay");
    Configuration configuration = load();
    assertThat(configuration.profile()).isEqualTo(Profile.PROD);
    assertThat(configuration.get(MailConfig.class))
        .isEqualTo(
            new MailConfig("relay", 25, null, java.util.Optional.empty(),
                DataSize.ofMebibytes(1), "", List.of(), Set.of(), Map.of(),
                java.util.Optional.empty(), List.of(), Map.of()));
    assertThat(configuration.warnings()).isEmpty();
  }

  @Test
  void configDir_movesWhereFilesAreLookedFor() throws IOException {
    Files.createDirectory(directory.resolve("etc"));
    file("etc/application.yaml", "mail.host: moved");
    file("application.yaml", "mail.host: here");
    arguments.add("--dx.config-dir=etc");
    assertThat(mail().host()).isEqualTo("moved");
  }

  @Test
  void emptyVariable_isNotSet() {
    environment.put("MAIL_HOST", "relay");
    environment.put("MAIL_PORT", "");
    assertThat(mail().port()).isEqualTo(25);
  }

  @Test
  void nullInYaml_setsNothing() {
    file("application.yaml", "mail:\n  host: a\n  port:\n  backlog: ~\n");
    assertThat(mail().port()).isEqualTo(25);
    assertThat(mail().backlog()).isNull();
  }

  // ---- shapes

  @Test
  void everyShape_isReadFromAFile() {
    file(
        "application.yaml",
        """
        mail:
          host: relay
          timeout: 1m30s
          max-size: 64KiB
          ports: [25, 465]
          tags: [a, b]
          limits: {user: 3, dev.team: 4}
          tls: {on: true, port: 465}
          servers:
            - host: one
            - {host: two, port: 26}
          regions:
            eu: {host: three}
        """);
    MailConfig mail = mail();
    assertThat(mail.timeout()).contains(Duration.ofSeconds(90));
    assertThat(mail.maxSize()).isEqualTo(DataSize.ofKibibytes(64));
    assertThat(mail.ports()).containsExactly(25, 465);
    assertThat(mail.tags()).containsExactly("a", "b");
    assertThat(mail.limits()).containsEntry("user", 3).containsEntry("dev.team", 4);
    assertThat(mail.tls()).contains(new MailConfig.Tls(true, 465));
    assertThat(mail.servers())
        .containsExactly(new MailConfig.Server("one", 25), new MailConfig.Server("two", 26));
    assertThat(mail.regions()).containsExactly(Map.entry("eu", new MailConfig.Server("three", 25)));
  }

  @Test
  void listsAndMaps_areReadFromTheEnvironment() {
    environment.put("MAIL_HOST", "relay");
    environment.put("MAIL_PORTS", "25, 465");
    environment.put("MAIL_LIMITS_PER_USER", "3");
    environment.put("MAIL_REGIONS_EU_WEST_HOST", "w");
    environment.put("MAIL_TLS_ON", "true");
    environment.put("MAIL_TLS_PORT", "1");
    MailConfig mail = mail();
    assertThat(mail.ports()).containsExactly(25, 465);
    assertThat(mail.limits()).containsExactly(Map.entry("per-user", 3));
    assertThat(mail.regions())
        .containsExactly(Map.entry("eu-west", new MailConfig.Server("w", 25)));
    assertThat(mail.tls()).contains(new MailConfig.Tls(true, 1));
  }

  @Test
  void environment_overridesTheEntryOfAMapThatAFileNames() {
    file(
        "application.yaml",
        "mail: {host: h, limits: {perUser: 1}, regions: {eu_west: {host: a, port: 1}}}");
    environment.put("MAIL_LIMITS_PERUSER", "2");
    environment.put("MAIL_REGIONS_EU_WEST_PORT", "2");
    assertThat(mail().limits()).containsExactly(Map.entry("perUser", 2));
    assertThat(mail().regions())
        .containsExactly(Map.entry("eu_west", new MailConfig.Server("a", 2)));
  }

  @Test
  void list_isTakenWholeFromOneSource() {
    file("application.yaml", "mail: {host: h, servers: [{host: a, port: 1}, {host: b}]}");
    file("application-dev.yaml", "mail: {servers: [{host: c}]}");
    arguments.add("--dx.profile=dev");
    assertThat(mail().servers()).containsExactly(new MailConfig.Server("c", 25));
  }

  @Test
  void emptyText_isAnEmptyList() {
    file("application.yaml", "mail: {host: h, ports: [1]}");
    arguments.add("--mail.ports=");
    assertThat(mail().ports()).isEmpty();
  }

  // ---- problems

  @Test
  void allProblems_areToldAtOnceEachWithItsPlace() {
    file(
        "application.yaml",
        """
        mail:
          port: many
          prot: 1
          tls: {on: yes}
        dx:
          server:
            prot: 1
        """);
    environment.put("MAIL_BACKLOG", "x");
    arguments.add("--mail.timeout=soon");
    List<ConfigProblem> problems = problems();
    assertThat(problems)
        .extracting(p -> p.key() + " @ " + p.place().map(Place::display).orElse("nowhere"))
        .containsExactlyInAnyOrder(
            "mail.host @ nowhere",
            "mail.port @ application.yaml:2:9",
            "mail.backlog @ environment variable MAIL_BACKLOG",
            "mail.timeout @ argument --mail.timeout",
            "mail.tls.on @ application.yaml:4:13",
            "mail.prot @ application.yaml:3:9",
            "dx.server.prot @ application.yaml:7:11");
    assertThat(problems.stream().filter(p -> p.key().equals("dx.server.prot")).findFirst())
        .hasValueSatisfying(p -> assertThat(p.hint()).contains("did you mean dx.server.port?"));
  }

  @Test
  void message_isReadable() {
    environment.put("MAIL_PORT", "many");
    assertThat(catchThrowableOfType(ConfigException.class, this::load).getMessage())
        .isEqualTo(
            """
            2 problems in the configuration:

              mail.host
                is missing: expected text
                set it by MAIL_HOST, by --mail.host=..., or in application.yaml
              mail.port = "many"  (environment variable MAIL_PORT)
                expected a whole number between -2147483648 and 2147483647""");
  }

  @Test
  void missingKeyInAListElement_isNamedWithItsIndex() {
    file("application.yaml", "mail: {host: h, servers: [{host: a}, {port: 2}]}");
    assertThat(onlyProblem().key()).isEqualTo("mail.servers[1].host");
  }

  @Test
  void missingKeyInAMapEntry_isNamedWithTheEntry() {
    file("application.yaml", "mail: {host: h, regions: {eu: {port: 2}}}");
    assertThat(onlyProblem().key()).isEqualTo("mail.regions.eu.host");
  }

  @Test
  void constructorsRefusal_isAProblemOfTheRecord() {
    file("application.yaml", "mail: {host: h, tls: {on: true}}");
    ConfigProblem problem = onlyProblem();
    assertThat(problem.key()).isEqualTo("mail.tls");
    assertThat(problem.message()).isEqualTo("needs a port");
    assertThat(problem.place()).isPresent();
  }

  @Test
  void violatedConstraint_isAProblemOfTheKey() {
    file("application.yaml", "mail: {host: h, port: 0}");
    ConfigProblem problem = onlyProblem();
    assertThat(problem.key()).isEqualTo("mail.port");
    assertThat(problem.value()).contains("0");
    assertThat(problem.message()).isEqualTo("must be at least 1");
  }

  @Test
  void pathThatCannotBe_isAProblemOfItsKey() {
    environment.put("MAIL_HOST", "h");
    settings.put("dx.upload.directory", "up\0loads");
    ConfigProblem problem = onlyProblem();
    assertThat(problem.key()).isEqualTo("dx.upload.directory");
    assertThat(problem.message()).contains("a path in the file system");
  }

  @Test
  void frameworkRecords_checkTheirConstraints() {
    environment.put("MAIL_HOST", "h");
    arguments.add("--dx.server.port=70000");
    arguments.add("--dx.server.max-body-size=8GiB");
    assertThat(problems()).extracting(ConfigProblem::key)
        .contains("dx.server", "dx.server.port");
    arguments.remove(1);
    assertThat(onlyProblem().key()).isEqualTo("dx.server.port");
  }

  @Test
  void scalarWhereKeysAreExpected_saysWhichKeys() {
    file("application.yaml", "mail: {host: h, tls: true}");
    assertThat(problems())
        .extracting(ConfigProblem::message)
        .contains("expected keys below it: on, port");
  }

  @Test
  void listWhereTextIsExpected_isAProblem() {
    file("application.yaml", "mail: {host: [a, b]}");
    assertThat(problems()).extracting(ConfigProblem::message)
        .contains("expected text, found a list");
  }

  @Test
  void elementTwiceInASet_isAProblem() {
    file("application.yaml", "mail: {host: h, tags: [a, a]}");
    assertThat(onlyProblem().message()).isEqualTo("names a value twice");
  }

  // ---- secrets

  @Test
  void secretValues_areNeverShown() {
    file("application.yaml", "mail: {host: -h, password: 'hunter22'}");
    ConfigException refused = catchThrowableOfType(ConfigException.class, this::load);
    assertThat(refused.getMessage()).contains("(hidden)").doesNotContain("hunter22");
    assertThat(refused.problems().toString()).doesNotContain("hunter22");
  }

  @Test
  void valueThatHoldsAPasswordInAUrl_isNeverShown() {
    environment.put("MAIL_HOST", "h");
    environment.put("MAIL_PORT", "smtp://me:hunter22@relay");
    assertThat(catchThrowableOfType(ConfigException.class, this::load).getMessage())
        .contains("mail.port = \"(hidden)\"")
        .doesNotContain("hunter22");
  }

  @Test
  void argumentThatIsNoOption_isNotRepeated() {
    environment.put("MAIL_HOST", "h");
    arguments.add("hunter22");
    assertThat(catchThrowableOfType(ConfigException.class, this::load).getMessage())
        .contains("argument number 1")
        .doesNotContain("hunter22");
  }

  @Test
  void optionWithoutValue_isNamed() {
    environment.put("MAIL_HOST", "h");
    arguments.add("--dx.server.port");
    arguments.add("--S3cret");
    assertThat(catchThrowableOfType(ConfigException.class, this::load).getMessage())
        .contains("argument number 1, --dx.server.port\n    expected --key=value")
        .contains("argument number 2\n")
        .doesNotContain("S3cret");
  }

  // ---- unknown keys

  @Test
  void endOfOneKey_isAnsweredWithTheWholeKey() {
    environment.put("MAIL_HOST", "h");
    arguments.add("--max-body-size=1MiB");
    arguments.add("--server.max-body-size=1MiB");
    assertThat(problems())
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem.hint()).contains("did you mean dx.server.max-body-size?"));
  }

  @Test
  void endOfSeveralKeys_isNotGuessed() {
    environment.put("MAIL_HOST", "h");
    arguments.add("--port=1"); // mail.port or dx.server.port
    assertThat(onlyProblem().hint()).isEmpty();
  }

  @Test
  void unknownArgument_isAProblemWhateverItsPrefix() {
    environment.put("MAIL_HOST", "h");
    arguments.add("--mial.host=x");
    assertThat(onlyProblem().hint()).contains("did you mean mail.host?");
  }

  @Test
  void argumentGivenTwice_isAProblem() {
    arguments.add("--mail.host=a");
    arguments.add("--mail.host=b");
    assertThat(onlyProblem().message()).isEqualTo("is given twice");
  }

  @Test
  void sectionOfNobody_isAWarningWithTheNearestPrefix() {
    file("application.yaml", "mail: {host: h}\nmial: {host: x, port: 1}\nother: 1\n");
    assertThat(load().warnings())
        .containsExactlyInAnyOrder(
            "nobody reads \"mial\" (application.yaml:2:14); did you mean mail?",
            "nobody reads \"other\" (application.yaml:3:8)");
  }

  @Test
  void unknownVariable_isAWarning() {
    environment.put("MAIL_HOST", "h");
    environment.put("DX_SERVER_PROT", "1");
    environment.put("DX_SERVICE_HOST", "10.0.0.1");
    environment.put("MAIL_PROT", "1");
    environment.put("MAIL_SOMETHING_ELSE", "1");
    assertThat(load().warnings())
        .containsExactlyInAnyOrder(
            "nobody reads environment variable DX_SERVER_PROT; did you mean DX_SERVER_PORT?",
            "nobody reads environment variable DX_SERVICE_HOST; did you mean DX_SERVER_HOST?",
            "nobody reads environment variable MAIL_PROT; did you mean MAIL_PORT?");
  }

  @Test
  void profileInAFile_isAProblem() {
    file("application.yaml", "mail: {host: h}\ndx: {profile: dev}\n");
    assertThat(onlyProblem().key()).isEqualTo("dx.profile");
  }

  @Test
  void unknownProfile_isAProblemWithTheProfiles() {
    environment.put("MAIL_HOST", "h");
    environment.put("DX_PROFILE", "staging");
    assertThat(onlyProblem().message()).isEqualTo("expected one of dev, test, prod");
  }

  @Test
  void recordThatIsReplaced_isNotRead() {
    ConfigInput input = new ConfigInput(List.of(), Map.of(), Map.of(), directory, name -> null);
    Configuration configuration =
        Configuration.load(
            List.of(new DxConfig_Config(), new MailConfigReader()),
            input,
            Set.of(MailConfig.class));
    assertThat(configuration.profile()).isEqualTo(Profile.PROD);
  }

  // ---- files

  @Test
  void fileThatIsNotUtf8_isAProblem() throws IOException {
    Files.write(directory.resolve("application.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    environment.put("MAIL_HOST", "h");
    assertThat(onlyProblem().message()).isEqualTo("the file is not UTF-8");
  }

  @Test
  void byteOrderMark_isSkipped() {
    file("application.yaml", "\uFEFFmail: {host: h}");
    assertThat(mail().host()).isEqualTo("h");
  }
}
