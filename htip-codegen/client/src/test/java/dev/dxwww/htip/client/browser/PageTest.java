package dev.dxwww.htip.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.EventField;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Value;
import dev.dxwww.htip.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Pages in a browser, as people use them. */
class PageTest {
  /** Node 1 the root, 2 a heading's text, 3 a field's value, 4 its input event, 5 a list. */
  private static final TemplateDef PAGE = new TemplateDef(
      "<section><h1> </h1><form><input name=\"q\"></form><ul></ul><button>Do</button>"
          + "<a id=\"to\" href=\"/other\">other</a></section>",
      new Walk(List.of(
          Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
          Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD, new Walk.Property("value"),
          new Walk.Event(EventType.INPUT, EventField.VALUE), Walk.Move.PARENT,
          Walk.Move.NEXT_SIBLING, new Walk.Anchor(), Walk.Move.NEXT_SIBLING,
          new Walk.Event(EventType.CLICK, 0))));
  private static final TemplateDef ITEM = new TemplateDef(
      "<li><input><b> </b></li>",
      new Walk(List.of(
          Walk.Move.FIRST_CHILD, Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD,
          new Walk.Text())));
  private static final int LIST = 5;
  private static final int NEXT = 7;

  @RegisterExtension static final Tab tab = new Tab();

  private static byte[] page(String heading, int items) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(writer.define(0, PAGE));
    writer.text(heading).text("").text("typed~7").text("done~\u00e9");
    TemplateRef item = writer.define(1, ITEM);
    writer.repeat(item, LIST, 0, items);
    for (int i = 0; i < items; i++) {
      writer.text("item " + i);
    }
    return writer.append(0, 1).title(heading).toByteArray();
  }

  /** A frame after {@link #page} without items. */
  private static FrameWriter patch(int seq) {
    return new FrameWriter().begin(0, seq, NEXT);
  }

  private static PageServer serve(PageServer server) {
    return tab.serve("/page", server);
  }

  private static boolean loaded(String name) {
    return tab.js(
        "performance.getEntriesByType('resource').some(e => e.name.endsWith('/" + name + "'))");
  }

  @Test
  void page_isDrawn_underTheStrictPolicy_byWebAssembly() {
    serve(new PageServer(_ -> page("drawn", 3)));
    tab.console();
    tab.open("/page", "drawn");
    assertThat(tab.<Long>js("document.querySelectorAll('li').length")).isEqualTo(3);
    assertThat(tab.driver().getTitle()).isEqualTo("drawn");
    assertThat(loaded("htip.wasm")).isTrue();
    assertThat(loaded("htip.js")).isFalse();
    assertThat(tab.console()).isEmpty();
  }

  @Test
  void policyWithoutWasm_getsTheTwin() {
    serve(new PageServer(_ -> page("twin", 2)).policy(PageServer.NO_WASM));
    tab.open("/page", "twin");
    assertThat(tab.<Long>js("document.querySelectorAll('li').length")).isEqualTo(2);
    assertThat(loaded("htip.js")).isTrue();
  }

  @Test
  void shellThatSaysSo_getsTheTwin_withoutAnAttemptThatThePolicyReports() {
    serve(new PageServer(_ -> page("twin", 2))
        .policy(PageServer.NO_WASM).attributes("data-htip-twin"));
    tab.console();
    tab.open("/page", "twin");
    assertThat(loaded("htip.js")).isTrue();
    assertThat(loaded("htip.wasm")).isFalse();
    assertThat(tab.console()).isEmpty();
  }

  @Test
  void framesOfAnAnswer_areDrawnAsTheyCome() {
    Held seen = new Held();
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1).more();
    writer.clone(writer.define(0, PAGE));
    byte[] first = writer.text("first").text("").text("x").text("y").append(0, 1).toByteArray();
    byte[] second = patch(2).patchText(2, "second").toByteArray();
    serve(new PageServer(exchange -> {
      exchange.getResponseHeaders().set("Content-Type", Htip.FRAME_TYPE);
      exchange.sendResponseHeaders(200, 0);
      var out = exchange.getResponseBody();
      out.write(first);
      out.write(second, 0, 10);
      out.flush();
      seen.await();
      out.write(second, 10, second.length - 10);
      exchange.close();
      return null;
    }));
    tab.open("/page", "first");
    seen.release();
    tab.heading("second");
  }

  @Test
  void click_goesToTheServer_andItsPatchIsApplied() {
    PageServer server = serve(new PageServer(
        _ -> page("before", 0), _ -> patch(2).patchText(2, "after").toByteArray()));
    tab.open("/page", "before");
    tab.find("button").click();
    tab.heading("after");
    UpstreamEvent event = server.events().getFirst();
    assertThat(event.type()).isEqualTo(EventType.CLICK);
    assertThat(event.handler()).isEqualTo(new Value.Text("done~\u00e9"));
    assertThat(event.node()).isEqualTo(6);
    assertThat(event.ackSeq()).isEqualTo(1);
    assertThat(event.eventSeq()).isNotZero();
    tab.find("button").click();
    tab.until("second event", () -> server.events().size() == 2);
    assertThat(server.events().get(1).ackSeq()).isEqualTo(2);
  }

  @Test
  void typedText_isKept_untilTheServerHasSeenIt() {
    Held answer = new Held();
    AtomicInteger asked = new AtomicInteger();
    PageServer server = serve(new PageServer(_ -> page("typing", 0), _ -> {
      int number = asked.incrementAndGet();
      if (number == 1) {
        answer.await();
      }
      return patch(number + 1).setProperty(3, "value", "SERVER" + number)
          .patchText(2, "answer" + number).toByteArray();
    }));
    tab.open("/page", "typing");
    tab.find("input").sendKeys("a");
    tab.until("first event", () -> server.events().size() == 1);
    tab.find("input").sendKeys("bc");
    answer.release();
    // The first answer is older than what has been typed since.
    tab.until("answer to the latest", () -> asked.get() == 2);
    tab.heading("answer2");
    assertThat(server.events().get(1).fields().value()).contains("abc");
    assertThat(tab.<String>js("document.querySelector('input').value")).isEqualTo("SERVER2");
  }

  @Test
  void olderAnswer_leavesTheTextAndTheCaret() {
    Held answer = new Held();
    PageServer server = serve(new PageServer(_ -> page("typing", 0), event -> {
      if (event.type() == EventType.INPUT) {
        return new byte[0];
      }
      answer.await();
      return patch(2).setProperty(3, "value", "SERVER").patchText(2, "answered").toByteArray();
    }));
    tab.open("/page", "typing");
    tab.find("button").click();
    tab.until("event", () -> server.events().size() == 1);
    tab.find("input").sendKeys("mine" + Keys.ARROW_LEFT + Keys.ARROW_LEFT);
    answer.release();
    tab.heading("answered");
    assertThat(tab.<String>js("document.querySelector('input').value")).isEqualTo("mine");
    assertThat(tab.<Long>js("document.activeElement.selectionStart")).isEqualTo(2);
  }

  @Test
  void movedRow_keepsFocusCaretAndText() {
    FrameWriter writer = patch(2).more();
    byte[] moved = new FrameWriter().begin(0, 2, NEXT + 6)
        .insert(LIST, NEXT + 2, NEXT).insert(LIST, NEXT + 4, 0).patchText(2, "moved")
        .toByteArray();
    assertThat(writer.isEmpty()).isTrue();
    serve(new PageServer(_ -> page("rows", 3), _ -> moved));
    tab.open("/page", "rows");
    tab.js("document.querySelectorAll('li input')[1].id = 'mine'");
    tab.find("#mine").sendKeys("some text" + Keys.ARROW_LEFT);
    tab.click("button");
    tab.heading("moved");
    assertThat(tab.<List<String>>js(
        "[...document.querySelectorAll('li b')].map(b => b.textContent)"))
        .containsExactly("item 1", "item 0", "item 2");
    assertThat(tab.<String>js("document.activeElement.id")).isEqualTo("mine");
    assertThat(tab.<String>js("document.activeElement.value")).isEqualTo("some text");
    assertThat(tab.<Long>js("document.activeElement.selectionStart")).isEqualTo(8);
  }

  @Test
  void link_changesThePage_andBackAndForwardReturn() {
    PageServer other = new PageServer(_ -> page("other", 400));
    tab.site().on("/other", other::handle);
    serve(new PageServer(_ -> page("page", 400)));
    tab.open("/page", "page");
    tab.js("window.same = true");
    tab.js("scrollTo(0, 300)");
    tab.find("#to").sendKeys(Keys.ENTER);
    tab.heading("other");
    assertThat(tab.address()).endsWith("/other");
    tab.until("scrollY == 0");
    tab.driver().navigate().back();
    tab.heading("page");
    tab.until("scrollY > 0");
    tab.driver().navigate().forward();
    tab.heading("other");
    assertThat(tab.<Boolean>js("window.same")).isTrue();
    assertThat(other.bases()).hasSize(2);
  }

  @Test
  void returnToAPage_namesWhatIsKept_andADeltaIsEnough() {
    AtomicReference<byte[]> kept = new AtomicReference<>(page("one", 50));
    tab.site().on("/other", new PageServer(_ -> page("other", 0))::handle);
    PageServer server = serve(new PageServer(exchange -> {
      byte[] next = page("two", 51);
      return exchange.getRequestHeaders().containsKey(Htip.BASE_HEADER)
          ? DeltaFrame.encode(kept.get(), next) : kept.get();
    }));
    tab.open("/page", "one");
    tab.find("#to").click();
    tab.heading("other");
    tab.driver().navigate().back();
    tab.heading("two");
    assertThat(server.bases()).hasSize(2).first().isEqualTo("-");
    assertThat(server.bases().get(1)).matches("[0-9a-f]{16}");
    assertThat(tab.<Long>js("document.querySelectorAll('li').length")).isEqualTo(51);
  }

  @Test
  void deltaWithAnotherResult_isNotDrawn_butAskedForInFull() {
    byte[] one = page("one", 5);
    tab.site().on("/other", new PageServer(_ -> page("other", 0))::handle);
    PageServer server = serve(new PageServer(exchange -> {
      if (!exchange.getRequestHeaders().containsKey(Htip.BASE_HEADER)) {
        return one;
      }
      byte[] wrong = DeltaFrame.encode(one, page("two", 5));
      wrong[24] ^= 1;
      return wrong;
    }));
    tab.open("/page", "one");
    tab.find("#to").click();
    tab.heading("other");
    tab.driver().navigate().back();
    tab.heading("one");
    assertThat(server.bases()).hasSize(3).last().isEqualTo("-");
  }

  @Test
  void forms_goByFetch() {
    TemplateDef form = new TemplateDef(
        "<div><h1>form</h1><form id=\"get\" action=\"/other\"><input name=\"q\" value=\"a b\">"
            + "<button>Find</button></form><form id=\"post\" method=\"post\" action=\"/page\">"
            + "<input name=\"t\" value=\"x&y\"><button name=\"b\" value=\"1\">Save</button>"
            + "</form></div>",
        new Walk(List.of()));
    PageServer server = serve(new PageServer(exchange -> {
      FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
      writer.clone(writer.define(0, exchange.getRequestMethod().equals("POST")
          ? new TemplateDef("<h1>saved</h1>", new Walk(List.of())) : form));
      return writer.append(0, 1).toByteArray();
    }));
    tab.site().on("/other", new PageServer(
        e -> page(e.getRequestURI().getQuery().replaceFirst("&$", ""), 0))::handle);
    tab.open("/page", "form");
    tab.js("window.same = true");
    tab.find("#get button").click();
    tab.heading("q=a+b");
    assertThat(tab.address()).endsWith("/other?q=a+b");
    tab.driver().navigate().back();
    tab.heading("form");
    tab.find("#post button").click();
    tab.heading("saved");
    assertThat(server.posts()).containsExactly("t=x%26y&b=1");
    assertThat(tab.<Boolean>js("window.same")).isTrue();
  }

  @Test
  void serverThatGoesAndComesBack_isWaitedFor_andSaidToBeOffline() {
    PageServer server = serve(new PageServer(
        _ -> page("before", 0), _ -> patch(2).patchText(2, "after").toByteArray()));
    tab.open("/page", "before");
    tab.goesAway();
    tab.js("(window.t0 = performance.now(), document.querySelector('main')"
        + ".addEventListener('htip:offline', () => { window.t1 = performance.now(); }))");
    tab.find("button").click();
    tab.until("document.querySelector('main').dataset.htipState == 'offline'");
    assertThat(tab.<Number>js("window.t1 - window.t0").doubleValue()).isGreaterThan(500);
    tab.comesBack().on("/page", server::handle);
    tab.heading("after");
    tab.until("document.querySelector('main').dataset.htipState == 'online'");
    assertThat(server.events()).hasSize(1);
  }

  private static byte[] using(Bundle bundle, String heading) {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(bundle.template(0));
    return writer.text(heading).text("").text("a").text("b").append(0, 1).toByteArray();
  }

  @Test
  void bundle_isFetchedOnce_andNewTemplatesAfterADeployLoseNoDraft() {
    Bundle old = Bundle.of(List.of(PAGE));
    Bundle deployed = Bundle.of(List.of(
        new TemplateDef(PAGE.html().replace("Do", "Do it"), PAGE.walk())));
    tab.site().file(old.path(), old.bytes());
    AtomicReference<Bundle> now = new AtomicReference<>(old);
    Supplier<byte[]> answer = () -> {
      Bundle bundle = now.get();
      return using(bundle, bundle == old ? "old" : "new");
    };
    // Typing is answered, too, perhaps before the new templates are out.
    serve(new PageServer(_ -> answer.get(), _ -> answer.get()));
    tab.open("/page", "old");
    tab.find("input").sendKeys("draft" + Keys.ARROW_LEFT);
    now.set(deployed);
    tab.site().file(deployed.path(), deployed.bytes());
    tab.click("button");
    tab.heading("new");
    assertThat(tab.<String>js("document.querySelector('button').textContent"))
        .isEqualTo("Do it");
    assertThat(tab.<String>js("document.querySelector('input').value")).isEqualTo("draft");
    assertThat(tab.<String>js("document.activeElement.name")).isEqualTo("q");
    assertThat(tab.<Long>js("document.activeElement.selectionStart")).isEqualTo(4);
  }

  @Test
  void frameThatDoesNotFit_isFollowedByAFullOne() {
    AtomicInteger drawn = new AtomicInteger();
    serve(new PageServer(
        _ -> page("page" + drawn.incrementAndGet(), 0),
        _ -> patch(9).patchText(2, "never").toByteArray()));
    tab.open("/page", "page1");
    tab.find("button").click();
    tab.heading("page2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "innerHTML", "outerHTML", "srcdoc", "ONLOAD"})
  void namesThatCarryScript_areRefused(String name) {
    AtomicInteger drawn = new AtomicInteger();
    serve(new PageServer(
        _ -> page("page" + drawn.incrementAndGet(), 0),
        _ -> patch(2).setProperty(3, name, "<img>").toByteArray()));
    tab.open("/page", "page1");
    tab.find("button").click();
    tab.heading("page2");
  }

  /** Scripts that ask such a form for its `id` get the field; what they set is the attribute. */
  @Test
  void formWithAFieldCalledId_getsItsAttributes() {
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 1);
    writer.clone(writer.define(0, new TemplateDef(
        "<form><input name=\"id\"><input name=\"title\"><h1> </h1></form>",
        new Walk(List.of(
            new Walk.Attribute("id"), new Walk.Attribute("title"), Walk.Move.FIRST_CHILD,
            Walk.Move.NEXT_SIBLING, Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD,
            new Walk.Text())))));
    byte[] frame =
        writer.text("edit-7").text("Edit").text("form").append(0, 1).toByteArray();
    PageServer server = serve(new PageServer(_ -> frame));
    tab.open("/page", "form");
    assertThat(tab.find("#edit-7").getAttribute("outerHTML"))
        .startsWith("<form id=\"edit-7\" title=\"Edit\">");
    assertThat(server.bases()).hasSize(1);
  }

  @Test
  void unknownVersion_goesToTheHtml() {
    byte[] next = page("x", 0);
    next[4] = 2;
    serve(new PageServer(_ -> next));
    tab.go("/page");
    tab.until("document.title == 'full html'");
    assertThat(tab.address()).endsWith("/page?_render=html");
  }

  @Test
  void pageThatHasNoFrames_leadsToItsHtml_atOnce() {
    PageServer server = serve(new PageServer(_ -> Frames.leadingToHtml()));
    tab.go("/page");
    tab.until("document.title == 'full html'");
    assertThat(tab.address()).endsWith("/page?_render=html");
    assertThat(server.bases()).hasSize(1);
  }

  @Test
  void unknownVersion_whereTheHtmlIsNotToBeHad_isAskedForOnce() {
    byte[] next = page("x", 0);
    next[4] = 2;
    PageServer server = serve(new PageServer(_ -> next).keepsShell());
    tab.go("/page");
    // A page that went on loading itself would never be this old.
    tab.until("performance.now() > 1500 && location.search == '?_render=html'");
    assertThat(server.bases()).hasSize(2);
  }

  @Test
  void pageThatNeverFits_goesToTheHtml() {
    PageServer server = serve(new PageServer(_ -> new byte[40]));
    tab.go("/page");
    tab.until("document.title == 'full html'");
    assertThat(server.bases()).hasSizeBetween(2, 4);
  }

  @Test
  void adopt_and_theOtherOperations_workOnTheDocument() {
    FrameWriter writer = new FrameWriter().begin(0, 2, NEXT);
    TemplateRef li = BundleRef.PAGE.template(1, 1, 1);
    writer.define(2, new TemplateDef("<li><input><b>there</b></li>", ITEM.walk()));
    int there = writer.clone(BundleRef.PAGE.template(2, 1, 1));
    writer.text("there").append(LIST, there).trim(NEXT);
    int adopted = writer.adopt(li, LIST, 0, 1);
    writer.patchText(adopted + 1, "adopted").spliceText(adopted + 1, 2, 3, "-")
        .patchAttribute(1, "title", "t").patchAttribute(1, "lang", "en")
        .patchAttribute(1, "lang", Htip.ABSENT).toggleClass(1, "c", true).toggleClass(1, "d", true)
        .toggleClass(1, "d", false).setProperty(3, "disabled", 1).setProperty(3, "disabled", 0)
        .event(1, EventType.KEYDOWN, EventField.KEY, 12)
        .beginBatch(3).title("all").commitBatch().focus(3).patchText(2, "done");
    byte[] all = writer.toByteArray();
    PageServer server = serve(new PageServer(_ -> page("ops", 0), event ->
        event.type() == EventType.CLICK ? all : new byte[0]));
    tab.open("/page", "ops");
    tab.js("document.addEventListener('htip:batch', e => { window.batch = e.detail; }, true)");
    tab.find("button").click();
    tab.heading("done");
    assertThat(tab.<String>js("document.querySelector('li b').textContent"))
        .isEqualTo("ad-ed");
    assertThat(tab.<String>js("document.querySelector('section').outerHTML"))
        .startsWith("<section title=\"t\" class=\"c\">");
    assertThat(tab.<Boolean>js("document.querySelector('input').disabled")).isFalse();
    assertThat(tab.<String>js("document.activeElement.name")).isEqualTo("q");
    tab.until("window.batch == 3");
    tab.find("input").sendKeys("K");
    tab.until("key", () -> server.events().stream()
        .anyMatch(e -> e.type() == EventType.KEYDOWN
            && e.fields().key().orElseThrow().name().equals("K")
            && e.handler().equals(new Value.Number(12))));
  }
}
