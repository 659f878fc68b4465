package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.LiveView;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** Whole sources, as people read them; {@code -Ddxwww.golden=write} writes them anew. */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private static final FakeTypes TYPES =
      new FakeTypes()
          .component(Views.Tag.class, "<b class=\"tag\">{name}</b>")
          .route("TaskController.find", "GET", "/tasks/{id}", long.class)
          .on("toggle", long.class);

  @ParameterizedTest
  @ValueSource(strings = {"task", "layout"})
  void source_isAsItWas(String name) throws IOException {
    String template = Files.readString(FOLDER.resolve(name + ".html"));
    Templates on =
        name.equals("layout")
            ? Templates.on(Views.Card.class).as(TemplateKind.LAYOUT)
            : Templates.on(Views.Task.class);
    String source = LiveView.of(on.with(TYPES).live().model(template)).source();
    Path golden = FOLDER.resolve(name + ".java.txt");
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.writeString(golden, source);
    }
    assertThat(source).isEqualTo(Files.readString(golden));
  }
}
