package dev.dxwww.processor.query;

import java.util.List;

/** Qualified names of the annotations that say what repositories do. */
final class QueryMarks {
  static final String REPOSITORY = mark("Repository");
  static final String QUERY = mark("Query");
  static final String EXECUTE = mark("Execute");
  static final String ORDER_BY = mark("OrderBy");
  static final String TRANSACTIONAL = mark("Transactional");
  static final String IDEMPOTENT = mark("Idempotent");
  static final String TIMEOUT = mark("Timeout");
  static final String CACHED = mark("Cached");
  static final String BATCH = mark("Batch");
  static final String COLUMN = mark("Column");
  static final String PREFIX = mark("Prefix");

  /** What makes an abstract method a query; each has one of them. */
  static final List<String> STATEMENTS = List.of(QUERY, EXECUTE, BATCH);

  private QueryMarks() {}

  private static String mark(String simpleName) {
    return "dev.dxwww.query." + simpleName;
  }

  /** The name users write. */
  static String simple(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }
}
