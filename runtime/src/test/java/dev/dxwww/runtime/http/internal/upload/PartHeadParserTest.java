package dev.dxwww.runtime.http.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header sections of parts (RFC 7578, 4.2 to 4.8). */
class PartHeadParserTest {
  private static PartHead parse(String... lines) throws MultipartException {
    byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    return PartHeadParser.parse(bytes, bytes.length);
  }

  private static String fileName(String parameter) throws MultipartException {
    String name = parse("Content-Disposition: form-data; name=f; " + parameter).fileName();
    return name == null ? "none" : name;
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', textBlock = """
      filename="a.txt"                           , a.txt
      filename=a.txt                             , a.txt
      FileName="a.txt"                           , a.txt
      filename="a; b=\\"c\\".txt"                , `a; b="c".txt`
      filename="a\\\\b.txt"                      , a\\b.txt
      filename="C:\\temp\\old.txt"               , C:\\temp\\old.txt
      filename="a%22b%0D%0A%41.txt"              , `a"b\r\n%41.txt`
      filename="übung.txt"                       , übung.txt
      filename*=UTF-8''%c3%a4.txt                , ä.txt
      filename*=utf-8'en'a%20b                   , a b
      filename="x"; filename*=UTF-8''y           , x
      filename=""                                , ``
      """)
  void fileName_isReadAsItIsWritten(String parameter, String name) throws MultipartException {
    assertThat(fileName(parameter.strip()))
        .isEqualTo(name.replace("\\r", "\r").replace("\\n", "\n"));
  }

  @Test
  void partWithoutFileName_isATextField() throws MultipartException {
    PartHead head = parse("content-disposition: Form-Data; name=\"a b\"",
        "Content-Type: text/plain; charset=iso-8859-1", "X-Other: of no matter");

    assertThat(head.name()).isEqualTo("a b");
    assertThat(head.fileName()).isNull();
    assertThat(head.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Content-Disposition: attachment; name=a",
      "Content-Disposition: form-data",
      "Content-Disposition: form-data; name=\"a",
      "Content-Disposition: form-data; name=\"a\"x",
      "Content-Disposition: form-data; name=a; name=b",
      "Content-Disposition: form-data; name=a; filename=x; filename=y",
      "Content-Disposition: form-data; name=a; filename*=UTF-8''%zz",
      "Content-Disposition: form-data; name=a; filename*=UTF-8''%c3",
      "Content-Disposition: form-data; name=a; filename*=latin1''x",
      "Content-Disposition: form-data; name=a; filename*=x",
      "Content-Disposition: form-data; name=a; x; filename=b",
      "Content-Disposition: form-data; name=a; \"x\"=b",
      "Content-Disposition : form-data; name=a\r\nContent-Disposition: form-data; name=b",
      "Content-Type: text/plain",
      "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b",
      "Content-Disposition: form-data; name=a\r\nContent-Type: text/plain\r\nContent-Type: a/b",
      "Content-Disposition: form-data; name=a\r\nContent-Type: multipart/mixed; boundary=c",
      "Content-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=nobody-knows",
      "Content-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=\"?\"",
      "Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64",
      "Content-Disposition: form-data;\r\n name=a",
      "no colon\r\nContent-Disposition: form-data; name=a",
      ": no name\r\nContent-Disposition: form-data; name=a",
      "X: \u0000\r\nContent-Disposition: form-data; name=a"})
  void headThatSaysNothingClear_isMalformed(String lines) {
    assertThatThrownBy(() -> parse(lines)).isInstanceOfSatisfying(MultipartException.class,
        e -> assertThat(e.kind()).isEqualTo(MultipartException.Kind.MALFORMED));
  }

  @Test
  void multipartInAMultipart_isRefusedByTheNameOfItsField() {
    assertThatThrownBy(() -> parse("Content-Disposition: form-data; name=a",
        "Content-Type: Multipart/Mixed; boundary=c"))
        .isInstanceOfSatisfying(MultipartException.class,
            e -> assertThat(e.field()).isEqualTo("a"));
  }

  @Test
  void headThatIsNotUtf8_isMalformed() {
    byte[] bytes = "Content-Disposition: form-data; name=\u00e4\r\n"
        .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> PartHeadParser.parse(bytes, bytes.length))
        .hasMessageContaining("UTF-8");
  }
}
