package dev.dxwww.runtime.json;

import static dev.dxwww.runtime.json.Reading.read;
import static dev.dxwww.runtime.json.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.json.samples.Task;
import dev.dxwww.runtime.json.samples.Tree;

class LimitsTest {
  private static final JsonCodec<JsonValue> ANY = JsonCodecs.VALUE;

  @Test
  void depth_isLimited_to64ByDefault() {
    assertThat(read("[".repeat(64) + "]".repeat(64), ANY)).isNotNull();
    JsonException refusal = refusal("[".repeat(65) + "]".repeat(65), ANY);
    assertThat(refusal.kind()).isEqualTo(JsonException.Kind.LIMIT);
    assertThat(refusal.line()).isEqualTo(1);
    assertThat(refusal.column()).isBetween(65, 66);
    assertThat(refusal.getMessage()).endsWith("]: is nested deeper than 64");
  }

  @Test
  void depth_isLimitedInGeneratedCodecsAndSkippedValues() {
    String tree = "{\"value\":\"a\",\"labels\":{},\"children\":[".repeat(40) + "]}".repeat(40);
    assertThat(refusal(tree, CompiledCodecs.<Tree<String>>use("texts")).kind())
        .isEqualTo(JsonException.Kind.LIMIT);
    String skipped = "{\"x\":" + "[".repeat(100_000);
    assertThat(refusal(skipped, CompiledCodecs.of(Task.class)).kind())
        .isEqualTo(JsonException.Kind.LIMIT);
  }

  @Test
  void lengths_areLimited() {
    JsonSettings tight = new JsonSettings(UnknownProperties.REJECT, 4, 10, 5, 6);
    assertThat(read("\"0123456789\"", ANY, tight)).isNotNull();
    assertThat(read("{\"names\":123456}", ANY, tight)).isNotNull();
    for (String text :
        List.of("\"01234567890\"", "{\"namess\":1}", "1234567", "1.234567", "[[[[[]]]]]")) {
      JsonException refusal = refusal(text, ANY, tight);
      assertThat(refusal.kind()).as(text).isEqualTo(JsonException.Kind.LIMIT);
      assertThat(refusal.getMessage())
          .matches(
              "(.*: )?(has a (string|name|number) longer than \\d+ characters"
                  + "|is nested deeper than 4)");
    }
  }

  @Test
  void settings_refuseWhatCannotBe() {
    assertThatThrownBy(() -> new JsonSettings(UnknownProperties.REJECT, 0, 1, 1, 1))
        .hasMessage("dx.json.max-depth must be from 1 to 512, not 0");
    assertThatThrownBy(() -> new JsonSettings(UnknownProperties.REJECT, 1, 1, 70_000, 1))
        .hasMessage("dx.json.max-name-length must be from 1 to 65535, not 70000");
  }

  @Test
  void valueThatContainsItself_isNotWrittenForever() {
    List<Tree<String>> children = new ArrayList<>();
    Tree<String> tree = new Tree<>("a", children, Map.of());
    children.add(tree);
    assertThatThrownBy(() -> Reading.write(tree, CompiledCodecs.<Tree<String>>use("texts")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contains itself");
  }

  @Test
  @Tag("limit:json-written-depth")
  void value_isWrittenDownTo512Levels() {
    assertThat(Reading.write(nested(512), JsonCodecs.VALUE)).startsWith("[[[").hasSize(1_024);
    assertThatThrownBy(() -> Reading.write(nested(513), JsonCodecs.VALUE))
        .isInstanceOf(IllegalStateException.class);
  }

  private static JsonValue nested(int levels) {
    JsonValue value = new JsonValue.Arr(List.of());
    for (int i = 1; i < levels; i++) {
      value = new JsonValue.Arr(List.of(value));
    }
    return value;
  }

  @Test
  void numbersThatAreNone_areNotWritten() {
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Reading.write(none, JsonCodecs.DOUBLE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(none + " is not a number that JSON can write (RFC 8259, section 6)");
      assertThatThrownBy(() -> Reading.write((float) none, JsonCodecs.FLOAT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void halvesOfSurrogatePairs_areWrittenAsReplacementCharacters() {
    assertThat(Reading.write("a\uD834b\uDD1E\uD834\uDD1E\uD834", JsonCodecs.STRING))
        .isEqualTo("\"a\uFFFDb\uFFFD\uD834\uDD1E\uFFFD\"");
  }
}
