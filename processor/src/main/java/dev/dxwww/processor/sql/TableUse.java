package dev.dxwww.processor.sql;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which columns a statement looks at and which it changes. Views count as the tables below them,
 * foreign keys that cascade and columns generated from others count as changed too. What functions
 * and triggers written by users do inside is unknown and does not count.
 */
final class TableUse {
  /** Bits of columns count from PostgreSQL's lowest system column. */
  private static final int FIRST_COLUMN = 7;

  private final Catalog catalog;
  private final SortedSet<String> reads = new TreeSet<>();
  private final SortedSet<String> writes = new TreeSet<>();
  private final Set<Long> views = new HashSet<>();
  private final Set<String> cascaded = new HashSet<>();

  TableUse(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Adds what a statement does. */
  TableUse add(Tree statement) {
    Tree.each(statement, node -> {
      if (node.is("RTEPERMISSIONINFO")) {
        read(node);
      } else if (node.is("QUERY")) {
        write(node);
      }
    });
    return this;
  }

  SortedSet<String> reads() {
    return reads;
  }

  SortedSet<String> writes() {
    return writes;
  }

  private void read(Tree.Node permission) {
    Optional<Relation> found = catalog.relation(permission.oid("relid"));
    if (found.isEmpty()) {
      return;
    }
    Relation relation = found.get();
    boolean selects = (permission.number("requiredPerms") & 2) != 0;
    BitSet columns = permission.bits("selectedCols");
    if (relation.isView()) {
      if (selects && views.add(relation.oid())) {
        add(relation.definition());
        if (relation.kind() == 'm') {
          reads.add(relation.name() + ".*");
        }
      }
    } else if (selects && columns.isEmpty()) {
      // Rows are counted, or only their being there matters.
      all(relation, reads);
    }
    if (!relation.isView()) {
      named(relation, columns, reads);
    }
  }

  private void named(Relation relation, BitSet columns, SortedSet<String> into) {
    columns.stream().forEach(bit -> {
      int number = bit - FIRST_COLUMN;
      if (number == 0) {
        all(relation, into);
      } else if (number > 0) {
        column(relation, relation.attribute(number).name(), into);
      }
    });
  }

  private void column(Relation relation, String name, SortedSet<String> into) {
    into.add(relation.name() + "." + name);
    if (into == writes) {
      // Rows of a partition are rows of the whole table, and the other way round.
      catalog.kin(relation.oid()).forEach(other -> into.add(other.name() + "." + name));
    }
  }

  private void all(Relation relation, SortedSet<String> into) {
    column(relation, "*", into);
  }

  private void write(Tree.Node query) {
    Scope.Command command = Scope.Command.of(query);
    int number = query.number("resultRelation");
    if (number == 0) {
      return;
    }
    Tree.Node target = (Tree.Node) query.items("rtable").get(number - 1);
    int permission = target.number("perminfoindex");
    Tree.Node columns = permission == 0
        ? Tree.Node.NONE : query.nodes("rteperminfos").get(permission - 1);
    catalog.relation(target.oid("relid")).ifPresent(relation -> {
      boolean rows = command == Scope.Command.INSERT || command == Scope.Command.DELETE
          || command == Scope.Command.MERGE && query.nodes("mergeActionList").stream()
              .anyMatch(action -> Scope.Command.of(action) != Scope.Command.UPDATE);
      boolean deletes = command == Scope.Command.DELETE
          || command == Scope.Command.MERGE && query.nodes("mergeActionList").stream()
              .anyMatch(action -> Scope.Command.of(action) == Scope.Command.DELETE);
      if (rows || relation.isView() || relation.changedBefore() || relation.rewritten()) {
        changeRows(relation);
      }
      change(relation, columns.bits("updatedCols"));
      if (deletes) {
        cascadeDelete(relation);
      }
    });
  }

  private void changeRows(Relation relation) {
    if (!relation.isView()) {
      all(relation, writes);
      return;
    }
    // Through a view: whichever of its tables takes the change.
    Tree.each(relation.definition(), node -> {
      if (node.is("RTEPERMISSIONINFO")) {
        catalog.relation(node.oid("relid"))
            .filter(below -> below.oid() != relation.oid())
            .ifPresent(this::changeRows);
      }
    });
  }

  private void change(Relation relation, BitSet columns) {
    if (relation.isView() || columns.isEmpty()) {
      return;
    }
    named(relation, columns, writes);
    for (Relation.Attribute attribute : relation.attributes()) {
      if (attribute.generated() instanceof Tree.Node) {
        column(relation, attribute.name(), writes);
      }
    }
    for (ForeignKey key : catalog.foreignKeys()) {
      boolean touched = key.targetColumns().stream().anyMatch(c -> columns.get(c + FIRST_COLUMN));
      if (key.target() == relation.oid() && touched && "cnd".indexOf(key.onUpdate()) >= 0) {
        catalog.relation(key.table()).ifPresent(table -> set(table, key.columns()));
      }
    }
  }

  private void set(Relation table, List<Integer> columns) {
    columns.forEach(number -> column(table, table.attribute(number).name(), writes));
  }

  private void cascadeDelete(Relation relation) {
    if (relation.isView()) {
      Tree.each(relation.definition(), node -> {
        if (node.is("RTEPERMISSIONINFO")) {
          catalog.relation(node.oid("relid"))
              .filter(below -> below.oid() != relation.oid())
              .ifPresent(this::cascadeDelete);
        }
      });
      return;
    }
    for (ForeignKey key : catalog.foreignKeys()) {
      Optional<Relation> table = catalog.relation(key.table());
      if (key.target() != relation.oid() || table.isEmpty()) {
        continue;
      }
      if (key.onDelete() == 'c' && cascaded.add(key.table() + " " + key.columns())) {
        all(table.get(), writes);
        cascadeDelete(table.get());
      } else if (key.onDelete() == 'n' || key.onDelete() == 'd') {
        set(table.get(), key.cleared().isEmpty() ? key.columns() : key.cleared());
      }
    }
  }
}
