package dev.dxwww.runtime.generated;

import java.util.List;

/**
 * What an application was checked against when it was compiled: compared with the real database at
 * start.
 *
 * @param schemaHash of the migrations; empty when nothing was checked
 * @param statements all of the application's, each variant on its own
 */
public record SchemaCheck(String schemaHash, List<Statement> statements) {
  /** Of an application without queries. */
  public static final SchemaCheck NONE = new SchemaCheck("", List.of());

  public SchemaCheck {
    statements = List.copyOf(statements);
  }

  /**
   * A statement as PostgreSQL described it then.
   *
   * @param name {@code TaskRepository.find}
   * @param text with {@code $1} to {@code $n}
   * @param parameters their types, as in casts
   * @param columns of its result, in order
   */
  public record Statement(
      String name, String text, List<String> parameters, List<Column> columns) {

    public Statement {
      parameters = List.copyOf(parameters);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a result.
   *
   * @param name its label
   * @param type as in casts
   */
  public record Column(String name, String type) {}
}
