package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DxProcessorTest {
  @Test
  void sourceWithoutAnnotationsOfOurs_isNothingToTheProcessor() {
    CompileResult result = CompileDx.compile("package p; public final class A {}");
    // All that javac has to say is that no processor took the -A option.
    assertThat(result.compilation().warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.getMessage(null)).contains("dxwww.diagnostics"));
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
