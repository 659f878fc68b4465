package dev.dxwww.processor.query;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.transaction.TransactionExpressions;
import dev.dxwww.processor.transaction.TransactionModel;

/** Writes a default method with a transaction around it. */
final class TransactionEmitter {
  private TransactionEmitter() {}

  /** Adds the method and its transaction to the parts. */
  static void emit(TransactionMethod method, RepositoryParts parts) {
    CodeBlock settings =
        TransactionExpressions.of(
            new TransactionModel(
                method.name(), method.isolation(), method.readOnly(), method.attempts()));
    String field =
        parts.field(
            RuntimeTypes.TRANSACTIONAL,
            method.name() + "Transaction",
            CodeBlock.of("database.transaction(\n$L)", settings));
    MethodLocals locals = new MethodLocals(method.parameters());
    TypeName returns = TypeNames.of(method.returns());
    MethodSpec.Builder declared =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(returns);
    locals.declare(declared);
    method.thrown().forEach(thrown -> declared.addException(TypeNames.of(thrown)));
    parts.add(
        declared
            .addStatement(
                returns.equals(TypeName.VOID)
                    ? "this.$N.run(() -> $T.super.$N($L))"
                    : "return this.$N.call(() -> $T.super.$N($L))",
                field,
                TypeNames.erased(parts.model().type()),
                method.name(),
                locals.passed())
            .build());
  }
}
