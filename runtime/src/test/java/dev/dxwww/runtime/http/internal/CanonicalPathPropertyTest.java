package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the canonical form of every path. */
class CanonicalPathPropertyTest {

  @Provide
  Arbitrary<String> segments() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20)
        .filter(CanonicalPathPropertyTest::isSegment);
  }

  private static boolean isSegment(String text) {
    return !text.equals(".") && !text.equals("..")
        && text.codePoints().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Provide
  Arbitrary<String> nearPaths() {
    Arbitrary<String> piece = Arbitraries.of(
        "/", "//", ".", "..", "%", "%2", "%2e", "%2E", "%2f", "%2F", "%41", "%00", "%C3%A9", "%c3",
        "%ED%A0%80", "%F0%9F%98%80", "%25", "a", "B", "~", "é", " ", "\\", "?", "#", ";", "[", "|",
        "\u0000", "\uD800");
    return piece.list().ofMaxSize(12).map(pieces -> "/" + String.join("", pieces));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(String.format(Locale.ROOT, "%02x", b));
    }
    return out.toString();
  }

  @Property
  void everyText_survivesBeingEscaped(@ForAll("segments") String text) {
    String path = CanonicalPath.of("/a/" + escaped(text) + "/b");

    assertThat(path).isNotNull();
    assertThat(PathSegments.segment(path, 1)).isEqualTo(text);
    assertThat(PathSegments.segment(path, 2)).isEqualTo("b");
    assertThat(PathSegments.segment(path, 3)).isNull();
    assertThat(PathSegments.restSegments(path, 0)).containsExactly("a", text, "b");
  }

  @Property
  void canonicalForm_isItsOwnCanonicalForm(@ForAll("nearPaths") String raw) {
    String path = CanonicalPath.of(raw);

    if (path != null) {
      assertThat(CanonicalPath.of(path)).isEqualTo(path);
      assertThat(path).matches("/[!-~]*").doesNotContain("/../", "/./");
    }
  }

  @Property
  void anyText_isRefusedOrCanonicalButNeverThrows(@ForAll String text) {
    CanonicalPath.of(text);
    CanonicalPath.of("/" + text);
  }

  @Property
  void anyBytes_areRefusedExactlyIfTheyAreNotUtf8(@ForAll byte[] bytes) {
    Assume.that(bytes.length > 0);
    StringBuilder raw = new StringBuilder("/x");
    for (byte b : bytes) {
      raw.append(String.format(Locale.ROOT, "%%%02X", b));
    }
    String decoded = strictly(bytes);
    boolean good = decoded != null && decoded.codePoints().noneMatch(Character::isISOControl);

    assertThat(CanonicalPath.of(raw.toString()) != null).isEqualTo(good);
  }

  private static String strictly(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<String> goodPaths() {
    Arbitrary<String> piece = Arbitraries.of(
        "/", "/a", "%2F", "%2f", "%41", "%C3%A9", "%c3%a9", "%F0%9F%98%80", "%25", "%20", "a", "B",
        "~", ";", ":", "@", "=", ".x", "%2Ex", "+", "!", "$&'()*,");
    return piece.list().ofMaxSize(12).map(pieces -> "/x" + String.join("", pieces));
  }

  @Property
  void goodPath_meansWhatJavaNetUriReadsInIt(@ForAll("goodPaths") String raw) {
    String path = CanonicalPath.of(raw);

    assertThat(path).isNotNull();
    assertThat(PercentText.decodeCanonical(path, 0, path.length()))
        .isEqualTo(URI.create(raw).getPath());
    assertThat(URI.create(path).getPath()).isEqualTo(URI.create(raw).getPath());
  }

  @Property
  void pathThatJavaNetUriShortens_isRefused(
      @ForAll("goodPaths") String before, @ForAll("goodPaths") String after,
      @ForAll boolean twice, @ForAll boolean escaped) {
    String dots = (escaped ? "%2e" : ".") + (twice ? "." : "");

    assertThat(CanonicalPath.of(before + "/" + dots + after)).isNull();
    assertThat(CanonicalPath.of(before + "/" + dots)).isNull();
  }
}
