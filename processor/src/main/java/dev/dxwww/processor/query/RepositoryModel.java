package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * An interface with {@code @Repository}: all that is needed to write its class.
 *
 * @param type the interface
 * @param isPublic whether it can be named everywhere
 * @param schemaHash of the migrations it was checked against
 */
record RepositoryModel(
    Origin origin,
    TypeRef.Declared type,
    boolean isPublic,
    String schemaHash,
    List<QueryMethod> methods) {}
