package dev.dxwww.processor.query;

import com.palantir.javapoet.MethodSpec;

import dev.dxwww.processor.transaction.TransactionModel;

/**
 * A default method of a repository that runs in a transaction.
 *
 * @param declaration its header, without a body; see {@code TransactionReader}
 */
record TransactionalMethod(MethodSpec declaration, TransactionModel transaction) {}
