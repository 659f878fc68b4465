package dev.dxwww.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import dev.dxwww.processor.route.Golden;

/** What the processor writes of an application with something of everything. */
class OpenApiGoldenTest {
  private static CompileResult compile(String... options) {
    return CompileDx.compile(List.of(options), Shop.sources()).succeeds();
  }

  @Test
  void description_isAsExpected() {
    Golden.assertSame(
        "openapi.json",
        compile("-Adxwww.title=The shop", "-Adxwww.version=1.4.2")
            .resource("META-INF/dxwww/openapi.json")
            .orElseThrow());
  }

  @Test
  void page_isAsExpected() {
    Golden.assertSame(
        "openapi.html",
        compile("-Adxwww.title=The shop", "-Adxwww.version=1.4.2")
            .resource("META-INF/dxwww/openapi.html")
            .orElseThrow());
  }

  @Test
  void orderOfSources_doesNotMatter() {
    List<String> reversed = new ArrayList<>(Arrays.asList(Shop.sources()));
    Collections.reverse(reversed);
    CompileResult other = CompileDx.compile(reversed.toArray(String[]::new)).succeeds();
    for (String path : List.of("META-INF/dxwww/openapi.json", "META-INF/dxwww/openapi.html")) {
      assertThat(other.resource(path)).isEqualTo(compile().resource(path));
    }
  }

  @Test
  void withoutOptions_titleIsTheClassAndVersionIsZero() {
    assertThat(compile().resource("META-INF/dxwww/openapi.json").orElseThrow())
        .contains("\"title\": \"Shop\",\n    \"version\": \"0\"");
  }
}
