package dev.dxwww.processor.sql;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What PostgreSQL prints of a parsed statement or of a plan: nodes, lists and words. */
sealed interface Tree {

  /** A node with its fields in the order printed; those without a value are left out. */
  record Node(String kind, Map<String, Tree> fields) implements Tree {

    static final Node NONE = new Node("", Map.of());

    @Nullable Tree get(String field) {
      return fields.get(field);
    }

    boolean is(String kind) {
      return this.kind.equals(kind);
    }

    boolean has(String field) {
      return fields.containsKey(field);
    }

    String text(String field) {
      return fields.get(field) instanceof Word(String text) ? text : "";
    }

    int number(String field) {
      return fields.get(field) instanceof Word(String text) ? Math.toIntExact(integer(text)) : 0;
    }

    /** An object identifier, which may be above the largest int. */
    long oid(String field) {
      return fields.get(field) instanceof Word(String text) ? integer(text) : 0;
    }

    boolean flag(String field) {
      return text(field).equals("true");
    }

    Node node(String field) {
      return fields.get(field) instanceof Node node ? node : NONE;
    }

    List<Tree> items(String field) {
      return fields.get(field) instanceof Items(List<Tree> items) ? items : List.of();
    }

    List<Node> nodes(String field) {
      return items(field).stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
    }

    /** A set of numbers, printed as {@code (b 1 2)}. */
    BitSet bits(String field) {
      BitSet bits = new BitSet();
      for (Tree item : items(field)) {
        if (item instanceof Word(String text) && !text.equals("b")) {
          bits.set(Integer.parseInt(text));
        }
      }
      return bits;
    }

    private static long integer(String text) {
      return Long.parseLong(text);
    }
  }

  /** A list. */
  record Items(List<Tree> items) implements Tree {}

  /** Anything else. */
  record Word(String text) implements Tree {}

  /**
   * The same text for trees that mean the same, with another number for one of the relations and
   * without the outer joins passed.
   */
  static String canonical(Tree tree, int relation, int named) {
    StringBuilder text = new StringBuilder();
    canonical(tree, relation, named, text);
    return text.toString();
  }

  /** The same text for trees that mean the same. */
  static String canonical(Tree tree) {
    return canonical(tree, 0, 0);
  }

  private static void canonical(Tree tree, int relation, int named, StringBuilder text) {
    switch (tree) {
      case Word(String word) -> text.append(word).append(' ');
      case Items(List<Tree> items) -> {
        text.append('(');
        items.forEach(item -> canonical(item, relation, named, text));
        text.append(')');
      }
      case Node node -> {
        text.append('{').append(node.kind).append(' ');
        node.fields.forEach(
            (name, value) -> {
              if (INCIDENTAL.contains(name)
                  || relation != 0 && name.equals("varnullingrels")) {
                return;
              }
              text.append(name).append(' ');
              boolean own = name.equals("varno") && relation != 0
                  && node.number("varlevelsup") == 0 && node.number("varno") == relation;
              canonical(own ? new Word(Integer.toString(named)) : value, relation, named, text);
            });
        text.append('}');
      }
    }
  }

  /** Fields that say how something was written, not what it means. */
  List<String> INCIDENTAL =
      List.of("location", "varnosyn", "varattnosyn", "coerceformat",
          "relabelformat", "funcformat", "rexpr_location", "list_start", "list_end");

  /** All nodes of a tree, outer ones first. */
  static void each(@Nullable Tree tree, java.util.function.Consumer<Node> visitor) {
    switch (tree) {
      case null -> { }
      case Word _ -> { }
      case Items(List<Tree> items) -> items.forEach(item -> each(item, visitor));
      case Node node -> {
        visitor.accept(node);
        node.fields.values().forEach(value -> each(value, visitor));
      }
    }
  }

  /** A node whose fields are still to come. */
  static Node open(String kind) {
    return new Node(kind, new LinkedHashMap<>());
  }
}
