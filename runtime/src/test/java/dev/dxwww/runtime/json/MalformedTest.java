package dev.dxwww.runtime.json;

import static dev.dxwww.runtime.json.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.json.samples.Everything;
import dev.dxwww.runtime.json.samples.Shape;
import dev.dxwww.runtime.json.samples.Task;

class MalformedTest {
  private static final Json JSON = new Json(JsonSettings.DEFAULT);
  private static final Json LENIENT =
      new Json(JsonSettings.DEFAULT.with(UnknownProperties.IGNORE));

  @Test
  void malformedText_givesLineColumnAndPath() {
    JsonException refusal =
        refusal("{\n  \"id\": 1,\n  \"title\": tru\n}", CompiledCodecs.of(Task.class));
    assertThat(refusal.kind()).isEqualTo(JsonException.Kind.MALFORMED);
    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal.column()).isBetween(12, 16);
    assertThat(refusal.path()).isEqualTo("title");
    assertThat(refusal.getMessage()).contains("tru");
  }

  @Test
  void unclosedObject_saysWhatIsMissing() {
    assertThat(refusal("{\"id\": 1", CompiledCodecs.of(Task.class)).getMessage())
        .isEqualTo("id: the text ends too early");
  }

  /** Nothing of the parser's own words, which tell of its settings and of codes of characters. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"id":1,}             | unexpected '}', expected a name in quotes
      {id:1}                | unexpected 'i', expected a name in quotes
      {"id" 1}              | unexpected '1', expected ':'
      {"id":1 "title":""}   | unexpected '"', expected ',' or '}'
      [1 2]                 | unexpected '2', expected ',' or ']'
      [1,]                  | unexpected ']'
      [1}                   | unexpected '}'
      ]                     | unexpected ']'
      [tru]                 | unexpected 'tru'
      [NaN]                 | unexpected 'NaN'
      [01]                  | a number must not begin with 0
      [1.]                  | is not a number
      [1.x]                 | is not a number
      [-]                   | is not a number
      [+1]                  | is not a number
      ["\\q"]                | there is no such escape
      ["\\uD8x0"]            | an escape needs four hexadecimal digits
      ["a                   | the text ends too early
      [1                    | the text ends too early
      """)
  void malformedText_isToldInOurWords(String text, String message) {
    assertThat(refusal(text, JsonCodecs.VALUE).violations())
        .extracting(JsonViolation::message)
        .containsExactly(message);
  }

  @Test
  void textOfTheClient_doesNotChooseTheMessageNorFillIt() {
    String word = "numeric-value-Leading-zeroes-not-allowed";
    assertThat(refusal("[\u0001]", JsonCodecs.VALUE).getMessage()).doesNotContain("\u0001");
    assertThat(refusal("[\"\u0001\"]", JsonCodecs.VALUE).getMessage())
        .endsWith("a control character must be escaped");
    assertThat(refusal("[" + "x".repeat(300) + "]", JsonCodecs.VALUE).getMessage().length())
        .isLessThan(100);
    assertThat(refusal("[" + word + "]", JsonCodecs.VALUE).getMessage()).contains("unexpected");
  }

  @Test
  void emptyText_saysSo() {
    JsonException refusal = refusal("", CompiledCodecs.of(Task.class));
    assertThat(refusal).hasMessage("the text is empty");
    assertThat(refusal.line()).isEqualTo(1);
    assertThat(refusal.column()).isEqualTo(1);
  }

  @Test
  void secondValue_isRefused_thoughTheFirstFits() {
    JsonException refusal =
        refusal("{\"id\":1,\"title\":\"a\",\"done\":true}\n[]", CompiledCodecs.of(Task.class));
    assertThat(refusal.kind()).isEqualTo(JsonException.Kind.MALFORMED);
    assertThat(refusal).hasMessage("something follows the JSON value");
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(1);
  }

  @Test
  void bytesThatAreNotUtf8_areFoundByLineAndColumn() {
    byte[] text = "[\r\n1,\r2,\n \"\u00e9?\"]".getBytes(StandardCharsets.UTF_8);
    text[text.length - 3] = (byte) 0xFF;
    assertThatCode(() -> JSON.read(text, text.length, JsonCodecs.VALUE))
        .isInstanceOfSatisfying(
            JsonException.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(JsonException.Kind.MALFORMED);
              assertThat(refusal.line()).isEqualTo(4);
              assertThat(refusal.column()).isEqualTo(5);
            });
  }

  @Test
  void escapedHalfOfASurrogatePair_isFoundByLineAndColumn() {
    JsonException refusal = refusal("[\n \"ab\\ud800\"]", JsonCodecs.VALUE);
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(5);
  }

  @Property(tries = 5_000)
  void spoiltTexts_areReadOrRefused_butNeverFail(@ForAll long seed) {
    Random random = new Random(seed);
    Samples samples = new Samples(seed);
    spoil(samples.everything(), CompiledCodecs.of(Everything.class), random);
    spoil(samples.shape(3), CompiledCodecs.of(Shape.class), random);
  }

  private static <T> void spoil(T value, JsonCodec<T> codec, Random random) {
    byte[] text = Json.write(value, codec, 64).toByteArray();
    byte[] likely = "\"{}[]:,\\0e-.tn \u0000".getBytes(StandardCharsets.ISO_8859_1);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(text.length);
      text[at] = random.nextInt(4) == 0
          ? (byte) random.nextInt() : likely[random.nextInt(likely.length)];
    }
    int length = random.nextInt(5) == 0 ? random.nextInt(text.length) : text.length;
    for (Json json : new Json[] {JSON, LENIENT}) {
      try {
        json.read(text, length, codec);
      } catch (JsonException refusal) {
        assertThat(refusal.line()).isPositive();
        assertThat(refusal.column()).isPositive();
      }
    }
  }
}
