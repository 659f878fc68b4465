package dev.dxwww.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

final class CookieJarTest {
  private final CookieJar jar = new CookieJar();

  private void take(String path, String... lines) {
    jar.take(HttpHeaders.of(Map.of("Set-Cookie", List.of(lines)), (a, b) -> true), path);
  }

  @Test
  void cookies_areSentToTheirPathOnly() {
    take("/", "a=1; Path=/", "b=2; Path=/admin; Secure; HttpOnly");
    assertThat(jar.header("/")).contains("a=1");
    assertThat(jar.header("/admin/x")).contains("a=1; b=2");
    assertThat(jar.header("/administrator")).contains("a=1");
  }

  @Test
  void cookieWithoutPath_belongsToTheFolderOfTheRequest() {
    take("/login/form", "a=1");
    assertThat(jar.header("/login/other")).contains("a=1");
    assertThat(jar.header("/")).isEmpty();
  }

  @Test
  void maxAgeZero_removesACookie() {
    take("/", "a=1; Path=/");
    take("/", "a=; Path=/; Max-Age=0");
    assertThat(jar.header("/")).isEmpty();
  }

  @Test
  void laterValue_winsAndKeepsEqualsSigns() {
    take("/", "a=1; Path=/");
    take("/", "a=x=y==; Path=/");
    assertThat(jar.value("a")).contains("x=y==");
  }
}
