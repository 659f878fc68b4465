package dev.dxwww.processor.transaction;

import java.util.Optional;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

/** Reads {@code @Transactional} and {@code @Idempotent} of a method. */
public final class TransactionReader {
  /** {@code @Transactional}. */
  public static final String TRANSACTIONAL = "dev.dxwww.query.Transactional";

  /** {@code @Idempotent}. */
  public static final String IDEMPOTENT = "dev.dxwww.query.Idempotent";

  /** As often as {@code @Idempotent} lets a transaction run. */
  public static final int MOST_ATTEMPTS = 20;

  private static final int ATTEMPTS = 4;

  private TransactionReader() {}

  /** Whether a method has the annotation. */
  public static boolean isTransactional(Element method) {
    return Annotations.has(method, TRANSACTIONAL);
  }

  /** Whether a method of the type has the annotation. */
  public static boolean hasTransactions(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> member instanceof ExecutableElement && isTransactional(member));
  }

  /** The model; empty without the annotation. */
  public static Optional<TransactionModel> read(ExecutableElement method) {
    return Annotations.find(method, TRANSACTIONAL).map(mirror -> model(method, mirror));
  }

  private static TransactionModel model(ExecutableElement method, AnnotationMirror mirror) {
    Origin origin = Origins.of(method);
    return new TransactionModel(
        origin.simpleType() + "." + origin.memberName(),
        Annotations.value(mirror, "isolation")
            .map(TransactionReader::constant)
            .orElse("READ_COMMITTED"),
        Annotations.value(mirror, "readOnly")
            .map(value -> Boolean.TRUE.equals(value.getValue()))
            .orElse(false),
        Annotations.find(method, IDEMPOTENT).map(TransactionReader::attempts).orElse(1));
  }

  private static String constant(AnnotationValue value) {
    return value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : String.valueOf(value.getValue());
  }

  private static int attempts(AnnotationMirror mirror) {
    return Annotations.value(mirror, "attempts")
        .map(value -> value.getValue() instanceof Integer number ? number : ATTEMPTS)
        .orElse(ATTEMPTS);
  }
}
