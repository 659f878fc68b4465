package dev.dxwww.processor.openapi;

import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Prints JSON over several lines, so that a change shows in a diff; the same tree, same bytes. */
final class JsonPrinter {
  static final String SCHEMAS = "#/components/schemas/";
  private static final HexFormat HEX = HexFormat.of();

  private final UnaryOperator<String> names;
  private final StringBuilder out = new StringBuilder();

  private JsonPrinter(UnaryOperator<String> names) {
    this.names = names;
  }

  /**
   * The text, with a line end.
   *
   * @param names of components by the keys of their types
   */
  static String print(JsonTree tree, UnaryOperator<String> names) {
    JsonPrinter printer = new JsonPrinter(names);
    printer.value(tree, 0);
    return printer.out.append('\n').toString();
  }

  private void value(JsonTree tree, int depth) {
    switch (tree) {
      case JsonTree.Text text -> quoted(text.value());
      case JsonTree.Count count -> out.append(count.value().toString());
      case JsonTree.Truth truth -> out.append(truth.value());
      case JsonTree.Nothing nothing -> out.append("null");
      case JsonTree.Reference reference -> quoted(SCHEMAS + names.apply(reference.key()));
      case JsonTree.Items items -> items(items, depth);
      case JsonObject object -> object(object, depth);
    }
  }

  private void items(JsonTree.Items items, int depth) {
    boolean flat = items.items().stream().noneMatch(JsonPrinter::isBranch);
    String separator = flat ? "" : line(depth + 1);
    out.append('[');
    for (JsonTree item : items.items()) {
      out.append(separator);
      value(item, depth + 1);
      separator = flat ? ", " : "," + line(depth + 1);
    }
    out.append(flat ? "" : line(depth)).append(']');
  }

  private static boolean isBranch(JsonTree tree) {
    return tree instanceof JsonObject || tree instanceof JsonTree.Items;
  }

  private void object(JsonObject object, int depth) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    String separator = "";
    out.append('{');
    for (Map.Entry<String, JsonTree> member : object.members().entrySet()) {
      out.append(separator).append(line(depth + 1));
      quoted(member.getKey());
      out.append(": ");
      value(member.getValue(), depth + 1);
      separator = ",";
    }
    out.append(line(depth)).append('}');
  }

  private static String line(int depth) {
    return "\n" + "  ".repeat(depth);
  }

  /** RFC 8259, 7; half a surrogate pair and what some readers take for a line end as escapes. */
  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
        out.append("\\u").append(HEX.toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
