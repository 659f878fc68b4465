package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.http.content.internal.Acceptance;
import dev.dxwww.runtime.http.content.internal.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small grammars of header fields. */
class FieldTextsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "text/html|0", "application/json|1", "*/*|0", "text/*, application/json;q=0.9|0",
      "text/html;q=0.8, application/json;q=0.9|1", "text/html;q=0, */*|1",
      "application/json;charset=utf-8|-1", "text/html;charset=utf-8|0", "image/png|-1",
      "image/png, */*;q=0.001|0", "text/html;q=2, application/json|1", "text/html;q=x|-1",
      "text/html;q=0.1234|-1", "TEXT/HTML|0", ", ,text/html|0", ";;;|-1", "text|-1", "text/|-1",
      "text/html, image/gif, *; q=.2, */*; q=.2|0", "application/json;q=.5, text/html;q=.25|1",
      "text/html;q=.|-1", "text/html;q=.x|-1", "text/html;q=1.000|0",
      "text/html ; q=0.3 , application/json ; q=0.2|0"})
  void bestMediaType_isChosen(String accept, int best) {
    MediaType[] offers = {
      MediaType.of("text/html;charset=utf-8"), MediaType.of("application/json")};

    assertThat(Acceptance.best(accept, offers)).isEqualTo(best);
  }

  @Test
  void mediaType_isReadLeniently() {
    assertThat(MediaType.of("Text/Plain ; Charset=\"UTF-8\"").name()).isEqualTo("text/plain");
    assertThat(MediaType.of("Text/Plain ; Charset=\"UTF-8\"").charset())
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(MediaType.of("text/plain;charset=no such").charset()).isNull();
    assertThat(MediaType.of("text/plain;charset=x-nobody").charset()).isNull();
    assertThat(MediaType.of("").name()).isEmpty();
    assertThat(MediaType.of("/x").name()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "a=1|1", "b=2; a=1|1", "b=2;a=1|1", "a=\"1\"|1", "a=|''", "aa=1|-", "A=1|-", "a|-", "b=a=1|-",
      "a=b=c|b=c", "; ;a=1|1", "a=1; a=2|1"})
  void cookie_isFound(String field, String value) {
    assertThat(CookieText.value(field, "a")).isEqualTo(value);
  }

  @Test
  void list_isSplitOutsideOfQuotes() {
    assertThat(ListField.elements(List.of(" a ,, \"b,c\"", "d")))
        .containsExactly("a", "\"b,c\"", "d");
  }

  @Test
  void requestIds_differAndAreSane() {
    RequestIds ids = new RequestIds(7);

    Set<String> seen = Stream.generate(ids::next).limit(10_000).collect(Collectors.toSet());

    assertThat(seen).hasSize(10_000).allMatch(RequestIds::isSane);
  }
}
