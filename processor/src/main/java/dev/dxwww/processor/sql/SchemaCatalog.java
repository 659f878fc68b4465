package dev.dxwww.processor.sql;

import java.util.List;

/**
 * What the migrations made: for names that were probably meant and for messages.
 *
 * @param hash of the migrations' text
 */
public record SchemaCatalog(String hash, List<Table> tables) {

  /**
   * A table or view.
   *
   * @param name schema-qualified where the search path needs it
   * @param definedIn {@code V1__init.sql:12}; empty when unknown
   */
  public record Table(String name, List<Column> columns, String definedIn) {}

  /** A column of a table. */
  public record Column(String name, SqlType type, boolean notNull, String definedIn) {}
}
