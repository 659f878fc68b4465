package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/** An interface with {@code @Repository} as the source has it. */
record RepositoryDraft(
    Origin origin,
    TypeRef.Declared type,
    boolean isPublic,
    List<MethodDraft> methods,
    List<Batch> batches,
    List<TransactionMethod> transactions) {

  RepositoryDraft {
    methods = List.copyOf(methods);
    batches = List.copyOf(batches);
    transactions = List.copyOf(transactions);
  }

  /** A method with {@code @Batch}. */
  record Batch(
      Origin origin,
      List<MethodDraft.Parameter> parameters,
      JavaType.Use result,
      List<TypeRef> componentTypes,
      Duration timeout) {}
}
