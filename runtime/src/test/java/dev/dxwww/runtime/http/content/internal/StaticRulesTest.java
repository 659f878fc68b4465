package dev.dxwww.runtime.http.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files: which are served, how long they are kept, how they are announced. */
class StaticRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"app.css", "a/b/c.js", "a b.txt", "ä.png", "a..b", "x~",
      ".well-known/security.txt", "a.", "a+b"})
  void served(String name) {
    assertThat(StaticRules.isServed(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "a/", "/a", "a//b", ".env", "a/.git/config", "..", "../a",
      "a/../b", "a/./b", ".", "a\\b", "..\\a", "C:a", "a:b", "a\u0000.css", "a\nb", "App.class",
      "x/App.class", ".well-known", ".well-known/.hidden", "a/.well-known/b"})
  void refused(String name) {
    assertThat(StaticRules.isServed(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.3f2a9c1b.css", "app-3f2a9c1b.css", "a/b.min.0123456789abcdef.js",
      "app.3f2a9c1b.css.map", "a-b-3f2a9c1b.js"})
  void hashedNames(String name) {
    assertThat(StaticRules.isHashed(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.css", "3f2a9c1b.css", "report.20240131.pdf", "app.deadbeef.css",
      "app.3f2a9c1.css", "app.3F2A9C1B.css", "3f2a9c1b/app.css", "app.3f2a9c1b", "a.b.c", "", "."})
  void otherNames(String name) {
    assertThat(StaticRules.isHashed(name)).isFalse();
  }

  @Test
  @Tag("limit:hash-in-name")
  void hash_hasEightDigits() {
    assertThat(StaticRules.isHashed("app.3f2a9c1b.css")).isTrue();
    assertThat(StaticRules.isHashed("app.3f2a9c1.css")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a.css,text/css;charset=utf-8", "A.HTML,text/html;charset=utf-8",
      "a.js,text/javascript;charset=utf-8", "a.mjs,text/javascript;charset=utf-8",
      "a.json,application/json", "a.svg,image/svg+xml", "a.webp,image/webp", "a.avif,image/avif",
      "a.woff2,font/woff2", "a.wasm,application/wasm", "a.pdf,application/pdf",
      "a.webmanifest,application/manifest+json", "a.tar.gz,application/gzip",
      "a.unheard,application/octet-stream", "README,application/octet-stream",
      "a.,application/octet-stream"})
  void typeOfSuffix(String name, String type) {
    assertThat(FileTypes.of(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "a.pdf        | attachment; filename=\"a.pdf\"",
      "a b.pdf      | attachment; filename=\"a b.pdf\"",
      "../../a.sh   | attachment; filename=\".._.._a.sh\"",
      "a\"b.pdf     | attachment; filename=\"a_b.pdf\"; filename*=UTF-8''a%22b.pdf",
      "Größe.pdf    | attachment; filename=\"Gr__e.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf",
      "100%.pdf     | attachment; filename=\"100_.pdf\"; filename*=UTF-8''100%25.pdf",
      "a😀.txt      | attachment; filename=\"a_.txt\"; filename*=UTF-8''a%F0%9F%98%80.txt",
  })
  void nameOfADownload(String name, String field) {
    assertThat(DispositionText.of(true, name)).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: b=c", "a\u0000b", "exe\u202Efdp.exe", "a\u0085b"})
  void nameOfADownload_cannotAddFields(String name) {
    assertThat(DispositionText.of(false, name)).matches("inline; filename=\"[ -~]+\".*")
        .doesNotContain("\r", "\n", "\u0000", "%E2%80%AE", "%0D", "%C2%85");
  }
}
