package dev.dxwww.processor.query;

import com.palantir.javapoet.MethodSpec;

import dev.dxwww.processor.transaction.TransactionModel;

/**
 * A default method with {@code @Transactional}.
 *
 * @param declaration its header, without a body: type variables must be repeated exactly
 */
record TransactionMethod(MethodSpec declaration, TransactionModel transaction) {}
