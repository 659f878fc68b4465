package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every form and every query. */
class FormFieldsPropertyTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().excludeChars('\0').ofMaxLength(20)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  @Property
  void encodedValues_areReadBackInOrder(@ForAll("texts") String name, @ForAll List<Integer> order) {
    String form = order.stream()
        .map(n -> encoded("n" + name) + "=" + encoded(name + n))
        .collect(Collectors.joining("&"));

    FormFields fields = FormFields.parse(form, 10_000);

    assertThat(fields).isNotNull();
    assertThat(fields.all("n" + name))
        .isEqualTo(order.stream().map(n -> name + n).toList());
  }

  @Property
  void anyText_isParsedOrRefusedButNeverThrows(@ForAll String text) {
    FormFields.parse(text, 100);
  }

  @Property
  void whatIsParsed_isWhatUrlDecoderReads(@ForAll("queries") String text) {
    FormFields fields = FormFields.parse("a=" + text, 100);
    if (fields != null) {
      assertThat(fields.first("a")).isEqualTo(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }
  }

  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of("a", "+", "%20", "%C3%A9", "%c3", "%", "%zz", "=", "%2B", "%F0%9F%98%80")
        .list().ofMaxSize(8).map(pieces -> String.join("", pieces));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
