package dev.dxwww.htip.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A node of the small document: an element, a text or a comment, as its kind says. */
public final class MockNode {
  /** What a node is. */
  public enum Kind {
    /** An element; its text is its name. */
    ELEMENT,
    /** A text. */
    TEXT,
    /** A comment. */
    COMMENT
  }

  private final Kind kind;
  private final List<MockNode> children = new ArrayList<>();
  private final Map<String, String> attributes = new TreeMap<>();
  private final Map<String, String> properties = new TreeMap<>();
  private final Map<String, String> handlers = new TreeMap<>();
  private String text;
  private @Nullable MockNode parent;

  MockNode(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /** What the node is. */
  public Kind kind() {
    return kind;
  }

  /** The text, or the name of an element. */
  public String text() {
    return text;
  }

  /** The children, in order. */
  public List<MockNode> children() {
    return children;
  }

  /** The attributes by name. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** The properties that were set, by name. */
  public Map<String, String> properties() {
    return properties;
  }

  /** Handlers by the DOM's name of the event. */
  public Map<String, String> handlers() {
    return handlers;
  }

  @Nullable MockNode parent() {
    return parent;
  }

  boolean isElement() {
    return kind == Kind.ELEMENT;
  }

  void text(String next) {
    text = next;
  }

  @Nullable MockNode firstChild() {
    return children.isEmpty() ? null : children.getFirst();
  }

  @Nullable MockNode nextSibling() {
    if (parent == null) {
      return null;
    }
    int index = parent.place(this) + 1;
    return index < parent.children.size() ? parent.children.get(index) : null;
  }

  /** By identity: equal nodes are many. */
  int place(MockNode child) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) == child) {
        return i;
      }
    }
    return -1;
  }

  boolean contains(MockNode other) {
    for (MockNode node = other; node != null; node = node.parent) {
      if (node == this) {
        return true;
      }
    }
    return false;
  }

  void add(int index, MockNode child) {
    children.add(index, child);
    child.parent = this;
  }

  void detach() {
    if (parent != null) {
      parent.children.remove(parent.place(this));
      parent = null;
    }
  }

  MockNode copy() {
    MockNode copy = new MockNode(kind, text);
    copy.attributes.putAll(attributes);
    for (MockNode child : children) {
      copy.add(copy.children.size(), child.copy());
    }
    return copy;
  }

  /** The node as HTML; attributes in the order of their names. */
  public String html() {
    StringBuilder html = new StringBuilder();
    write(html);
    return html.toString();
  }

  private void write(StringBuilder html) {
    switch (kind) {
      case TEXT -> html.append(text.replace("&", "&amp;").replace("<", "&lt;"));
      case COMMENT -> html.append("<!--").append(text).append("-->");
      case ELEMENT -> element(html);
    }
  }

  private void element(StringBuilder html) {
    html.append('<').append(text);
    attributes.forEach(
        (name, value) -> {
          String escaped = value.replace("&", "&amp;").replace("\"", "&quot;");
          html.append(' ').append(name).append("=\"").append(escaped).append('"');
        });
    html.append('>');
    if (!MockHtml.isVoid(text)) {
      children.forEach(child -> child.write(html));
      html.append("</").append(text).append('>');
    }
  }
}
