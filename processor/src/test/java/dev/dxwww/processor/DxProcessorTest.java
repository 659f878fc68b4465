package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DxProcessorTest {
  @Test
  void sourceWithoutAnnotationsOfOurs_generatesNothing() {
    CompileResult result = CompileDx.compile("package p; public final class A {}");
    // javac warns of -A options that no processor took; nothing else is said.
    assertThat(result.compilation().warnings()).hasSize(1);
    assertThat(result.names()).isEmpty();
  }

  @Test
  void component_compiles() {
    CompileDx.compile(
            """
            package p;
            @dev.dxwww.app.Component
            public final class A {}
            """)
        .succeeds();
  }
}
