package dev.dxwww.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.json.samples.Task;

class SampleCodecsTest {
  @Test
  void smoke() {
    byte[] out = Json.write(new Task(7, "milk \"é\" 𝄞", true), CompiledCodecs.of(Task.class), 16)
        .toByteArray();
    assertThat(new String(out, StandardCharsets.UTF_8))
        .isEqualTo("{\"id\":7,\"title\":\"milk \\\"é\\\" 𝄞\",\"done\":true}");
    assertThat(new Json(JsonSettings.DEFAULT).read(out, out.length, CompiledCodecs.of(Task.class)))
        .isEqualTo(new Task(7, "milk \"é\" 𝄞", true));
    assertThat(CompiledCodecs.<List<Task>>use("tasks")).isNotNull();
  }
}
