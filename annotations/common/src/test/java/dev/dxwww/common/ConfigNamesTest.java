package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigNamesTest {

  @ParameterizedTest
  @CsvSource({
    "port, port",
    "accessTtl, access-ttl",
    "URLPath, url-path",
    "baseURL, base-url",
    "ipv6Only, ipv6-only",
    "snake_case, snake-case",
    "aB, a-b",
    "x2Y, x2-y",
    "trailing_, trailing",
  })
  void component_becomesWordsJoinedByHyphens(String component, String key) {
    assertThat(ConfigNames.kebab(component)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "dx.auth.access-ttl, DX_AUTH_ACCESS_TTL",
    "dx.server.port, DX_SERVER_PORT",
    "mail.labels.x2, MAIL_LABELS_X2"
  })
  void environmentName_isCapitalsAndUnderscores(String key, String name) {
    assertThat(ConfigNames.environment(key)).isEqualTo(name);
  }

  @Property
  void environmentName_isAlwaysOneAShellCanSet(@ForAll String key) {
    assertThat(ConfigNames.environment(key)).matches("[A-Z0-9_]*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dx", "dx.auth", "mail.smtp-relay", "a1.b2"})
  void goodPrefix_hasNoProblem(String prefix) {
    assertThat(ConfigNames.problemWithPrefix(prefix)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "dx.", ".dx", "dx..auth", "Dx", "dx_auth", "1dx", "a-", "a--b", "dx auth"
      })
  void badPrefix_hasAProblem(String prefix) {
    assertThat(ConfigNames.problemWithPrefix(prefix)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "mail.password, true",
    "dx.auth.signing-key, true",
    "api.accessToken, true",
    "aws.secret-access, true",
    "dx.server.port, false",
    "mail.host, false"
  })
  void keysThatSpeakOfSecrets_areTold(String key, boolean secret) {
    assertThat(ConfigNames.isSecret(key)).isEqualTo(secret);
  }
}
