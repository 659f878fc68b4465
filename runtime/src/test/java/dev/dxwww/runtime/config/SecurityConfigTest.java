package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;
import dev.dxwww.runtime.security.headers.HeaderSettings;
import dev.dxwww.runtime.security.limit.RateLimit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Configuration of headers, limits, tokens and proxies. */
class SecurityConfigTest {
  private static final String BASE = HeaderSettings.DEFAULT_POLICY;

  private static SecurityConfig headers(Map<String, String> csp) {
    return new SecurityConfig(csp, Duration.ofDays(365), true, "no-referrer", "-", "-", "-");
  }

  @Test
  void directives_takeThePlaceOfThoseOfThePolicy() {
    SecurityConfig config = headers(Map.of("img-src", "'self' data:", "object-src", "-"));
    assertThat(config.policy(BASE, false))
        .endsWith("; img-src 'self' data:").doesNotContain("object-src");
    assertThat(config.settings().hstsText()).isEqualTo("max-age=31536000; includeSubDomains");
    assertThat(config.settings().others()).hasSize(1);
  }

  @Test
  void development_mayOpenASocketForReloads_andNoMore() {
    assertThat(headers(Map.of()).policy(BASE, false)).isEqualTo(BASE);
    assertThat(headers(Map.of()).policy(BASE, true))
        .isEqualTo(BASE + "; connect-src 'self' ws:");
    assertThat(headers(Map.of()).policy("", true)).isEmpty();
  }

  @Test
  void whatWouldBreakAField_stopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> headers(Map.of("img-src", "a; script-src *")));
    assertThatIllegalArgumentException().isThrownBy(() -> new SecurityConfig(
        Map.of(), Duration.ZERO, false, "a\r\nb", "", "", ""));
  }

  @Test
  void rates_areReadStrictly() {
    assertThat(LimitRate.parse("60/1m")).isEqualTo(new LimitRate(60, Duration.ofMinutes(1)));
    for (String bad : List.of("", "60", "60/", "/1m", "0/1m", "-1/1m", "60/1ms", "60/25h", "x/1m",
        "60/1m/1", "9999999999/1m", "6 0/1m")) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> LimitRate.parse(bad));
    }
    LimitConfig config = new LimitConfig(
        Optional.empty(), true, 1_000, Map.of("auth", LimitRate.parse("5/1m")));
    assertThat(config.settings(true).category("auth"))
        .isEqualTo(new RateLimit("auth", 5, Duration.ofMinutes(1)));
    assertThat(config.settings(true).category("api")).isNotNull();
    assertThat(config.settings(false).category("api")).isNull();
  }

  @Test
  void keysOfTokens_areLongEnough_andNeverShown() {
    String key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    CsrfConfig config = new CsrfConfig(
        Optional.of(CsrfSettings.REQUIRED), Optional.of(key), Optional.empty(),
        Duration.ofHours(1));
    assertThat(config.keyBytes()).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(32));
    assertThat(config.previousKeyBytes()).isEmpty();
    assertThat(config.toString()).doesNotContain(key);
    for (String bad : List.of("c2hvcnQ=", "not base64 at all, but long enough for a key!")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CsrfConfig(
              Optional.empty(), Optional.empty(), Optional.of(bad), Duration.ofHours(1)))
          .withMessageContaining("previous-key").withMessageNotContaining(bad);
    }
  }

  @Test
  void namesOfFields_areNames() {
    assertThat(new ProxyConfig(Optional.of("X-Forwarded-For"), Optional.empty())
        .trust(List.of()).addressField()).isEqualTo("X-Forwarded-For");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProxyConfig(Optional.of("a b"), Optional.empty()));
  }
}
