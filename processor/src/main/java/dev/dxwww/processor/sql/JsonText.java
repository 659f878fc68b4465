package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads JSON that PostgreSQL wrote: objects as nodes, null as no field or an empty word. */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * Reads a whole text.
   *
   * @throws IllegalArgumentException where it is no JSON
   */
  static Tree read(String text) {
    JsonText reader = new JsonText(text);
    try {
      Tree tree = reader.value();
      reader.space();
      if (reader.at != text.length()) {
        throw reader.wrong();
      }
      return tree;
    } catch (StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("JSON that ends too early", e);
    }
  }

  private Tree value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Tree.Word(string());
      default -> new Tree.Word(bare());
    };
  }

  private Tree.Node object() {
    Tree.Node node = Tree.open("");
    at++;
    space();
    while (text.charAt(at) != '}') {
      String name = string();
      space();
      expect(':');
      space();
      boolean isNull = text.startsWith("null", at);
      Tree value = value();
      if (!isNull) {
        node.fields().put(name, value);
      }
      space();
      if (text.charAt(at) == ',') {
        at++;
        space();
      }
    }
    at++;
    return node;
  }

  private Tree.Items array() {
    List<Tree> items = new ArrayList<>();
    at++;
    space();
    while (text.charAt(at) != ']') {
      items.add(value());
      space();
      if (text.charAt(at) == ',') {
        at++;
        space();
      }
    }
    at++;
    return new Tree.Items(items);
  }

  private String bare() {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
        || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw wrong();
    }
    String word = text.substring(start, at);
    return word.equals("null") ? "" : word;
  }

  private String string() {
    expect('"');
    int start = at;
    int plain = at;
    while (text.charAt(plain) != '"' && text.charAt(plain) != '\\') {
      plain++;
    }
    if (text.charAt(plain) == '"') {
      at = plain + 1;
      return text.substring(start, plain);
    }
    StringBuilder all = new StringBuilder();
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
        escape(all);
      } else {
        all.append(text.charAt(at++));
      }
    }
    at++;
    return all.toString();
  }

  private void escape(StringBuilder all) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n' -> all.append('\n');
      case 't' -> all.append('\t');
      case 'r' -> all.append('\r');
      case 'b' -> all.append('\b');
      case 'f' -> all.append('\f');
      case 'u' -> {
        all.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        at += 4;
      }
      default -> all.append(c);
    }
  }

  private void expect(char c) {
    if (text.charAt(at) != c) {
      throw wrong();
    }
    at++;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON at " + at);
  }
}
