package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private int explain(String... codes) {
    return Explain.run(List.of(codes), new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WIRE-080", "wire-080", "WIRE80", "wire 080", "[WIRE-080]", "[WIRE-080]:"})
  void code_howeverWritten_isExplained(String code) {
    assertThat(explain(code)).isZero();
    assertThat(printed()).startsWith("# WIRE-080: no component of this type\n");
  }

  @ParameterizedTest
  @CsvSource({"WIRE-083,WIRE-082", "WRIE-080,WIRE-080", "BUILD-999,BUILD-100", "x,SEC-020"})
  void unknownCode_namesTheNearest(String code, String nearest) {
    assertThat(explain(code)).isEqualTo(1);
    assertThat(printed())
        .isEqualToNormalizingNewlines(
            "There is no diagnostic %s.\nDid you mean: %s\nWithout a code, all are listed.\n"
                .formatted(code, nearest));
  }

  @Test
  void codeOfTheRuntime_isExplainedToo() {
    assertThat(explain("BUILD-085")).isZero();
    assertThat(printed()).contains("<artifactId>dxwww-processor</artifactId>");
  }

  @Test
  void noCode_listsAll() {
    assertThat(explain()).isEqualTo(2);
    assertThat(printed())
        .startsWith("Usage: java -jar dxwww-processor.jar CODE ...")
        .contains("BUILD-087: a fault of the processor");
  }
}
