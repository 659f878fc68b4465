package dev.dxwww.htip.compiler.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.html.Elements;

/**
 * Takes out the blanks that only lay out the source. A run of blanks becomes one space; next to an
 * element that is a block, and at the borders of one, it goes altogether, as does a run with a line
 * break at the borders of {@code {#if}} and {@code {#each}}, and next to a component. In pre,
 * textarea, script and style all blanks stay.
 */
public final class Whitespace {
  private Whitespace() {}

  /** The nodes of a template without blanks that mean nothing. */
  public static List<Node> tidy(List<Node> nodes) {
    return tidy(nodes, Border.BLOCK);
  }

  /** What a run of blanks stands next to. */
  private enum Border {
    /** Blanks are dropped. */
    BLOCK,
    /** Blanks are dropped if a line ends in them. */
    SOFT,
    /** Blanks become a space. */
    INLINE
  }

  private static List<Node> tidy(List<Node> nodes, Border around) {
    List<Node> tidied = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Border before = i == 0 ? around : trailing(nodes.get(i - 1));
      Border after = i == nodes.size() - 1 ? around : leading(nodes.get(i + 1));
      Node node = nodes.get(i);
      Node kept = node instanceof Node.Text text ? text(text, before, after) : inside(node);
      if (kept != null) {
        tidied.add(kept);
      }
    }
    return tidied;
  }

  private static Node.@Nullable Text text(Node.Text text, Border before, Border after) {
    String all = text.text();
    int from = 0;
    while (from < all.length() && Names.isBlank(all.charAt(from))) {
      from++;
    }
    if (from == all.length()) {
      boolean dropped = drops(all, before) || drops(all, after);
      return dropped ? null : new Node.Text(" ", text.at());
    }
    int to = all.length();
    while (Names.isBlank(all.charAt(to - 1))) {
      to--;
    }
    String start = from == 0 || drops(all.substring(0, from), before) ? "" : " ";
    String end = to == all.length() || drops(all.substring(to), after) ? "" : " ";
    return new Node.Text(start + collapsed(all.substring(from, to)) + end, text.at() + from);
  }

  private static boolean drops(String blanks, Border border) {
    return switch (border) {
      case BLOCK -> true;
      case SOFT -> blanks.indexOf('\n') >= 0;
      case INLINE -> false;
    };
  }

  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Names.isBlank(c)) {
        out.append(c);
      } else if (!blank) {
        out.append(' ');
      }
      blank = Names.isBlank(c);
    }
    return out.toString();
  }

  private static Node inside(Node node) {
    return switch (node) {
      case Node.Element element ->
          Elements.keepsBlanks(element.name())
              ? element.with(firstLineFeedDropped(element))
              : element.with(tidy(element.children(), around(element)));
      case Node.Component use ->
          new Node.Component(
              use.name(), use.attributes(), tidy(use.children(), Border.SOFT), use.at());
      case Node.If block -> branches(block);
      case Node.Each block ->
          new Node.Each(
              block.head(),
              tidy(block.body(), Border.SOFT),
              tidy(block.otherwise(), Border.SOFT),
              block.at());
      default -> node;
    };
  }

  private static Node branches(Node.If block) {
    List<Node.Branch> branches = new ArrayList<>();
    for (Node.Branch branch : block.branches()) {
      branches.add(new Node.Branch(branch.condition(), tidy(branch.body(), Border.SOFT)));
    }
    return new Node.If(branches, tidy(block.otherwise(), Border.SOFT), block.at());
  }

  private static Border around(Node.Element element) {
    return Elements.isBlock(element.name()) || TreeParser.isForeign(element.name())
        ? Border.BLOCK
        : Border.INLINE;
  }

  /** HTML, 13.2.6.4.7: a line feed right behind the start tag is not content. */
  private static List<Node> firstLineFeedDropped(Node.Element element) {
    List<Node> children = element.children();
    if (Elements.dropsFirstLineFeed(element.name())
        && !children.isEmpty()
        && children.getFirst() instanceof Node.Text text
        && text.text().startsWith("\n")) {
      List<Node> rest = new ArrayList<>(children.subList(1, children.size()));
      if (text.text().length() > 1) {
        rest.addFirst(new Node.Text(text.text().substring(1), text.at() + 1));
      }
      return rest;
    }
    return children;
  }

  private static Border leading(Node node) {
    return switch (node) {
      case Node.Element element -> of(element);
      case Node.Component use -> Border.SOFT;
      case Node.If block -> of(block, true);
      case Node.Each block ->
          block.body().isEmpty() ? Border.SOFT : edge(block.body(), true);
      case Node.Doctype doctype -> Border.BLOCK;
      case Node.Text text -> Border.INLINE;
      case Node.Raw raw -> Border.INLINE;
      case Node.Output output -> Border.INLINE;
    };
  }

  private static Border trailing(Node node) {
    return switch (node) {
      case Node.If block -> of(block, false);
      case Node.Each block ->
          block.body().isEmpty() ? Border.SOFT : edge(block.body(), false);
      default -> leading(node);
    };
  }

  private static Border of(Node.Element element) {
    return Elements.isBlock(element.name()) && !element.name().equals("button")
            && !element.name().equals("select")
        ? Border.BLOCK
        : Border.INLINE;
  }

  private static Border of(Node.If block, boolean first) {
    List<Node> body = block.branches().getFirst().body();
    return body.isEmpty() ? Border.SOFT : edge(body, first);
  }

  /** What a block shows at its border, past blanks of the source. */
  private static Border edge(List<Node> nodes, boolean first) {
    int from = first ? 0 : nodes.size() - 1;
    int step = first ? 1 : -1;
    for (int i = from; i >= 0 && i < nodes.size(); i += step) {
      if (!(nodes.get(i) instanceof Node.Text text) || !text.text().isBlank()) {
        return first ? leading(nodes.get(i)) : trailing(nodes.get(i));
      }
    }
    return Border.SOFT;
  }
}
