package dev.dxwww.runtime.generated;

import java.util.List;

/** Stub. */
public record SchemaCheck(String schemaHash, List<Statement> statements) {
  public static final SchemaCheck NONE = new SchemaCheck("", List.of());

  /** Stub. */
  public record Statement(
      String name, String text, List<String> parameters, List<Column> columns) {}

  /** Stub. */
  public record Column(String name, String type) {}
}
