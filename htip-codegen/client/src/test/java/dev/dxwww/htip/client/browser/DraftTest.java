package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person has put into fields stays when a page is drawn anew. */
class DraftTest {
  private static final TemplateDef FORM = new TemplateDef(
      "<div><form action=\"/page\" method=\"post\"><h1> </h1><input name=\"t\"><input name=\"t\">"
          + "<textarea name=\"long\"></textarea><input type=\"radio\" name=\"r\" value=\"1\">"
          + "<input type=\"radio\" name=\"r\" value=\"2\"><input type=\"checkbox\" name=\"c\">"
          + "<select name=\"s\"><option>a</option><option>b</option></select>"
          + "<input type=\"file\" name=\"f\"><button type=\"button\">Draw</button>"
          + "<button id=\"send\">Send</button></form>"
          + "<input id=\"other\"></div>",
      walk());

  /** To the heading's text, and past eight fields to the button. */
  private static Walk walk() {
    List<Walk.Step> steps = new ArrayList<>(List.of(
        Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(),
        Walk.Move.PARENT));
    steps.addAll(Collections.nCopies(9, Walk.Move.NEXT_SIBLING));
    steps.add(new Walk.Event(EventType.CLICK, 0));
    return new Walk(steps);
  }

  @RegisterExtension static final Tab tab = new Tab();

  private static byte[] page(String heading) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(writer.define(0, FORM));
    return writer.text(heading).text("drawn").append(0, 1).toByteArray();
  }

  @BeforeEach
  void open() {
    tab.serve("/page", new PageServer(
        exchange -> page(exchange.getRequestMethod().equals("POST") ? "sent" : "first"),
        _ -> page("anew")));
    tab.open("/page", "first");
    tab.find("input + input").sendKeys("second");
    tab.find("textarea").sendKeys("much");
    tab.find("[value='2']").sendKeys(" ");
    tab.find("[name=c]").sendKeys(" ");
    tab.find("select").sendKeys("b");
    assertThat(fields()).containsExactly("", "second", "much", "false", "true", "true", "b");
  }

  private static List<String> fields() {
    return tab.js("[...document.querySelectorAll("
        + "'form :is(input:not([type=file]),textarea,select)')]"
        + ".map(e => String(/radio|checkbox/.test(e.type) ? e.checked : e.value))");
  }

  @Test
  void pageDrawnAnew_hasAllThatWasPutIn() {
    tab.find("select").sendKeys("");
    tab.click("button");
    tab.heading("anew");
    assertThat(fields()).containsExactly("", "second", "much", "false", "true", "true", "b");
    assertThat(tab.<String>js("document.activeElement.name")).isEqualTo("s");
  }

  @Test
  void formThatIsSent_leavesFieldsOfOthersAlone() {
    tab.find("#other").sendKeys("not of the form");
    tab.js("document.querySelector('form').requestSubmit()");
    tab.heading("sent");
    assertThat(tab.<String>js("document.querySelector('#other').value"))
        .isEqualTo("not of the form");
    assertThat(fields()).containsExactly("", "", "", "false", "false", "false", "a");
  }

  @Test
  void formThatIsSent_isEmptyAfterwards() {
    tab.js("document.querySelector('form').requestSubmit()");
    tab.heading("sent");
    assertThat(fields()).containsExactly("", "", "", "false", "false", "false", "a");
  }
}
