package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A default method with {@code @Transactional}.
 *
 * @param thrown what it declares to throw
 * @param isolation name of the constant of {@code Isolation}
 * @param attempts how often it may run: 1 without {@code @Idempotent}
 */
record TransactionMethod(
    Origin origin,
    String name,
    List<QueryParameter> parameters,
    TypeRef returns,
    List<TypeRef> thrown,
    String isolation,
    boolean readOnly,
    int attempts) {

  TransactionMethod {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }
}
