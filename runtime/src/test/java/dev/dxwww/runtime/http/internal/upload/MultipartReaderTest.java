package dev.dxwww.runtime.http.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart bodies as RFC 2046 (5.1.1) and RFC 7578 write them, whatever the reads are. */
class MultipartReaderTest {
  private static final int MAX_HEADER = 1_000;
  private static final Boundary B = new Boundary("B");
  private static final Pattern DELIMITER = Pattern.compile("\r\n--Bound(--)?[ \t]*\r\n");
  private static final String PART = "Content-Disposition: form-data; name=\"a\"\r\n\r\n";

  private static List<String> parts(String body) throws IOException {
    return parts(new ByteArrayInputStream(latin1(body)), B);
  }

  private static List<String> parts(InputStream in, Boundary boundary) throws IOException {
    MultipartReader reader = new MultipartReader(in, boundary, MAX_HEADER);
    List<String> parts = new ArrayList<>();
    while (reader.next()) {
      String name = reader.head().name();
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] block = new byte[100];
      int count = reader.read(block, 0, block.length);
      while (count >= 0) {
        assertThat(count).isPositive();
        content.write(block, 0, count);
        count = reader.read(block, 0, block.length);
      }
      parts.add(name + "=" + content.toString(StandardCharsets.ISO_8859_1));
    }
    return parts;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Provide
  Arbitrary<byte[]> contents() {
    // What looks like a delimiter, and is none.
    Arbitrary<String> tricky = Arbitraries.of(
        "\r", "\n", "\r\n", "-", "--", "\r\n-", "\r\n--", "\r\n--Boun", "\r\n--BoundX",
        "\r\n--Bound-", "\r\n--Bound-x", "\r\n--Bound--x", "\r\n--Bound \t x", "--Bound",
        "\n--Bound\r\n", "\n--Bound--", "\r\r\n--", "\r\n\r\n", "\u0000", "x");
    // Senders take a boundary that their content does not have.
    return tricky.list().ofMaxSize(30).map(all -> String.join("", all))
        .filter(text -> !DELIMITER.matcher("\r\n" + text + "\r\n").find())
        .map(MultipartReaderTest::latin1);
  }

  @Property(tries = 500)
  void anyContent_comesOutAsItWentIn(
      @ForAll("contents") byte[] first,
      @ForAll("contents") byte[] second,
      @ForAll @IntRange(min = 1, max = 40) int atOnce) throws IOException {
    byte[] body = new Multipart("Bound").raw("pre\r\n").file("a", "x", first)
        .file("b", "y", second).end();

    assertThat(parts(Multipart.slow(body, atOnce), new Boundary("Bound")))
        .containsExactly(
            "a=" + new String(first, StandardCharsets.ISO_8859_1),
            "b=" + new String(second, StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 200)
  void largeContent_comesOutAsItWentIn(
      @ForAll @IntRange(min = 16_300, max = 16_500) int size, @ForAll("contents") byte[] end)
      throws IOException {
    String content = "z".repeat(size) + new String(end, StandardCharsets.ISO_8859_1);
    byte[] body = new Multipart("Bound").file("a", "x", latin1(content)).end();

    assertThat(parts(new ByteArrayInputStream(body), new Boundary("Bound")))
        .allMatch(part -> part.equals("a=" + content)).hasSize(1);
  }

  @Test
  void bodyThatArrivesInTwo_isReadWhereverItIsSplit() throws IOException {
    byte[] body = new Multipart("B").raw("preamble\r\n").text("a", "1\r\n--Bx\r\n2")
        .file("b", "b.txt", latin1("\r\n\r\n")).text("c", "").raw("--B-- \t\r\nepilogue").bytes();

    for (int place = 0; place <= body.length; place++) {
      assertThat(parts(Multipart.cut(body, place), B)).as("split at " + place)
          .containsExactly("a=1\r\n--Bx\r\n2", "b=\r\n\r\n", "c=");
    }
  }

  @Test
  void bodyThatEndsEarly_isMalformedWhereverItEnds() {
    byte[] body = new Multipart("B").text("a", "1").text("b", "2").raw("--B--").bytes();

    for (int length = 0; length < body.length; length++) {
      InputStream in = new ByteArrayInputStream(body, 0, length);
      assertThatThrownBy(() -> parts(in, B)).as("first " + length)
          .isInstanceOf(MultipartException.class);
    }
  }

  @Test
  void endOfLineAfterTheLastBoundary_needNotBe() throws IOException {
    assertThat(parts("--B\r\n" + PART + "x\r\n--B--")).containsExactly("a=x");
    assertThat(parts("--B\r\n" + PART + "x\r\n--B--  ")).containsExactly("a=x");
  }

  @Test
  void blanksBehindBoundaries_areSkipped() throws IOException {
    assertThat(parts("--B \t \r\n" + PART + "x\r\n--B\t\r\n" + PART + "y\r\n--B-- \r\n"))
        .containsExactly("a=x", "a=y");
  }

  @Test
  void preambleAndEpilogue_areSkipped() throws IOException {
    assertThat(parts("say --B\r\n\r\n--Bx\r\n--B\r\n" + PART + "x\r\n--B--\r\n--B\r\n" + PART))
        .containsExactly("a=x");
  }

  @Test
  void partWithoutContent_endsAtTheBoundaryOfTheNext() throws IOException {
    String head = "Content-Disposition: form-data; name=\"a\"\r\n";
    assertThat(parts("--B\r\n" + head + "\r\n--B\r\n" + head + "\r\n--B--\r\n"))
        .containsExactly("a=", "a=");
  }

  @Test
  void noParts_areAnEmptyForm() throws IOException {
    assertThat(parts("--B--\r\n")).isEmpty();
  }

  @Test
  void contentThatNobodyReads_isSkipped() throws IOException {
    byte[] body = new Multipart("B").file("a", "a", new byte[100_000]).text("b", "1").end();
    MultipartReader reader = new MultipartReader(new ByteArrayInputStream(body), B, MAX_HEADER);

    assertThat(reader.next()).isTrue();
    assertThat(reader.head().name()).isEqualTo("a");
    assertThat(reader.next()).isTrue();
    assertThat(reader.head().name()).isEqualTo("b");
    assertThat(reader.next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "nothing here", "--B\n" + "Content-Disposition: form-data; name=\"a\"\n\nx\n--B--\n",
      "--B\r\n" + "Content-Disposition: form-data; name=\"a\"\n\nx\r\n--B--\r\n",
      "--B\r\n" + "Content-Disposition: form-data; name=\"a\"\r\r\n\r\nx\r\n--B--\r\n",
      "--B\r\n\r\nno header\r\n--B--\r\n"})
  void bodyThatIsNoForm_isMalformed(String body) {
    assertThatThrownBy(() -> parts(body)).isInstanceOfSatisfying(MultipartException.class,
        e -> assertThat(e.kind()).isEqualTo(MultipartException.Kind.MALFORMED));
  }

  @Test
  void headerSectionBeyondTheLimit_isMalformed() throws IOException {
    // All lines with their ends, but without the empty one.
    int rest = MAX_HEADER - (PART.length() - 2) - "X-Y: \r\n".length();
    String fits = "X-Y: " + "z".repeat(rest) + "\r\n";
    String longer = "X-Y: " + "z".repeat(rest + 1) + "\r\n";

    assertThat(parts("--B\r\n" + fits + PART + "x\r\n--B--\r\n")).containsExactly("a=x");
    assertThatThrownBy(() -> parts("--B\r\n" + longer + PART + "x\r\n--B--\r\n"))
        .hasMessageContaining("longer than " + MAX_HEADER);
  }

  @Test
  @Tag("limit:boundary-padding")
  void sixtyFourBlanksBehindABoundary_areTheMost() throws IOException {
    String blanks = " ".repeat(64);

    assertThat(parts("--B" + blanks + "\r\n" + PART + "x\r\n--B--\r\n")).containsExactly("a=x");
    assertThat(parts("--B\r\n" + PART + "x\r\n--B " + blanks + "\r\ny\r\n--B--\r\n"))
        .containsExactly("a=x\r\n--B " + blanks + "\r\ny");
  }

  @Test
  @Tag("limit:boundary")
  void longestBoundary_has70Characters() throws IOException {
    String longest = "'()+_,-./:=? aZ09".repeat(5).substring(0, 70);
    byte[] body = new Multipart(longest).text("a", "x").end();

    assertThat(parts(Multipart.slow(body, 1), new Boundary(longest))).containsExactly("a=x");
    assertThat(Boundary.of("multipart/form-data; boundary=\"" + longest + "\""))
        .isEqualTo(new Boundary(longest));
    assertThat(Boundary.of("multipart/form-data; boundary=" + "x".repeat(71))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
      "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=\"a \"",
      "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=a@b",
      "multipart/form-data; boundary=\u00e4"})
  void contentTypeWithoutAGoodBoundary_hasNone(String contentType) {
    assertThat(Boundary.of(contentType)).isNull();
  }

  @Test
  void boundary_keepsItsLetterCase() {
    assertThat(Boundary.of("Multipart/Form-Data; charset=utf-8; BOUNDARY=----WebKitAbC"))
        .isEqualTo(new Boundary("----WebKitAbC"));
  }
}
