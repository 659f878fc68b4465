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
  void datePast_removesACookie_dateToComeDoesNot() {
    take("/", "a=1; Path=/", "b=1; Path=/", "c=1; Path=/");
    take("/", "a=; Path=/; Expires=Wed, 21 Oct 2015 07:28:00 GMT");
    take("/", "b=2; Path=/; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Max-Age=60");
    take("/", "c=2; Path=/; Expires=Tue, 21 Oct 2995 07:28:00 GMT");
    assertThat(jar.header("/")).contains("b=2; c=2");
  }

  @Test
  void pathThatIsNone_isLeftAside() {
    take("/login/form", "a=1; Path=; Max-Age=soon", "b=1; Path=x; Expires=never");
    assertThat(jar.header("/login")).contains("a=1; b=1");
    assertThat(jar.header("/")).isEmpty();
  }

  @Test
  void laterValue_winsAndKeepsEqualsSigns() {
    take("/", "a=1; Path=/");
    take("/", "a=x=y==; Path=/");
    assertThat(jar.value("a")).contains("x=y==");
  }
}
