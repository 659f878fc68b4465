package dev.dxwww.processor.transaction;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;

/** The Java expression of a transaction's settings. */
public final class TransactionExpressions {
  private TransactionExpressions() {}

  /** An expression of type {@code TransactionSettings}, to be kept in a constant. */
  public static CodeBlock of(TransactionModel model) {
    return CodeBlock.of(
        "$T.of($S, $T.$L, $L, $L)",
        RuntimeTypes.TRANSACTION_SETTINGS,
        model.name(),
        RuntimeTypes.ISOLATION,
        model.isolation(),
        model.readOnly(),
        model.attempts());
  }
}
