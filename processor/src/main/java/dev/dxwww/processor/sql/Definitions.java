package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.processor.sql.SqlTokens.Kind;
import dev.dxwww.processor.sql.SqlTokens.Token;

/** Finds out which migration, and which line of it, brought each table and column. */
final class Definitions {
  /** Tables and columns there are, as {@code [[oid, name, [[number, name], ...]], ...]}. */
  static final String LISTING =
      """
      select coalesce(json_agg(json_build_array(c.oid::int8, c.relname, (
          select json_agg(json_build_array(a.attnum, a.attname) order by a.attnum)
          from pg_catalog.pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))), '[]')::text
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f')
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'dxwww_check')
      """;

  private final Set<String> seen = new HashSet<>();
  private final List<Place> places = new ArrayList<>();

  /** {@code number} is 0 for the table itself. */
  record Place(long relation, long number, String file, int line) {}

  /** Takes what is there after a migration. */
  void after(Migration migration, String listing) {
    SqlScript script = null;
    for (Tree item : ((Tree.Items) JsonText.read(listing)).items()) {
      Row table = new Row(item);
      for (long number = 0; number <= table.items(2).size(); number++) {
        Row column = number == 0 ? table : new Row(table.items(2).get((int) number - 1));
        long attribute = number == 0 ? 0 : column.number(0);
        if (seen.add(table.number(0) + " " + attribute)) {
          script = script == null ? SqlScript.of(migration.sql()) : script;
          int line = line(script, table.text(1), number == 0 ? "" : column.text(1));
          places.add(new Place(table.number(0), attribute, migration.file(), line));
        }
      }
    }
  }

  List<Place> places() {
    return places;
  }

  private static int line(SqlScript script, String table, String column) {
    int found = -1;
    for (SqlScript.Statement statement : script.statements()) {
      boolean defines = statement.startsWith("create") || statement.startsWith("alter");
      int name = defines ? find(statement, table, 0) : -1;
      if (name < 0) {
        continue;
      }
      int within = column.isEmpty() ? name : find(statement, column, name + 1);
      if (within >= 0) {
        return lineOf(script.text(), statement.tokens().get(within).start());
      }
      found = found < 0 ? lineOf(script.text(), statement.tokens().get(name).start()) : found;
    }
    return Math.max(found, 1);
  }

  private static int find(SqlScript.Statement statement, String name, int from) {
    for (int i = from; i < statement.tokens().size(); i++) {
      Token token = statement.tokens().get(i);
      String text = token.in(statement.script());
      boolean same = token.kind() == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(name)
          || token.kind() == Kind.NAME
              && text.substring(1, text.length() - 1).replace("\"\"", "\"").equals(name);
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private static int lineOf(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
