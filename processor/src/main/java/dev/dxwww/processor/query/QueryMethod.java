package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.lang.Origin;

/**
 * A method with {@code @Query} or {@code @Execute}.
 *
 * @param variants one for each combination of optional blocks and sort orders, in a fixed order
 * @param result how rows become what it returns
 */
record QueryMethod(
    Origin origin,
    String name,
    List<QueryParameter> parameters,
    List<QueryVariant> variants,
    QueryResult result,
    QuerySettings settings) {}
