package dev.dxwww.runtime.security.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Policies as texts, and with more in them. */
class ContentSecurityPolicyTest {
  @Test
  void text_isReadAndWritten_theFirstOfTwoCounts() {
    ContentSecurityPolicy policy =
        ContentSecurityPolicy.parse("default-src 'self';IMG-SRC  *; ;img-src x; sandbox");
    assertThat(policy.text()).isEqualTo("default-src 'self'; img-src *; sandbox");
    assertThat(ContentSecurityPolicy.parse(" ; ").isEmpty()).isTrue();
  }

  @Test
  void sources_areAddedToWhatHoldsAlready() {
    ContentSecurityPolicy policy = ContentSecurityPolicy.DEFAULT;
    assertThat(policy.adding("script-src", "'nonce-a'").text())
        .endsWith("; script-src 'self' 'nonce-a'");
    assertThat(policy.with("script-src", "'none'").adding("script-src", "x").text())
        .endsWith("; script-src x");
    assertThat(policy.without("object-src").text()).doesNotContain("object-src");
  }

  @Test
  void whatWouldEndADirective_isRefused() {
    for (String bad : new String[] {"a; script-src *", "a\r\nX: y", "a,b", "\u00e4"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ContentSecurityPolicy(Map.of("img-src", bad)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContentSecurityPolicy(Map.of("img src", "a")));
  }

  /** The example of CSP Level 3, 7.2.1. */
  @Test
  void hash_isThatOfTheStandard() {
    assertThat(ContentSecurityPolicy.hash("doSomething();"))
        .isEqualTo("'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
  }
}
