package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A method with {@code @Query} or {@code @Execute}.
 *
 * @param variants one for each combination of optional blocks and sort orders, in a fixed order
 * @param command what the statement is, for names and metrics: {@code select}, {@code insert}, ...
 * @param table it is about: the one it writes, else the first it reads; empty without
 * @param returns as declared
 * @param result how rows become what it returns
 */
record QueryMethod(
    Origin origin,
    String name,
    List<QueryParameter> parameters,
    List<QueryVariant> variants,
    String command,
    String table,
    TypeRef returns,
    QueryResult result,
    QuerySettings settings) {

  QueryMethod {
    parameters = List.copyOf(parameters);
    variants = List.copyOf(variants);
  }
}
