package dev.dxwww.htip.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlOutputTest {
  private static String text(String value) {
    HtmlOutput out = new HtmlOutput();
    out.text(value);
    return out.toString();
  }

  private static String attribute(String value) {
    HtmlOutput out = new HtmlOutput();
    out.attribute(value);
    return out.toString();
  }

  /** The rule, written apart from the code: what each character becomes. */
  private static String expected(String value, boolean attribute) {
    StringBuilder out = new StringBuilder();
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_16BE);
    assertThat(utf8.length).isEqualTo(value.length() * 2);
    value.codePoints().forEach(point -> {
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case 0 -> out.append('\uFFFD');
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\'' -> out.append(attribute ? "&#39;" : "'");
        default -> {
          boolean alone = point >= 0xd800 && point <= 0xdfff;
          out.appendCodePoint(alone ? 0xfffd : point);
        }
      }
    });
    return out.toString();
  }

  @Property(tries = 2000)
  void textsAreEscaped_eachCharacterByItself(@ForAll String value) {
    assertThat(text(value)).isEqualTo(expected(value, false));
    assertThat(attribute(value)).isEqualTo(expected(value, true));
  }

  @Property(tries = 1000)
  void numbersAreWritten_asJavaWritesThem(@ForAll long value, @ForAll int small) {
    HtmlOutput out = new HtmlOutput();
    out.plain(value);
    out.plain(small);
    out.plain(Long.MIN_VALUE);
    assertThat(out.toString()).isEqualTo(value + "" + small + Long.MIN_VALUE);
  }

  @Test
  void singleSurrogates_becomeReplacementCharacters() {
    assertThat(text("a\uD83D")).isEqualTo("a\uFFFD");
    assertThat(text("\uDE00b")).isEqualTo("\uFFFDb");
    assertThat(text("\uD83D\uDE00<")).isEqualTo("\uD83D\uDE00&lt;");
  }

  @Test
  void nothingIsWritten_forNull() {
    HtmlOutput out = new HtmlOutput();
    out.text((String) null);
    out.text((Object) null);
    out.attribute((String) null);
    out.attribute((Object) null);
    out.address(null);
    out.addressPart(null);
    out.addressPath(null);
    out.markup(null);
    assertThat(out.length()).isZero();
  }

  @Test
  void eachKindOfValue_hasItsForm() throws IOException {
    HtmlOutput out = new HtmlOutput("to\"ken");
    out.raw(HtmlOutput.utf8("<p>"));
    out.plain(true);
    out.plain(0.5);
    out.plain(0.1f);
    out.text((Object) new UUID(0, 1));
    out.attribute((Object) "'x'");
    out.address("javascript:x");
    out.addressPart("a/b");
    out.addressPath("a/b c");
    out.markup("<b>é</b>");
    out.csrfField();
    String expected =
        "<p>true0.50.100000000-0000-0000-0000-000000000001&#39;x&#39;about:invalida%2Fba/b%20c"
            + "<b>é</b><input type=\"hidden\" name=\"_csrf\" value=\"to&quot;ken\">";
    assertThat(out.toString()).isEqualTo(expected);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    out.writeTo(stream);
    assertThat(stream.toByteArray()).isEqualTo(out.toByteArray());
    assertThat(new String(out.array(), 0, out.length(), StandardCharsets.UTF_8))
        .isEqualTo(expected);
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8).indexOf("to&quot;"))
        .isEqualTo(out.tokenOffsets()[0] - 1);
    out.reset();
    assertThat(out.length()).isZero();
    assertThat(out.tokenOffsets()).isEmpty();
  }

  @Test
  void longValues_growTheArray() {
    String value = "<é\uD83D\uDE00".repeat(5000);
    assertThat(text(value)).isEqualTo("&lt;é\uD83D\uDE00".repeat(5000));
  }
}
