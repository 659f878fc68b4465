package dev.dxwww.processor.query;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * An interface with {@code @Repository}: all that is needed to write its class.
 *
 * @param type the interface
 * @param isPublic whether it can be named everywhere
 * @param schemaHash of the migrations it was checked against
 * @param batches methods that join others
 * @param transactions default methods with {@code @Transactional}, which its class overrides
 * @param taken simple names of the methods and member types that it has or inherits: what is
 *     generated has other names
 */
record RepositoryModel(
    Origin origin,
    TypeRef.Declared type,
    boolean isPublic,
    String schemaHash,
    List<QueryMethod> methods,
    List<BatchMethod> batches,
    List<TransactionMethod> transactions,
    SortedSet<String> taken) {

  RepositoryModel {
    methods = List.copyOf(methods);
    batches = List.copyOf(batches);
    transactions = List.copyOf(transactions);
    taken = Collections.unmodifiableSortedSet(new TreeSet<>(taken));
  }

  /** A repository of queries only. */
  RepositoryModel(
      Origin origin,
      TypeRef.Declared type,
      boolean isPublic,
      String schemaHash,
      List<QueryMethod> methods) {
    this(origin, type, isPublic, schemaHash, methods, List.of(), List.of(), new TreeSet<>());
  }
}
