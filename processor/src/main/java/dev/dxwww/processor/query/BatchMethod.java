package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A method with {@code @Batch}.
 *
 * @param result the record it returns
 * @param parts one for each component of the record, in their order
 * @param timeout of all together; zero for the configured one
 */
record BatchMethod(
    Origin origin,
    String name,
    List<QueryParameter> parameters,
    TypeRef.Declared result,
    List<Part> parts,
    Duration timeout) {

  BatchMethod {
    parameters = List.copyOf(parameters);
    parts = List.copyOf(parts);
  }

  /** A component, and the query method of the same name whose parameters are among the batch's. */
  record Part(String component, QueryMethod query) {}
}
