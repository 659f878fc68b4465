package dev.dxwww.processor.transaction;

import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/** QUERY-120: what a transactional method returns is not read after its transaction. */
public final class LateReads {
  private static final Set<String> LATE =
      Set.of(
          "java.util.stream.Stream",
          "java.util.stream.IntStream",
          "java.util.stream.LongStream",
          "java.util.stream.DoubleStream",
          "java.util.Iterator",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future");

  private LateReads() {}

  /** Whether values of the type are read, or made, later. */
  public static boolean isLate(TypeRef type) {
    return type instanceof TypeRef.Declared declared && LATE.contains(declared.qualifiedName());
  }

  /** The mistake. */
  public static Diagnostic mistake(Origin method, TypeRef returns) {
    return Diagnostic.of(
        DiagnosticCode.TRANSACTION_LATE,
        Place.at(method, TransactionReader.TRANSACTIONAL),
        method.display(),
        returns.display());
  }
}
