package dev.dxwww.htip.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "\u0001javascript:x",
        "java\tscript:x", "java\nscript:x", "\tjava\r\nscript\t:x", "data:text/html,x",
        "vbscript:x", "blob:x", "filesystem:x", "file:///x", "x:y", "javascript :x", ":x", "é:x"
      })
  void otherSchemes_areRefused(String address) {
    assertThat(Addresses.safe(address)).isEqualTo(Addresses.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a:b", "a", "a/b:c", "?q=a:b", "#a:b", "http://x", "HTTPS://x", "mailto:a@b",
        "tel:1", "//host/x", "../x", "http:\n//x", "a b"
      })
  void listedSchemesAndRelativeAddresses_stay(String address) {
    assertThat(Addresses.safe(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x", "HTTP:x", "mailto:a", "//x", "\\\\x", "/\\x", "\\/x", "/\t/x", "\n//x",
        " \u0001//x", "java\tscript:x", "x:y", ":", "/\r\n\\x"
      })
  void addressesOfOtherSites_areNoneOfThisOne(String address) {
    assertThat(Addresses.local(address)).isEqualTo(Addresses.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a:b", "/a//b", "a", "a/b:c", "a//b", "?q=a://b", "#a:b", "/?//", "../x", "a b",
        " /a//b", "?//x"
      })
  void addressesOfThisSite_stay(String address) {
    assertThat(Addresses.local(address)).isEqualTo(address);
  }

  @Property(tries = 1000)
  void parts_decodeToWhatTheyWere(@ForAll @StringLength(max = 20) String value) {
    String text = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String part = Addresses.part(text);
    assertThat(part).matches("[A-Za-z0-9._~%-]*");
    String path = Addresses.path(text);
    assertThat(path).matches("[A-Za-z0-9._~%/-]*");
    assertThat(URLDecoder.decode(Addresses.query(text), StandardCharsets.UTF_8)).isEqualTo(text);
    if (!text.contains(".") && !text.startsWith("/")) {
      assertThat(URLDecoder.decode(part, StandardCharsets.UTF_8)).isEqualTo(text);
      assertThat(URLDecoder.decode(path, StandardCharsets.UTF_8)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void dots_doNotClimb(String value) {
    assertThat(Addresses.part(value)).isEqualTo("_");
    assertThat(Addresses.path("a/" + value + "/b")).isEqualTo("a/_/b");
    assertThat(Addresses.path(value)).isEqualTo("_");
    assertThat(Addresses.part("a" + value)).isEqualTo("a" + value);
    assertThat(Addresses.path("é/" + value)).isEqualTo("%C3%A9/_");
    assertThat(Addresses.query(value)).isEqualTo(value);
  }

  @Test
  void emptySegments_beginNoHost() {
    assertThat(Addresses.path("/evil.example/x")).isEqualTo("_/evil.example/x");
    assertThat(Addresses.path("//evil.example")).isEqualTo("_//evil.example");
    assertThat(Addresses.path("")).isEmpty();
    assertThat(Addresses.first("")).isEqualTo("_");
    assertThat(Addresses.first("..")).isEqualTo("_");
    assertThat(Addresses.first("a b")).isEqualTo("a%20b");
  }
}
