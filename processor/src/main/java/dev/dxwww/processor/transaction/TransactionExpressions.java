package dev.dxwww.processor.transaction;

import java.time.Duration;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;

/** The Java expression of a transaction's settings. */
public final class TransactionExpressions {
  private TransactionExpressions() {}

  /** An expression of type {@code TransactionSettings}, to be kept in a constant. */
  public static CodeBlock of(TransactionModel model) {
    return CodeBlock.of(
        "new $T($T.$L, $L, $L, $T.ZERO)",
        RuntimeTypes.TRANSACTION_SETTINGS,
        RuntimeTypes.ISOLATION,
        model.isolation(),
        model.readOnly(),
        model.attempts(),
        Duration.class);
  }
}
