package dev.dxwww.htip.compiler.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.compiler.html.Attributes;
import dev.dxwww.htip.compiler.html.HtmlText;
import dev.dxwww.htip.compiler.live.Block.Spot;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Trait;
import dev.dxwww.htip.compiler.syntax.VoidElements;

/** Makes one template: the HTML to clone, the walk to its marks, and the slots with values. */
final class RootBuilder {
  /** What a text that comes as a value is in the HTML, so that there is a node for it. */
  private static final String PLACEHOLDER = " ";

  private static final String ANCHOR = "<!---->";

  private final Lowering lowering;
  private final List<Part.Use> uses;
  private final List<Block> blocks;
  private final int offset;
  private final StringBuilder html = new StringBuilder();
  private String around = "";
  private final WalkBuilder walk = new WalkBuilder();
  private final List<Slot> slots = new ArrayList<>();

  RootBuilder(Lowering lowering, List<Part.Use> uses, List<Block> blocks, int offset) {
    this.lowering = lowering;
    this.uses = uses;
    this.blocks = blocks;
    this.offset = offset;
  }

  RootBuilder element(Part.Element element) {
    element(element, List.of());
    around = around(element);
    return this;
  }

  RootBuilder text(List<Piece> pieces) {
    text(pieces, List.of());
    return this;
  }

  RootBuilder anchor() {
    html.append(ANCHOR);
    return this;
  }

  TemplateDef template() {
    String all =
        around.isEmpty()
            ? html.toString()
            : "<%1$s %2$s>%3$s</%1$s>".formatted(around, Htip.WRAPPER, html);
    return new TemplateDef(all, walk.walk());
  }

  int offset() {
    return offset;
  }

  int units() {
    int more = around.isEmpty() ? 0 : 2 * around.length() + Htip.WRAPPER.length() + 6;
    return html.length() + more;
  }

  /** What must stand around an element, so that browsers read it as what it is. */
  private static String around(Part.Element element) {
    String root =
        switch (element.space()) {
          case HTML -> "";
          case SVG -> "svg";
          case MATH -> "math";
        };
    return element.name().equals(root) ? "" : root;
  }

  int ids() {
    return walk.marks() + 1;
  }

  List<Slot> slots() {
    return slots;
  }

  private int mark(List<Integer> path, Walk.Mark mark) {
    return offset + walk.mark(path, mark);
  }

  private void element(Part.Element element, List<Integer> path) {
    lowering.limits().check(element);
    html.append('<').append(element.name());
    int known = 0;
    for (Trait trait : ordered(element)) {
      int id = trait(element, trait, path);
      known = known == 0 ? id : known;
    }
    html.append('>');
    if (VoidElements.contains(element.name())) {
      return;
    }
    if (element.name().equals("style")) {
      Flat.raw(element.children()).forEach(raw -> html.append(raw.text()));
    }
    List<Part> children = Flat.siblings(element.children(), uses);
    boolean hasBlocks = children.stream().anyMatch(RootBuilder::isBlock);
    if (hasBlocks && known == 0) {
      known = mark(path, new Walk.Anchor());
    }
    children(element, children, path, known);
    html.append("</").append(element.name()).append('>');
  }

  /** The value of a control last: browsers cut it to what its type and its limits allow. */
  private static List<Trait> ordered(Part.Element element) {
    List<Trait> all = new ArrayList<>();
    List<Trait> values = new ArrayList<>();
    for (Trait trait : element.traits()) {
      boolean value =
          trait instanceof Trait.Composed composed
              && Attributes.liveProperty(element.name(), composed.name()).isPresent();
      (value ? values : all).add(trait);
    }
    all.addAll(values);
    return all;
  }

  private void children(
      Part.Element element, List<Part> children, List<Integer> path, int parent) {
    if (!children.isEmpty()
        && (element.name().equals("pre") || element.name().equals("textarea"))) {
      // The first line feed is dropped: this one, never one of the content.
      html.append('\n');
    }
    int index = 0;
    for (int i = 0; i < children.size(); i++) {
      List<Integer> child = new ArrayList<>(path);
      child.add(index);
      switch (children.get(i)) {
        case Part.Element inner -> {
          element(inner, child);
          index++;
        }
        case Part.Text text -> {
          lowering.limits().check(element, text);
          index += text(text.pieces(), child) ? 1 : 0;
        }
        case Part.CsrfField field -> {
          html.append("<input type=\"hidden\" name=\"_csrf\" value=\"\">");
          index++;
        }
        case Part block -> {
          boolean last = i == children.size() - 1;
          int before = 0;
          if (!last) {
            html.append(ANCHOR);
            before = mark(child, new Walk.Anchor());
            index++;
          }
          blocks.add(lowering.block(block, new Spot(parent, before)));
        }
      }
    }
  }

  static boolean isBlock(Part part) {
    return part instanceof Part.If
        || part instanceof Part.Each
        || part instanceof Part.Markup
        || part instanceof Part.Place;
  }

  /** Whether there is a node for it: an empty text has none. */
  private boolean text(List<Piece> pieces, List<Integer> path) {
    if (Flat.isFixed(pieces)) {
      String text = Flat.fixed(pieces);
      html.append(HtmlText.text(text));
      return !text.isEmpty();
    }
    html.append(PLACEHOLDER);
    slots.add(new Slot.Text(mark(path, new Walk.Text()), pieces));
    return true;
  }

  /** The id of the node, where the trait gives it one; else 0. */
  private int trait(Part.Element element, Trait trait, List<Integer> path) {
    switch (trait) {
      case Trait.Fixed fixed -> {
        fixed(fixed.name(), fixed.value());
        return 0;
      }
      case Trait.Composed composed -> {
        return composed(element, composed, path);
      }
      case Trait.Flag flag -> {
        int id = mark(path, new Walk.Property(flag.property()));
        slots.add(new Slot.Flag(id, flag.property(), flag.value()));
        return id;
      }
      case Trait.ClassIf one -> {
        int id = mark(path, new Walk.ClassName(one.name()));
        slots.add(new Slot.ClassName(id, one.name(), one.value()));
        return id;
      }
      case Trait.On on -> {
        EventType type = EventType.valueOf(on.event().toUpperCase(Locale.ROOT));
        int id = mark(path, new Walk.Event(type, on.handler().fieldBits()));
        slots.add(new Slot.Event(id, on));
        return id;
      }
    }
  }

  private void fixed(String name, @Nullable String value) {
    html.append(' ').append(name);
    if (value != null) {
      html.append("=\"").append(HtmlText.attribute(value)).append('"');
    }
  }

  private int composed(Part.Element element, Trait.Composed composed, List<Integer> path) {
    List<Piece> pieces = Flat.constants(composed.pieces());
    if (Flat.isFixed(pieces)) {
      fixed(composed.name(), Flat.fixed(pieces));
      return 0;
    }
    Optional<String> property =
        Attributes.liveProperty(element.name(), composed.name());
    if (property.isPresent()) {
      int id = mark(path, new Walk.Property(property.get()));
      slots.add(new Slot.Property(id, property.get(), pieces));
      return id;
    }
    int id = mark(path, new Walk.Attribute(composed.name()));
    slots.add(
        new Slot.Attribute(id, new Trait.Composed(composed.name(), pieces, composed.at())));
    return id;
  }
}
