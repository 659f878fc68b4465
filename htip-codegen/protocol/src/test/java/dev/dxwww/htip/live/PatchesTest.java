package dev.dxwww.htip.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;

class PatchesTest {
  private static final TemplateDef TEXT =
      new TemplateDef(" ", new Walk(List.of(new Walk.Text())));
  private static final TemplateDef ELEMENT = new TemplateDef("<p></p>", new Walk(List.of()));

  private final FrameWriter out = new FrameWriter();
  private final MockHost host = new MockHost();
  private final ReferenceApply client = new ReferenceApply(host);

  private void apply() {
    client.applyOrThrow(out.toByteArray());
  }

  private TemplateRef start(TemplateDef template) {
    out.begin(Htip.FULL, 0);
    return out.define(0, template);
  }

  private String all() {
    StringBuilder html = new StringBuilder();
    host.mount().children().forEach(node -> html.append(node.html()));
    return html.toString();
  }

  @Tag("property-9")
  @Property(tries = 1000)
  void textsBecomeEachOther_andNothingIsWrittenForTheSame(
      @ForAll String start, @ForAll String before, @ForAll String after, @ForAll String end) {
    String from = start + before + end;
    String to = start + after + end;
    out.begin(Htip.FULL, 0);
    int node = out.repeat(out.define(0, TEXT), 0, 0, 1);
    out.text(from);
    apply();
    out.begin(0, 0);
    Patches.text(out, node, from, to);
    assertThat(out.isEmpty()).isEqualTo(from.equals(to));
    apply();
    assertThat(host.mount().children().getFirst().text()).isEqualTo(replaced(to));
  }

  /** As frames write it: no NUL inside of a text, no single surrogates. */
  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder();
    if (text == Htip.ABSENT) {
      return text;
    }
    text.codePoints()
        .map(point -> point == 0 || point >= 0xd800 && point < 0xe000 ? 0xfffd : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  @Test
  void numbers_arePatchedWhereTheyDiffer() {
    int node = out.begin(Htip.FULL, 0).repeat(out.define(0, TEXT), 0, 0, 1);
    out.number(1);
    apply();
    out.begin(0, 0);
    Patches.text(out, node, 1, 1);
    Patches.text(out, node, 1L, 1L);
    assertThat(out.isEmpty()).isTrue();
    Patches.text(out, node, 1, 2);
    apply();
    assertThat(all()).isEqualTo("2");
    out.begin(0, 0);
    Patches.text(out, node, 2L, 1L << 40);
    apply();
    assertThat(all()).isEqualTo("1099511627776");
    out.begin(0, 0);
    Patches.text(out, node, 1L << 40, 7L);
    apply();
    assertThat(all()).isEqualTo("7");
  }

  @Test
  void attributesOfNull_areNotThere() {
    TemplateDef template =
        new TemplateDef("<p></p>", new Walk(List.of(new Walk.Attribute("title"))));
    int node = out.begin(Htip.FULL, 0).repeat(out.define(0, template), 0, 0, 1);
    Patches.value(out, null);
    apply();
    assertThat(all()).isEqualTo("<p></p>");
    out.begin(0, 0);
    Patches.attribute(out, node, "title", "x");
    apply();
    assertThat(all()).isEqualTo("<p title=\"x\"></p>");
    out.begin(0, 0);
    Patches.attribute(out, node, "title", null);
    apply();
    assertThat(all()).isEqualTo("<p></p>");
  }

  @Test
  void fragmentsOfSeveralNodes_moveAndGoTogether() {
    TemplateRef element = start(ELEMENT);
    int other = out.repeat(element, 0, 0, 1);
    int first = out.repeat(element, 0, 0, 1);
    RawMarkup inner = RawMarkup.create(out, 0, 0, "<b>x</b>");
    out.define(0, ELEMENT);
    int last = out.repeat(element, 0, 0, 1);
    Shape shape = new Shape(new int[] {0, last - first}, new int[] {-1, 0});
    Fragment fragment = new Fragment(shape, first, inner);
    assertThat(fragment.nodes()).isEqualTo(3);
    apply();
    out.begin(0, 0);
    new Branch(0, fragment).move(out, 0, other);
    apply();
    assertThat(all()).isEqualTo("<p></p><htip-html><b>x</b></htip-html><p></p><p></p>");
    out.begin(0, 0);
    RawMarkup none = inner.replace(out, 0, last, null);
    Fragment changed = fragment.with(none);
    apply();
    assertThat(changed.nodes()).isEqualTo(2);
    assertThat(fragment.with(inner)).isSameAs(fragment);
    out.begin(0, 0);
    Rows rows = Rows.of(new Fragment[] {changed});
    assertThat(rows.nodes()).isEqualTo(2);
    assertThat(rows.with(new Fragment[] {changed})).isSameAs(rows);
    assertThat(rows.with(new Fragment[] {fragment})).isNotSameAs(rows);
    assertThat(rows.with(new Fragment[0]).size()).isZero();
    rows.move(out, 0, 0);
    rows.remove(out);
    apply();
    assertThat(all()).isEqualTo("<p></p>");
  }

  @Test
  void flatRows_areIdsAlone() {
    TemplateRef element = start(ELEMENT);
    Rows rows = Rows.repeated(Shape.ONE, out.repeat(element, 0, 0, 3), 3, element.ids());
    apply();
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.first(2)).isEqualTo(rows.first(0) + 2);
    out.begin(0, 0);
    rows.move(out, 0, 0);
    new Branch(0, rows).remove(out);
    Rows.of(Shape.ONE, new int[0]).remove(out);
    new Branch(1).remove(out);
    new Branch(1).move(out, 0, 0);
    apply();
    assertThat(all()).isEmpty();
    assertThat(new Branch(1).nodes()).isZero();
    assertThatThrownBy(new Branch(1)::fragment).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void layouts_knowWhereThePageIs() {
    Place place = new Place(4, 5);
    Fragment layout = new Fragment(Shape.ONE, 1, new Branch(0), place);
    assertThat(layout.place()).isSameAs(place);
    assertThat(layout.place(1).parent()).isEqualTo(4);
    assertThat(layout.place(1).before()).isEqualTo(5);
    assertThat(place.nodes()).isZero();
    Fragment other = new Fragment(Shape.ONE, 1);
    assertThatThrownBy(other::place).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> place.move(out, 0, 0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> place.remove(out)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void items_keepTheirOrder() {
    List<String> list = List.of("a", "b");
    Iterable<String> iterable = list::iterator;
    Set<String> set = new TreeSet<>(list);
    assertThat(Items.of((Iterable<String>) list)).isSameAs(list);
    assertThat(Items.of(iterable)).isEqualTo(list);
    assertThat(Items.of(set)).isEqualTo(list);
    assertThat(Items.of(new String[] {"a", "b"})).isEqualTo(list);
    assertThat(Items.of(new int[] {1, 2})).containsExactly(1, 2);
    assertThat(Items.of(new long[] {1, 2})).containsExactly(1L, 2L);
    assertThat(Items.of(new double[] {1, 2})).containsExactly(1.0, 2.0);
  }

  @Test
  void texts_areEmptyOrNullForNull() {
    assertThat(Texts.of(null)).isEmpty();
    assertThat(Texts.of(1)).isEqualTo("1");
    assertThat(Texts.orNull(null)).isNull();
    assertThat(Texts.orNull(1)).isEqualTo("1");
    assertThat(Texts.addressOrNull(null)).isNull();
    assertThat(Texts.addressOrNull("javascript:x")).isEqualTo("about:invalid");
  }
}
