package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what PostgreSQL's {@code nodeToString} writes ({@code pg_node_tree}).
 *
 * <pre>{@code
 * {OPEXPR :opno 96 :args ({VAR :varno 1} {CONST :constvalue 4 [ 1 0 0 0 ]}) :location -1}
 * }</pre>
 *
 * <p>{@code <>} is a field without a value. Every field has at least one value, so the first word
 * after its name is one even where it begins with a colon; {@code constvalue} alone has several.
 */
final class NodeText {
  private final String text;
  private final Map<String, String> words = new HashMap<>();
  private int at;
  private boolean escaped;

  private NodeText(String text) {
    this.text = text;
  }

  /**
   * Reads a whole text.
   *
   * @throws IllegalArgumentException where it is none of PostgreSQL's
   */
  static Tree read(String text) {
    NodeText reader = new NodeText(text);
    try {
      Tree tree = reader.value();
      reader.space();
      if (reader.at != text.length()) {
        throw reader.wrong("more after the end");
      }
      return tree;
    } catch (StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a tree of PostgreSQL that ends too early", e);
    }
  }

  private Tree value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> node();
      case '(' -> items();
      case ')', '}' -> throw wrong("nothing where a value belongs");
      default -> new Tree.Word(word());
    };
  }

  private Tree.Node node() {
    at++;
    Tree.Node node = Tree.open(word());
    space();
    while (text.charAt(at) != '}') {
      if (text.charAt(at) != ':') {
        throw wrong("no field of " + node.kind());
      }
      at++;
      field(node, word());
      space();
    }
    at++;
    return node;
  }

  private void field(Tree.Node node, String name) {
    space();
    boolean simple = text.charAt(at) != '{' && text.charAt(at) != '(';
    Tree first = value();
    boolean none = simple && !escaped && first instanceof Tree.Word(String word)
        && word.equals("<>");
    space();
    if (simple && text.charAt(at) != ':' && text.charAt(at) != '}') {
      List<Tree> all = new ArrayList<>(List.of(first));
      while (text.charAt(at) != ':' && text.charAt(at) != '}') {
        all.add(value());
        space();
      }
      node.fields().put(name, new Tree.Items(all));
    } else if (!none) {
      node.fields().put(name, first);
    }
  }

  private Tree.Items items() {
    at++;
    List<Tree> items = new ArrayList<>();
    space();
    while (text.charAt(at) != ')') {
      items.add(value());
      space();
    }
    at++;
    return new Tree.Items(items);
  }

  private void space() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private String word() {
    int start = at;
    escaped = false;
    while (at < text.length() && !ends(text.charAt(at))) {
      if (text.charAt(at) == '\\') {
        escaped = true;
        at++;
      }
      at++;
    }
    if (at > text.length()) {
      throw wrong("an escape of nothing");
    }
    String word = text.substring(start, at);
    if (word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"")) {
      word = word.substring(1, word.length() - 1);
    }
    return escaped ? unescaped(word) : words.computeIfAbsent(word, w -> w);
  }

  private static boolean ends(char c) {
    return isSpace(c) || c == '(' || c == ')' || c == '{' || c == '}';
  }

  private static String unescaped(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '\\' && i + 1 < word.length()) {
        i++;
      }
      plain.append(word.charAt(i));
    }
    return plain.toString();
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("a tree of PostgreSQL with " + what + " at " + at);
  }
}
