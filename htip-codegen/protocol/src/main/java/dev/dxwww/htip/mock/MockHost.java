package dev.dxwww.htip.mock;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameDump;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.mock.MockNode.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the client's core, without a browser: keeps a small document, logs each call as
 * one line, and refuses with E_HOST what a browser's document would refuse.
 */
public final class MockHost {
  private final List<String> log = new ArrayList<>();
  private final Map<Integer, MockTemplate> templates = new HashMap<>();
  private final Map<Integer, MockNode> nodes = new HashMap<>();
  private final MockNode mount = new MockNode(Kind.ELEMENT, "main");
  private String title = "";
  private @Nullable MockNode focused;

  /** A host whose document is an empty mount. */
  public MockHost() {
    nodes.put(0, mount);
  }

  /** The calls so far, a line each. */
  public List<String> log() {
    return log;
  }

  /** Node 0. */
  public MockNode mount() {
    return mount;
  }

  /** The node with an id; E_HOST where there is none. */
  public MockNode node(int id) {
    MockNode node = nodes.get(id);
    if (node == null) {
      throw refused("node " + id + " is gone");
    }
    return node;
  }

  /** The document's title. */
  public String title() {
    return title;
  }

  /** What has the focus, or null. */
  public @Nullable MockNode focused() {
    return focused;
  }

  /** Forgets nodes and templates of pages; empties the mount. */
  public void reset() {
    line("reset");
    templates.keySet().removeIf(tid -> tid < 256);
    forget(1);
    empty(mount);
  }

  /** Keeps a template. */
  public void template(int tid, TemplateDef template, String code) {
    line("template", tid, FrameDump.quote(template.html()), code.isEmpty() ? "-" : code);
    MockNode root = MockHtml.root(template.html());
    MockTemplate parsed = new MockTemplate(root, template.walk());
    parsed.bind(root);
    templates.put(tid, parsed);
  }

  /** Clones a template; its root and marks get ids from {@code base} on. */
  public void clone(int tid, int base) {
    line("clone", tid, base);
    MockTemplate template = template(tid);
    bind(template, template.root().copy(), base);
  }

  /** Gives a slot of a clone its value. */
  public void slot(int tid, int slot, int base, String value) {
    line("slot", tid, slot, base, FrameDump.quote(value));
    MockTemplate.Slot at = template(tid).slots().get(slot);
    MockNode node = node(base + at.id());
    switch (at.mark()) {
      case Walk.Text _ -> node.text(value);
      case Walk.Attribute(String name) -> attribute(node, name, value);
      case Walk.Property(String name) -> node.properties().put(name, value);
      case Walk.ClassName(String name) ->
          toggle(node, name, !value.isEmpty() && !value.equals("0"));
      case Walk.Event(EventType type, int _) -> node.handlers().put(type.domName(), value);
      case Walk.Anchor _ -> throw new IllegalStateException("an anchor has no value");
    }
  }

  /** Inserts or moves a node. */
  public void insert(int parent, int node, int before) {
    line("insert", parent, node, before);
    MockNode to = node(parent);
    MockNode moved = node(node);
    MockNode next = before == 0 ? null : node(before);
    if (!to.isElement() || moved.contains(to) || next != null && next.parent() != to) {
      throw refused("insert " + node + " in " + parent + " before " + before);
    }
    if (next == moved) {
      next = moved.nextSibling();
    }
    moved.detach();
    to.add(next == null ? to.children().size() : to.place(next), moved);
  }

  /** Replaces a text; elements have none. */
  public void text(int node, String value) {
    line("text", node, FrameDump.quote(value));
    MockNode at = node(node);
    if (!at.isElement()) {
      at.text(value);
    }
  }

  /** Sets an attribute, or takes it away. */
  public void attr(int node, String name, String value) {
    line("attr", node, FrameDump.quote(name), FrameDump.quote(value));
    attribute(node(node), name, value);
  }

  /** Sets a property. */
  public void prop(int node, String name, String value) {
    line("prop", node, FrameDump.quote(name), FrameDump.quote(value));
    node(node).properties().put(name, value);
  }

  /** Takes an attribute away. */
  public void delAttr(int node, String name) {
    line("delAttr", node, FrameDump.quote(name));
    element(node(node)).attributes().remove(name);
  }

  /** Switches a class. */
  public void cls(int node, String name, int on) {
    line("cls", node, FrameDump.quote(name), on);
    toggle(node(node), name, on != 0);
  }

  /** Removes a node and siblings after it. */
  public void remove(int node, int count) {
    line("remove", node, count);
    MockNode at = node(node);
    for (long left = Integer.toUnsignedLong(count); left > 0 && at != null; left--) {
      MockNode next = at.nextSibling();
      at.detach();
      at = next;
    }
  }

  /** Binds an event. */
  public void event(int node, EventType type, int fields, String handler) {
    line("event", node, type.code(), fields, FrameDump.quote(handler));
    node(node).handlers().put(type.domName(), handler);
  }

  /** Removes all children. */
  public void clear(int node) {
    line("clear", node);
    empty(node(node));
  }

  /** Replaces a part of a text; what is beyond its end is cut. */
  public void splice(int node, int start, int deleted, String value) {
    line("splice", node, start, deleted, FrameDump.quote(value));
    MockNode at = node(node);
    if (at.isElement()) {
      throw refused("splice of an element");
    }
    String old = at.text();
    int from = (int) Math.min(old.length(), Integer.toUnsignedLong(start));
    int to = (int) Math.min(old.length(), from + Integer.toUnsignedLong(deleted));
    at.text(old.substring(0, from) + value + old.substring(to));
  }

  /** Opens or closes a batch. */
  public void batch(int id, int commit) {
    line("batch", id, commit);
  }

  /** Forgets ids. */
  public void trim(int next) {
    line("trim", next);
    forget(next);
  }

  /** Gives ids to what is in the document already. */
  public void adopt(Adoption adoption) {
    int index = adoption.index();
    int count = adoption.count();
    line("adopt", adoption.tid(), adoption.parent(), index, count, adoption.base());
    MockTemplate template = template(adoption.tid());
    List<MockNode> children = node(adoption.parent()).children();
    long end = Integer.toUnsignedLong(index) + Integer.toUnsignedLong(count);
    if (end > children.size()) {
      throw refused("adopt " + count + " from " + index + " of " + children.size());
    }
    for (int i = 0; i < count; i++) {
      bind(template, children.get(index + i), adoption.base() + i * template.ids());
    }
  }

  /** The operands of ADOPT: its template, parent, first child, count and first id. */
  public record Adoption(int tid, int parent, int index, int count, int base) {}

  /** Goes to another address; nothing but the line happens. */
  public void nav(String address) {
    line("nav", FrameDump.quote(address));
  }

  /** Puts the focus on a node. */
  public void focus(int node) {
    line("focus", node);
    focused = node(node);
  }

  /** Sets the title. */
  public void title(String next) {
    line("title", FrameDump.quote(next));
    title = next;
  }

  private void bind(MockTemplate template, MockNode root, int base) {
    List<MockNode> marked = template.bind(root);
    nodes.put(base, root);
    for (int i = 0; i < marked.size(); i++) {
      nodes.put(base + 1 + i, marked.get(i));
    }
  }

  private MockTemplate template(int tid) {
    MockTemplate template = templates.get(tid);
    if (template == null) {
      throw refused("template " + tid);
    }
    return template;
  }

  private void forget(int from) {
    nodes.keySet().removeIf(id -> id >= from);
  }

  private static void empty(MockNode node) {
    List.copyOf(node.children()).forEach(MockNode::detach);
    if (!node.isElement()) {
      node.text("");
    }
  }

  private static void attribute(MockNode node, String name, String value) {
    if (value.equals(Htip.ABSENT)) {
      element(node).attributes().remove(name);
      return;
    }
    if (name.isEmpty() || name.chars().anyMatch(c -> " \t\n\f\r/>=\0".indexOf(c) >= 0)) {
      throw refused("attribute " + name);
    }
    element(node).attributes().put(name, value);
  }

  private static void toggle(MockNode node, String name, boolean on) {
    if (name.isEmpty() || name.chars().anyMatch(c -> " \t\n\f\r".indexOf(c) >= 0)) {
      throw refused("class " + name);
    }
    Map<String, String> attributes = element(node).attributes();
    List<String> names = new ArrayList<>(List.of(attributes.getOrDefault("class", "").split(" ")));
    names.removeIf(other -> other.isEmpty() || other.equals(name));
    if (on) {
      names.add(name);
    }
    if (on || attributes.containsKey("class")) {
      attributes.put("class", String.join(" ", names));
    }
  }

  private static MockNode element(MockNode node) {
    if (!node.isElement()) {
      throw refused("not an element: " + node.html());
    }
    return node;
  }

  private void line(String call, Object... operands) {
    StringBuilder line = new StringBuilder(call);
    for (Object operand : operands) {
      line.append(' ')
          .append(operand instanceof Integer i ? Integer.toUnsignedString(i) : operand);
    }
    log.add(line.toString());
  }

  private static HtipException refused(String detail) {
    return new HtipException(HtipError.E_HOST, -1, detail);
  }
}
