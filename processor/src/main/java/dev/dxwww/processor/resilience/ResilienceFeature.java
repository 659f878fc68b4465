package dev.dxwww.processor.resilience;

import java.util.LinkedHashSet;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.transaction.TransactionReader;

/**
 * {@code @Retry}, {@code @CircuitBreaker} and {@code @Transactional} of components: checks them and
 * writes what stands before.
 */
public final class ResilienceFeature implements Feature {

  @Override
  public Set<String> annotations() {
    return Set.of(GuardMarks.RETRY, GuardMarks.CIRCUIT, TransactionReader.TRANSACTIONAL);
  }

  @Override
  public void process(Round round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String annotation : new String[] {GuardMarks.RETRY, GuardMarks.CIRCUIT}) {
      for (Element method : round.annotated(annotation)) {
        types.add((TypeElement) method.getEnclosingElement());
      }
    }
    for (Element method : round.annotated(TransactionReader.TRANSACTIONAL)) {
      if (!isElsewhere(method)) {
        types.add((TypeElement) method.getEnclosingElement());
      }
    }
    for (TypeElement type : types) {
      GuardReader.read(round, type)
          .filter(model -> !round.failed(type.getQualifiedName().toString()))
          .map(GuardEmitter::emit)
          .ifPresent(round::write);
    }
  }

  /** Whether the class of a repository or the routes of a controller run it in a transaction. */
  private static boolean isElsewhere(Element method) {
    Element owner = method.getEnclosingElement();
    return Annotations.has(owner, GuardMarks.REPOSITORY)
        || GuardMarks.isQuery(method)
        || Annotations.has(owner, GuardMarks.CONTROLLER) && GuardMarks.isHandler(method);
  }
}
