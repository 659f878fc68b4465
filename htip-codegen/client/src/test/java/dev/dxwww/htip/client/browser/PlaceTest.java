package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far down a page is. */
class PlaceTest {
  private static final TemplateDef LONG = new TemplateDef(
      "<section><h1>page</h1><a id=\"to\" href=\"#below\">below</a>"
          + "<canvas height=\"4000\"></canvas><p id=\"below\">below</p></section>",
      new Walk(List.of()));

  @RegisterExtension static final Tab tab = new Tab();

  @BeforeEach
  void open() {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    byte[] frame = writer.append(0, writer.clone(writer.define(0, LONG))).toByteArray();
    tab.serve("/page", new PageServer(_ -> frame));
    tab.open("/page", "page");
    tab.js("scrollTo(0, 300)");
    tab.js("window.same = true");
    tab.until("history.state?.y == 300");
  }

  /** It was loaded, and is there. */
  private static void assertPlace(int y) {
    tab.heading("page");
    tab.until("!window.same && scrollY == " + y);
  }

  @Test
  void pageThatIsLoadedAgain_isAsFarDownAsItWas() {
    tab.driver().navigate().refresh();
    assertPlace(300);
  }

  @Test
  void pageThatIsComeBackTo_fromAnotherSite_isAsFarDownAsItWas() {
    try (Site elsewhere = new Site()) {
      elsewhere.file(
          "/there.html", "<!DOCTYPE html><title>there</title>".getBytes(StandardCharsets.UTF_8));
      tab.js("(scrollTo(0, 500), location.href = '" + elsewhere.url("/there.html") + "')");
      tab.until("document.title == 'there'");
      tab.driver().navigate().back();
      assertPlace(500);
    }
  }

  @Test
  void backFromAMark_isWhereItWasBefore() {
    tab.click("#to");
    tab.until("scrollY > 1000 && history.state?.y == scrollY");
    tab.driver().navigate().back();
    tab.until("scrollY == 300");
    tab.driver().navigate().forward();
    tab.until("scrollY > 1000");
    assertThat(tab.<Boolean>js("window.same")).isTrue();
  }
}
