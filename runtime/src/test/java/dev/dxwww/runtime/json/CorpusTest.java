package dev.dxwww.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodecs;

class CorpusTest {
  private static final Json JSON = new Json(JsonSettings.DEFAULT);
  private static final JsonMapper DATABIND =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  @Test
  void corpora_haveTheSizeTheyShouldHave() {
    assertThat(Corpus.read("accept.txt")).hasSizeGreaterThanOrEqualTo(100);
    assertThat(Corpus.read("refuse.txt")).hasSizeGreaterThanOrEqualTo(120);
  }

  @TestFactory
  Stream<DynamicTest> texts_areAccepted_andMeanWhatDatabindReads() {
    return Corpus.read("accept.txt").stream()
        .map(text -> DynamicTest.dynamicTest(text.name(), () -> accepted(text.bytes())));
  }

  private static void accepted(byte[] text) {
    JsonValue value = read(text);
    byte[] again = Json.write(value, JsonCodecs.VALUE, 16).toByteArray();
    assertThat(numbers(DATABIND.readTree(again))).isEqualTo(numbers(DATABIND.readTree(text)));
    assertThat(read(again)).isEqualTo(value);
  }

  // 1E+1 and 10 are one number to databind's trees only after this.
  private static String numbers(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros().toString();
    }
    if (node.isArray()) {
      return node.values().stream().map(CorpusTest::numbers).toList().toString();
    }
    return node.isObject()
        ? node.properties().stream().map(e -> e.getKey() + "=" + numbers(e.getValue())).toList()
            .toString()
        : node.getNodeType() + node.toString();
  }

  @TestFactory
  Stream<DynamicTest> texts_areRefused_withALineAndAColumn() {
    return Corpus.read("refuse.txt").stream()
        .map(text -> DynamicTest.dynamicTest(text.name(), () -> refused(text)));
  }

  private static void refused(Corpus.Text text) {
    JsonException refusal = catchThrowableOfType(JsonException.class, () -> read(text.bytes()));
    assertThat(refusal).isNotNull();
    assertThat(refusal.line()).isPositive();
    assertThat(refusal.column()).isPositive();
    assertThat(refusal.getStackTrace()).isEmpty();
    assertThat(refusal.violations()).isNotEmpty().allSatisfy(violation ->
        assertThat(violation.message())
            .isNotBlank()
            .doesNotContain("(code", "was expecting", "JsonReadFeature", "StreamRead", "[Source"));
    if (text.stricter()) {
      DATABIND.readTree(text.bytes());
    } else {
      Throwable theirs = catchThrowable(
          () -> {
            if (DATABIND.readTree(text.bytes()).isMissingNode()) {
              throw new IllegalStateException("nothing there");
            }
          });
      assertThat(theirs).isInstanceOfAny(
          JacksonException.class, NumberFormatException.class, IllegalStateException.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> texts_cutShort_areRefused() {
    List<Integer> closed = List.of((int) '[', (int) '{', (int) '"');
    return Corpus.read("accept.txt").stream()
        .filter(text -> closed.contains((int) text.bytes()[0]))
        .map(text -> DynamicTest.dynamicTest(text.name(), () -> cut(text.bytes())));
  }

  private static void cut(byte[] text) {
    String whole = new String(text, StandardCharsets.ISO_8859_1).stripTrailing();
    for (int length = 0; length < whole.length(); length++) {
      byte[] part = Arrays.copyOf(text, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(JsonException.class);
    }
  }

  private static JsonValue read(byte[] text) {
    // A longer array: bytes behind the length must not matter.
    byte[] padded = Arrays.copyOf(text, text.length + 3);
    Arrays.fill(padded, text.length, padded.length, (byte) ']');
    JsonValue value = JSON.read(padded, text.length, JsonCodecs.VALUE);
    assertThat(value).isNotNull();
    return value;
  }
}
