package dev.dxwww.htip.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.LiveView;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** The templates on the page about templates compile, as HTML and as HTIP. */
class TemplatesPageTest {
  private static final Pattern BLOCK =
      Pattern.compile("```html([^\\n]*)\\n(.*?)```", Pattern.DOTALL);

  private static final FakeTypes TYPES =
      new FakeTypes()
          .component(Views.Tag.class, "<b>{name}</b>")
          .component(Views.Card.class, "<section><h2>{title}</h2>{children}</section>")
          .route("TaskController.find", "GET", "/tasks/{id}", long.class)
          .route("Tasks.save", "POST", "/tasks/{id}", long.class)
          .on("toggle", long.class);

  @Test
  void templatesOfThePage_compile() throws IOException {
    String page = Files.readString(Path.of("../../docs/templates.md"));
    Matcher blocks = BLOCK.matcher(page);
    List<String> compiled = new ArrayList<>();
    while (blocks.find()) {
      String text = blocks.group(2);
      boolean layout = blocks.group(1).strip().equals("layout");
      boolean card = layout || text.contains("{children}");
      Templates templates =
          Templates.on(card ? Views.Card.class : Views.Task.class)
              .with(TYPES)
              .as(layout ? TemplateKind.LAYOUT : TemplateKind.COMPONENT)
              .live();
      assertThat(templates.problems(text)).as(text).isEmpty();
      compiled.add(LiveView.of(templates.model(text)).source());
    }
    assertThat(compiled).hasSize(7);
  }
}
