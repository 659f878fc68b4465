package dev.dxwww.htip.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.Walk.Move;
import dev.dxwww.htip.mock.MockNode.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mock's document does what a browser's does, and refuses what that refuses. */
class MockHostTest {
  private static final Walk TEXT = new Walk(List.of(Move.FIRST_CHILD, new Walk.Text()));

  private final MockHost host = new MockHost();

  @BeforeEach
  void threeItems() {
    template(0, "<li> </li>", TEXT);
    for (int i = 0; i < 3; i++) {
      host.clone(0, 1 + i * 2);
      host.slot(0, 0, 1 + i * 2, "" + (char) ('a' + i));
      host.insert(0, 1 + i * 2, 0);
    }
    host.log().clear();
  }

  private void template(int tid, String html, Walk walk) {
    host.template(tid, new TemplateDef(html, walk), "");
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).isEqualTo(HtipError.E_HOST));
  }

  private String html() {
    return host.mount().html();
  }

  @Test
  void nodes_areInsertedMovedAndRemoved() {
    assertThat(html()).isEqualTo("<main><li>a</li><li>b</li><li>c</li></main>");
    host.insert(0, 5, 1);
    host.insert(0, 5, 5);
    host.insert(0, 1, 0);
    assertThat(html()).isEqualTo("<main><li>c</li><li>b</li><li>a</li></main>");
    host.remove(3, 9);
    assertThat(html()).isEqualTo("<main><li>c</li></main>");
    host.remove(3, 1);
    host.clear(0);
    assertThat(html()).isEqualTo("<main></main>");
    assertThat(host.log()).contains("insert 0 5 1", "remove 3 9", "clear 0");
  }

  @Test
  void insertionsADocumentRefuses_areRefused() {
    refused(() -> host.insert(1, 1, 0));
    refused(() -> host.insert(1, 0, 0));
    refused(() -> host.insert(2, 3, 0));
    refused(() -> host.insert(0, 1, 4));
    refused(() -> host.insert(0, 9, 0));
    assertThat(html()).isEqualTo("<main><li>a</li><li>b</li><li>c</li></main>");
  }

  @Test
  void attributesAndClasses_areSetAndTakenAway() {
    host.attr(1, "title", "\"&");
    host.attr(3, "title", "x");
    host.attr(3, "title", Htip.ABSENT);
    host.cls(3, "off", 0);
    host.cls(5, "on", 1);
    host.cls(5, "too", 1);
    host.cls(5, "on", 0);
    assertThat(html())
        .isEqualTo(
            "<main><li title=\"&quot;&amp;\">a</li><li>b</li><li class=\"too\">c</li></main>");
    host.delAttr(1, "title");
    assertThat(host.node(1).attributes()).isEmpty();
    refused(() -> host.attr(1, "a b", "x"));
    refused(() -> host.attr(2, "a", "x"));
    refused(() -> host.cls(1, "", 1));
    refused(() -> host.cls(1, "a b", 1));
    refused(() -> host.delAttr(2, "a"));
  }

  @Test
  void texts_areReplacedAndSpliced() {
    host.text(2, "<x>");
    host.text(1, "ignored");
    host.splice(4, 9, 9, "!");
    host.splice(6, 0, -1, "d");
    assertThat(html()).isEqualTo("<main><li>&lt;x></li><li>b!</li><li>d</li></main>");
    host.clear(2);
    assertThat(host.node(2).text()).isEmpty();
    refused(() -> host.splice(1, 0, 0, "a"));
    assertThat(host.log()).contains("splice 6 0 4294967295 \"d\"");
  }

  @Test
  void propertiesHandlersFocusAndTitle_areKept() {
    host.prop(1, "hidden", "1");
    host.event(1, EventType.CLICK, 3, "7");
    host.focus(1);
    host.title("t");
    host.nav("/a");
    host.batch(1, 0);
    assertThat(host.node(1).properties()).containsEntry("hidden", "1");
    assertThat(host.node(1).handlers()).containsEntry("click", "7");
    assertThat(host.focused()).isSameAs(host.node(1));
    assertThat(host.title()).isEqualTo("t");
    assertThat(host.log())
        .containsExactly(
            "prop 1 \"hidden\" \"1\"", "event 1 1 3 \"7\"", "focus 1", "title \"t\"", "nav \"/a\"",
            "batch 1 0");
  }

  @Test
  void adoption_givesIdsToWhatIsThere() {
    host.trim(1);
    refused(() -> host.text(2, "x"));
    host.adopt(new MockHost.Adoption(0, 0, 1, 2, 1));
    host.text(2, "x");
    host.text(4, "y");
    assertThat(html()).isEqualTo("<main><li>a</li><li>x</li><li>y</li></main>");
    refused(() -> host.adopt(new MockHost.Adoption(0, 0, 2, 2, 9)));
    refused(() -> host.adopt(new MockHost.Adoption(0, 0, 0, -1, 9)));
  }

  @Test
  void reset_forgetsAllButBundles() {
    template(256, "<p> </p>", TEXT);
    host.reset();
    assertThat(html()).isEqualTo("<main></main>");
    refused(() -> host.clone(0, 1));
    host.clone(256, 1);
    assertThat(host.node(1).kind()).isEqualTo(Kind.ELEMENT);
  }

  @Test
  void walksThatDoNotFit_areRefused() {
    Walk down = new Walk(List.of(Move.FIRST_CHILD));
    refused(() -> template(1, "<p></p>", down));
    refused(() -> template(1, "<p><i></i></p>", new Walk(List.of(Move.FIRST_CHILD,
        Move.NEXT_SIBLING))));
    refused(() -> template(1, "<p></p>", new Walk(List.of(Move.PARENT))));
    refused(() -> template(1, "<p></p>", new Walk(List.of(new Walk.Text()))));
    refused(() -> template(1, " ", new Walk(List.of(new Walk.ClassName("a")))));
  }

  @Test
  void templates_areParsed() {
    template(1, "<DIV id=a title='&lt;&amp;' hidden><br><!--c--><i/>&quot;x</DIV>",
        new Walk(List.of()));
    host.clone(1, 7);
    assertThat(host.node(7).html())
        .isEqualTo("<div hidden=\"\" id=\"a\" title=\"<&amp;\"><br><!--c--><i></i>\"x</div>");
    for (String wrong : new String[] {"", "<p>", "<p", "<p a=\"", "<p><b></p>", "<!--", "<>"}) {
      refused(() -> template(1, wrong, new Walk(List.of())));
    }
  }

  @Test
  void anchorsHaveNoSlot() {
    template(1, "<p> </p>", new Walk(List.of(new Walk.Anchor(), Move.FIRST_CHILD,
        new Walk.Text())));
    host.clone(1, 7);
    host.slot(1, 0, 7, "text");
    assertThat(host.node(7).html()).isEqualTo("<p>text</p>");
    assertThat(host.node(8)).isSameAs(host.node(7));
  }

  @Test
  void indexedHost_resolvesTexts() {
    byte[] text = "ab\u00e9<li> </li>".getBytes(StandardCharsets.UTF_8);
    byte[] memory = new byte[64];
    System.arraycopy(text, 0, memory, 0, text.length);
    byte[] lengths = {1, 0, 0, 0, 2, 0, 0, 0, 10, 0, 0, 0};
    System.arraycopy(lengths, 0, memory, 32, lengths.length);
    memory[50] = 0;
    memory[51] = 0x10;
    IndexedHost indexed = new IndexedHost(at -> memory[at] & 0xFF, host);
    indexed.strings(0, text.length, 32, 3);
    assertThat(indexed.host()).isSameAs(host);
    indexed.reset();
    indexed.template(5, 2, 50, 2);
    indexed.clone(5, 1);
    indexed.slot(5, 0, 1, indexed.intern(-7));
    indexed.insert(0, 1, 0);
    assertThat(html()).isEqualTo("<main><li>-7</li></main>");
    patches(indexed);
    assertThat(host.log())
        .containsExactly(
            "reset", "template 5 \"<li> </li>\" 0010", "clone 5 1", "slot 5 0 1 \"-7\"",
            "insert 0 1 0", "text 2 \"a\"", "attr 1 \"a\" \"b\u00e9\"", "prop 1 \"a\" \"b\u00e9\"",
            "delAttr 1 \"a\"", "cls 1 \"a\" 1", "event 1 12 127 \"a\"", "splice 2 0 1 \"a\"",
            "batch 1 1", "nav \"a\"", "focus 1", "title \"a\"", "clear 1", "remove 1 1", "trim 1",
            "adopt 5 0 0 0 1");
  }

  private static void patches(IndexedHost indexed) {
    indexed.text(2, 0);
    indexed.attr(1, 0, 1);
    indexed.prop(1, 0, 1);
    indexed.delAttr(1, 0);
    indexed.cls(1, 0, 1);
    indexed.event(1, 12 | 127 << 8, 0);
    indexed.splice(2, 0, 1, 0);
    indexed.batch(1, 1);
    indexed.nav(0);
    indexed.focus(1);
    indexed.title(0);
    indexed.clear(1);
    indexed.remove(1, 1);
    indexed.trim(1);
    indexed.adopt(5, 0, 0, 0, 1);
    refused(() -> indexed.event(0, 0, 0));
    refused(() -> indexed.strings(0, 1, 32, 0));
  }
}
