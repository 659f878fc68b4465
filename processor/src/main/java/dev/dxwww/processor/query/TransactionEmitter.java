package dev.dxwww.processor.query;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.transaction.TransactionExpressions;

/** Writes a default method with a transaction around it. */
final class TransactionEmitter {
  private TransactionEmitter() {}

  /** Adds the method and its transaction to the parts. */
  static void emit(TransactionMethod method, RepositoryParts parts) {
    MethodSpec declaration = method.declaration();
    String field =
        parts.field(
            RuntimeTypes.TRANSACTIONAL,
            declaration.name() + "Transaction",
            CodeBlock.of(
                "database.transaction(\n$L)", TransactionExpressions.of(method.transaction())));
    CodeBlock passed =
        declaration.parameters().stream()
            .map(parameter -> CodeBlock.of("$N", parameter.name()))
            .collect(CodeBlock.joining(", "));
    parts.add(
        declaration.toBuilder()
            .addStatement(
                declaration.returnType().equals(TypeName.VOID)
                    ? "this.$N.run(() -> $T.super.$N($L))"
                    : "return this.$N.call(() -> $T.super.$N($L))",
                field,
                TypeNames.erased(parts.model().type()),
                declaration.name(),
                passed)
            .build());
  }
}
