package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a request's names hides its value. */
final class CredentialsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password", "pass%77ord", "%70%61%73%73", "PassWord", "pass%57ord", "user.pwd", "api_key",
        "access%5Ftoken", "%74oken", "p%61ssphrase", "reset+token", "%zz", "name%"
      })
  void secretParameter_isHiddenHoweverItsNameIsEscaped(String name) {
    assertThat(Credentials.shownQuery("page=2&" + name + "=hunter2&q=a%20b"))
        .isEqualTo("page=2&" + name + "=(hidden)&q=a%20b");
  }

  @Test
  void referer_isShownWithoutTheSecretsOfItsQuery() {
    assertThat(Credentials.shownField("Referer", "https://a.org/login?page=1&t%6Fken=x"))
        .isEqualTo("https://a.org/login?page=1&t%6Fken=(hidden)");
    assertThat(Credentials.shownField("Authorization", "Basic x?y")).isEqualTo("(hidden)");
    assertThat(Credentials.shownField("Accept", "a?token=b")).isEqualTo("a?token=b");
  }

  @Test
  void plainParameters_areShownAsTheyCame() {
    String query = "page=2&&q=a%20b&empty=&flag&%6Eame=x%3Dy";
    assertThat(Credentials.shownQuery(query)).isEqualTo(query);
  }
}
