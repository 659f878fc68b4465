package dev.dxwww.htip.compiler.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import dev.dxwww.htip.compiler.html.Attributes;
import dev.dxwww.htip.mock.MockNode;

/**
 * A document in one form, wherever it comes from: neighbouring texts are one, empty ones and
 * comments are none, classes are a set, and a property is the attribute it stands for.
 */
public final class Canon {
  private static final Set<String> DROPPED_IF_EMPTY = Set.of("class", "value");

  private Canon() {}

  /** An element, or a text if it has no name. */
  public record Tree(String name, Map<String, String> attributes, String text, List<Tree> all) {
    public static Tree of(String text) {
      return new Tree("", Map.of(), text, List.of());
    }

    @Override
    public String toString() {
      if (name.isEmpty()) {
        return "'" + text + "'";
      }
      StringBuilder out = new StringBuilder("(" + name);
      attributes.forEach((key, value) -> out.append(' ').append(key).append('=').append(value));
      all.forEach(one -> out.append(' ').append(one));
      return out.append(')').toString();
    }
  }

  /** Siblings in their one form. */
  public static String of(List<Tree> trees) {
    StringBuilder out = new StringBuilder();
    siblings(trees).forEach(tree -> out.append(tree).append('\n'));
    return out.toString();
  }

  private static List<Tree> siblings(List<Tree> trees) {
    List<Tree> all = new ArrayList<>();
    for (Tree tree : trees) {
      if (!tree.name().isEmpty()) {
        all.add(
            new Tree(
                tree.name(), attributes(tree.attributes()), "", siblings(tree.all())));
      } else if (!tree.text().isEmpty()) {
        if (!all.isEmpty() && all.getLast().name().isEmpty()) {
          all.set(all.size() - 1, Tree.of(all.getLast().text() + tree.text()));
        } else {
          all.add(tree);
        }
      }
    }
    return all;
  }

  private static Map<String, String> attributes(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>();
    given.forEach(
        (name, value) -> {
          String one = name.equals("class") ? classes(value) : value;
          if (!one.isEmpty() || !DROPPED_IF_EMPTY.contains(name)) {
            all.put(name, one);
          }
        });
    return all;
  }

  private static String classes(String value) {
    Set<String> names = new TreeSet<>(List.of(value.trim().split("\\s+")));
    names.remove("");
    return String.join(" ", names);
  }

  /** As a browser reads HTML inside of a body. */
  public static List<Tree> parsed(String html) {
    List<Tree> all = new ArrayList<>();
    Parser.parseFragment(html, new Element("template"), "").forEach(node -> add(node, all));
    return all;
  }

  private static void add(Node node, List<Tree> all) {
    if (node instanceof Element element) {
      Map<String, String> attributes = new TreeMap<>();
      for (Attribute attribute : element.attributes()) {
        attributes.put(attribute.getKey(), attribute.getValue());
      }
      List<Tree> children = new ArrayList<>();
      element.childNodes().forEach(child -> add(child, children));
      if (element.tagName().equals("textarea") && !children.isEmpty()) {
        // jsoup keeps the line feed that browsers drop (HTML, 13.2.6.4.7, "textarea").
        String text = children.getFirst().text();
        children.set(0, Tree.of(text.startsWith("\n") ? text.substring(1) : text));
      }
      all.add(new Tree(element.tagName(), attributes, "", children));
    } else if (node instanceof TextNode text) {
      all.add(Tree.of(text.getWholeText()));
    } else if (node instanceof DataNode data) {
      all.add(Tree.of(data.getWholeData()));
    }
  }

  /** As a client has it. */
  public static List<Tree> shown(List<MockNode> nodes) {
    List<Tree> all = new ArrayList<>();
    for (MockNode node : nodes) {
      switch (node.kind()) {
        case TEXT -> all.add(Tree.of(node.text()));
        case COMMENT -> { }
        case ELEMENT -> all.add(element(node));
      }
    }
    return all;
  }

  private static Tree element(MockNode node) {
    Map<String, String> attributes = new TreeMap<>(node.attributes());
    node.properties()
        .forEach(
            (name, value) -> {
              boolean flag = !name.equals("value");
              String attribute = attribute(name);
              if (!flag) {
                attributes.put(attribute, value);
              } else if (value.isEmpty() || value.equals("0")) {
                attributes.remove(attribute);
              } else {
                attributes.put(attribute, "");
              }
            });
    return new Tree(node.text(), attributes, "", shown(node.children()));
  }

  private static String attribute(String property) {
    String lower = property.toLowerCase(Locale.ROOT);
    return Attributes.flag(lower).isPresent() ? lower : property;
  }
}
