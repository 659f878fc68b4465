package dev.dxwww.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What handlers return: safe by default, and refusing what must not be sent. */
class ResponsesTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/tasks", "tasks/1", "?page=2", "#top", "/a?next=http://b", "./x:y"})
  void locationOnThisSite_isTaken(String location) {
    assertThat(Redirect.seeOther(location).location()).isEqualTo(location);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "//evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example",
      "http://evil.example", "https:evil.example", "javascript:alert(1)", "data:,x", "", "a\\b",
      "/x\r\nSet-Cookie: a=b", "/x\ny", "/\u0000", "\thttp://evil.example"})
  void locationElsewhereOrWithControls_isRefused(String location) {
    assertRefused(() -> Redirect.seeOther(location));
    assertRefused(() -> Redirect.permanent(location));
    assertRefused(() -> Redirect.temporary(location));
    assertRefused(() -> new Redirect(302, location));
    assertRefused(() -> Response.empty(204).at(location));
  }

  @Test
  void addressOfWhatIsShown_isAFieldOfItsOwn() {
    assertThat(Response.ok("x").at("/tasks?q=ä b").headers())
        .containsExactly(new HeaderField("Content-Location", "/tasks?q=%C3%A4%20b"));
  }

  private static void assertRefused(ThrowingCallable redirect) {
    assertThatExceptionOfType(DxException.class).isThrownBy(redirect)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_REQUEST));
  }

  @Test
  void otherSite_isReachedByItsName() {
    assertThat(Redirect.toOtherSite("https://example.org/ä b").location())
        .isEqualTo("https://example.org/%C3%A4%20b");
    assertThat(new Redirect(308, "https://example.org/", Redirect.Reach.ANY_SITE).status())
        .isEqualTo(308);
    assertRefused(() -> Redirect.toOtherSite("https://example.org/\r\na"));
  }

  @Test
  void redirectWithAnotherStatus_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Redirect(200, "/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\nb", "a\u0000b", "a\u007fb", "ä", " a", "a ", "\u0001"})
  void headerValueWithControls_isRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new HeaderField("X", value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.ok("x").header("X-A", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "ä", "a\"", "(a)"})
  void headerNameThatIsNoToken_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new HeaderField(name, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cookie.of(name, "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "transfer-encoding", "Connection", "X-Request-Id"})
  void fieldOfTheServer_cannotBeSet(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Response.ok("x").header(name, "1"));
  }

  @Test
  void cookie_isSafeUnlessToldOtherwise() {
    assertThat(Cookie.of("a", "1").text(false)).isEqualTo("a=1; Path=/; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("a", "1").text(true))
        .isEqualTo("a=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    assertThat(Cookie.of("__Host-a", "1").text(false)).contains("; Secure");
    assertThat(Cookie.of("__secure-a", "1").text(false)).contains("; Secure");
    assertThat(Cookie.of("a", "1").sameSite(SameSite.NONE).text(false)).contains("; Secure");
    assertThat(Cookie.removed("a").text(false)).contains("a=;", "Max-Age=0");
    assertThat(Cookie.of("a", "1").readableByScripts().secure(Cookie.Secure.NEVER)
        .path("/x").domain("example.org").maxAge(Duration.ofHours(1)).text(true))
        .isEqualTo("a=1; Path=/x; Domain=example.org; Max-Age=3600; SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a,b", "a b", "a\"b", "a\\b", "ä", "a\r\nb"})
  void cookieValueThatNeedsEncoding_isRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cookie.of("a", value));
  }

  @Test
  void hostCookieForAPath_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cookie.of("__Host-a", "1").path("/x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cookie.of("__host-a", "1").path("/x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cookie.of("__Host-a", "1").domain("a.example"));
    assertThat(Cookie.of("__SECURE-a", "1").secure(Cookie.Secure.NEVER).text(false))
        .contains("; Secure");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cookie.of("a", "1").path("/;Domain=evil"));
  }

  @Test
  void statusThatIsNotFinal_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Response.empty(101));
    assertThatIllegalArgumentException().isThrownBy(() -> Response.empty(600));
  }

  @Test
  void createdLocation_isEncoded() {
    assertThat(Created.at("/tasks/ä", "x").location()).isEqualTo("/tasks/%C3%A4");
    assertThatIllegalArgumentException().isThrownBy(() -> Created.at("/a\r\nX: y", "x"));
  }

  @Property
  void escapedText_holdsNoMarkup(@ForAll String text) {
    String escaped = Html.escape(text);

    assertThat(escaped).doesNotContain("<", ">", "\"", "'");
    assertThat(escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
        .replace("&#39;", "'").replace("&amp;", "&")).isEqualTo(text);
  }
}
