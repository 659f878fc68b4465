package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What PostgreSQL's catalog says about the schema: all that a verdict depends on. */
final class Catalog {
  private final Map<Long, Relation> relations = new HashMap<>();
  private final Map<Long, List<UniqueIndex>> indexes = new HashMap<>();
  private final List<ForeignKey> keys = new ArrayList<>();
  private final Types types;
  private final Set<Long> lax = new HashSet<>();
  private final Set<Long> shaky = new HashSet<>();

  private Catalog(Types types) {
    this.types = types;
  }

  /** Reads what {@code catalog.sql} gives. */
  static Catalog read(String json) {
    Tree.Node all = (Tree.Node) JsonText.read(json);
    Catalog catalog = new Catalog(Types.read(all.items("types")));
    for (Tree row : all.items("relations")) {
      Relation relation = relation(new Row(row));
      catalog.relations.put(relation.oid(), relation);
    }
    for (Tree row : all.items("indexes")) {
      catalog.addIndex(new Row(row));
    }
    for (Tree row : all.items("keys")) {
      catalog.keys.add(foreignKey(new Row(row)));
    }
    Row.longs(all.items("lax")).forEach(catalog.lax::add);
    Row.longs(all.items("volatile")).forEach(catalog.shaky::add);
    return catalog;
  }

  private static Relation relation(Row row) {
    List<Relation.Attribute> attributes = new ArrayList<>();
    for (Tree item : row.items(5)) {
      Row column = new Row(item);
      attributes.add(
          new Relation.Attribute(
              (int) column.number(0),
              column.text(1),
              column.number(2),
              column.flag(3),
              column.flag(4),
              tree(column.text(5)),
              place(column, 6)));
    }
    return new Relation(
        row.number(0),
        row.text(1),
        row.text(2).charAt(0),
        row.flag(3),
        row.flag(4),
        List.copyOf(attributes),
        tree(row.text(6)),
        Row.longs(row.items(7)),
        place(row, 8));
  }

  private static String place(Row row, int at) {
    return row.text(at).isEmpty() ? "" : row.text(at) + ":" + row.text(at + 1);
  }

  private static Tree tree(String text) {
    return text.isEmpty() ? new Tree.Word("") : NodeText.read(text);
  }

  private void addIndex(Row row) {
    List<Integer> columns = Row.ints(row.items(1));
    List<Long> collations = Row.longs(row.items(3));
    List<Tree> expressions = list(tree(row.text(5)));
    List<UniqueIndex.Key> parts = new ArrayList<>();
    int expression = 0;
    for (int i = 0; i < row.number(2); i++) {
      int column = columns.get(i);
      Tree over = column == 0 ? expressions.get(expression++) : new Tree.Word("");
      List<Long> equalities =
          row.items(4).get(i) instanceof Tree.Items(List<Tree> o) ? Row.longs(o) : List.of();
      parts.add(new UniqueIndex.Key(column, over, collations.get(i), equalities));
    }
    UniqueIndex index =
        new UniqueIndex(parts, list(tree(row.text(6))), row.flag(7));
    indexes.computeIfAbsent(row.number(0), _ -> new ArrayList<>()).add(index);
  }

  private static List<Tree> list(Tree tree) {
    return switch (tree) {
      case Tree.Items(List<Tree> items) -> items;
      case Tree.Node node when node.is("BOOLEXPR") && node.text("boolop").equals("and") ->
          node.items("args");
      case Tree.Node node -> List.of(node);
      case Tree.Word _ -> List.of();
    };
  }

  private static ForeignKey foreignKey(Row row) {
    return new ForeignKey(
        row.number(0), row.number(1), Row.ints(row.items(2)), Row.ints(row.items(3)),
        row.text(4).charAt(0), row.text(5).charAt(0), Row.ints(row.items(6)));
  }

  Optional<Relation> relation(long oid) {
    return Optional.ofNullable(relations.get(oid));
  }

  Iterable<Relation> relations() {
    return relations.values().stream()
        .sorted(java.util.Comparator.comparingLong(Relation::oid))
        .toList();
  }

  /** The plain name of the table that users know a plan's table by: of a partition, its whole. */
  Optional<String> topmost(String plain) {
    for (Relation relation : relations()) {
      if (plainName(relation).equals(plain)) {
        return Optional.of(kin(relation.oid()).stream()
            .filter(other -> other.kind() == 'p' && other.heirs().contains(relation.oid()))
            .max(java.util.Comparator.comparingInt(other -> other.heirs().size()))
            .map(Catalog::plainName)
            .orElse(plain));
      }
    }
    return Optional.empty();
  }

  private static String plainName(Relation relation) {
    String name = relation.name();
    return name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
  }

  /** What others need to know of it. */
  SchemaCatalog schema(String hash) {
    List<SchemaCatalog.Table> tables = new ArrayList<>();
    for (Relation relation : relations()) {
      List<SchemaCatalog.Column> columns = new ArrayList<>();
      for (Relation.Attribute attribute : relation.attributes()) {
        columns.add(new SchemaCatalog.Column(
            attribute.name(), types.type(attribute.type()), attribute.firm(),
            attribute.definedIn()));
      }
      tables.add(
          new SchemaCatalog.Table(relation.name(), List.copyOf(columns), relation.definedIn()));
    }
    return new SchemaCatalog(hash, List.copyOf(tables));
  }

  List<UniqueIndex> uniqueIndexes(long table) {
    return indexes.getOrDefault(table, List.of());
  }

  List<ForeignKey> foreignKeys() {
    return keys;
  }

  Types types() {
    return types;
  }

  /** Whether a function is never called with null, but gives null. */
  boolean isStrict(long function) {
    return !lax.contains(function);
  }

  /** Whether a function may give another value when called again in the same row. */
  boolean isVolatile(long function) {
    return shaky.contains(function);
  }

  /** Tables whose rows are also rows of the given one, or the other way round; not itself. */
  List<Relation> kin(long table) {
    List<Relation> kin = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Relation other : relations.values()) {
      @Nullable Relation self = relations.get(table);
      boolean below = self != null && self.heirs().contains(other.oid());
      if ((below || other.heirs().contains(table)) && !seen.get((int) other.oid())) {
        seen.set((int) other.oid());
        kin.add(other);
      }
    }
    return kin;
  }
}
