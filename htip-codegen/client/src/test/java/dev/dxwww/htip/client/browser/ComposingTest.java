package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.dxwww.htip.EventField;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Characters that are put together from several keys, as those of Japanese are. */
class ComposingTest {
  /** Node 2 the heading's text, 3 the field's value, 4 its keys, 5 its input. */
  private static final TemplateDef PAGE = new TemplateDef(
      "<section><h1> </h1><input></section>",
      new Walk(List.of(
          Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
          Walk.Move.NEXT_SIBLING, new Walk.Property("value"),
          new Walk.Event(EventType.KEYDOWN, EventField.KEY),
          new Walk.Event(EventType.INPUT, EventField.VALUE))));

  @RegisterExtension static final Tab tab = new Tab();

  private static byte[] page() {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    writer.clone(writer.define(0, PAGE));
    return writer.text("page").text("").text("key~1").text("input~1").append(0, 1).toByteArray();
  }

  /** Answers what is typed with another text for the field, and what it was in the heading. */
  private static byte[] answer(UpstreamEvent event) {
    if (event.type() != EventType.INPUT) {
      return new byte[0];
    }
    String value = event.fields().value().orElseThrow();
    return new FrameWriter().begin(0, 0, 6).setProperty(3, "value", "server's")
        .patchText(2, "read " + value).toByteArray();
  }

  private static PageServer open() {
    PageServer server = tab.serve("/page", new PageServer(_ -> page(), ComposingTest::answer));
    tab.open("/page", "page");
    tab.find("input").click();
    return server;
  }

  private static void compose(String text) {
    tab.tell("Input.imeSetComposition", Map.of(
        "text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  private static void choose(String text) {
    tab.tell("Input.insertText", Map.of("text", text));
  }

  private static void press(String key) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      tab.tell("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
    }
  }

  private static String value() {
    return tab.js("document.querySelector('input').value");
  }

  @Test
  void keyThatChoosesACharacter_isNobodysElse() {
    PageServer server = open();
    compose("\u306b");
    tab.heading("read \u306b");
    press("Enter");
    choose("\u65e5");
    tab.heading("read \u65e5");
    press("Enter");
    tab.until("a key", () -> keys(server) > 0);
    // Events are sent in order: one from before would be here.
    assertThat(keys(server)).isEqualTo(1);
  }

  private static long keys(PageServer server) {
    return server.events().stream().filter(e -> e.type() == EventType.KEYDOWN).count();
  }

  @Test
  void fieldThatIsComposed_isLeftAlone_untilTheCharacterIsChosen() {
    open();
    compose("\u306b");
    tab.heading("read \u306b");
    assertThat(value()).isEqualTo("\u306b");
    compose("\u306b\u3063");
    tab.heading("read \u306b\u3063");
    assertThat(value()).isEqualTo("\u306b\u3063");
    choose("\u65e5");
    tab.heading("read \u65e5");
    assertThat(value()).isEqualTo("server's");
  }
}
