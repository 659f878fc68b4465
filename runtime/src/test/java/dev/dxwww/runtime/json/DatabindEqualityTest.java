package dev.dxwww.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.json.samples.Arrays;
import dev.dxwww.runtime.json.samples.Everything;
import dev.dxwww.runtime.json.samples.Shape;
import dev.dxwww.runtime.json.samples.Task;

/** The same bytes as Jackson 3 databind writes; docs/json.md names the deliberate differences. */
class DatabindEqualityTest {
  private static final Json JSON = new Json(JsonSettings.DEFAULT);
  private static final JsonMapper DATABIND =
      JsonMapper.builder().enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID).build();

  @Property(tries = 2_000)
  void everything_isWrittenAsByDatabind_andReadBack(@ForAll long seed) {
    Everything value = new Samples(seed).everything();
    same(value, CompiledCodecs.of(Everything.class));
  }

  @Property(tries = 1_000)
  void subtypes_areWrittenAsByDatabind_andReadBack(@ForAll long seed) {
    Shape value = new Samples(seed).shape(3);
    byte[] ours = write(value, CompiledCodecs.of(Shape.class));
    assertThat(text(ours)).isEqualTo(DATABIND.writerFor(Shape.class).writeValueAsString(value));
    assertThat(JSON.read(ours, ours.length, CompiledCodecs.of(Shape.class))).isEqualTo(value);
  }

  @Property(tries = 1_000)
  void texts_areWrittenAsByDatabind_andReadBack(@ForAll long seed) {
    Samples samples = new Samples(seed);
    same(new Task(samples.whole(), samples.text(), true), CompiledCodecs.of(Task.class));
  }

  @Test
  void arrays_areWrittenAsByDatabind() {
    Arrays value =
        new Arrays(
            new byte[] {1, -2, 3, 4}, new int[] {1, -2}, new long[] {Long.MIN_VALUE},
            new double[] {0.5, 1e300}, new float[] {0.1f}, new short[] {-7},
            new boolean[] {true, false}, new String[] {"a", "\""},
            new Task[][] {{}, {new Task(1, "x", true)}});
    byte[] ours = write(value, CompiledCodecs.of(Arrays.class));
    assertThat(text(ours)).isEqualTo(DATABIND.writeValueAsString(value));
    Arrays again = JSON.read(ours, ours.length, CompiledCodecs.of(Arrays.class));
    assertThat(again).usingRecursiveComparison().isEqualTo(value);
  }

  private static <T> void same(T value, JsonCodec<T> codec) {
    byte[] ours = write(value, codec);
    assertThat(text(ours)).isEqualTo(DATABIND.writeValueAsString(value));
    assertThat(JSON.read(ours, ours.length, codec)).isEqualTo(value);
  }

  private static <T> byte[] write(T value, JsonCodec<T> codec) {
    return Json.write(value, codec, 1).toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
