package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A method with {@code @Batch}.
 *
 * @param parameters of the method; those of the methods it is made of are among them, by name
 * @param result the record it returns
 * @param methods those that give the record's components, in their order; each has one variant
 * @param timeout zero for the configured one
 */
record BatchMethod(
    Origin origin,
    String name,
    List<QueryParameter> parameters,
    TypeRef.Declared result,
    List<QueryMethod> methods,
    Duration timeout) {
  BatchMethod {
    parameters = List.copyOf(parameters);
    methods = List.copyOf(methods);
  }
}
