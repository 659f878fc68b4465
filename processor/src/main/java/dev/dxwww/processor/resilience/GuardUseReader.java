package dev.dxwww.processor.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.transaction.TransactionReader;

/** Reads the annotations of one guarded method. */
final class GuardUseReader {
  private static final Duration DAY = Duration.ofDays(1);

  private GuardUseReader() {}

  /** All that stand there, from the outside in; empty when a value cannot be. */
  static List<GuardUse> read(Round round, ExecutableElement method) {
    List<GuardUse> uses = new ArrayList<>();
    boolean wrong = false;
    if (Annotations.has(method, GuardMarks.RETRY)) {
      GuardValues values = new GuardValues(round, method, GuardMarks.RETRY);
      uses.add(retry(values));
      wrong = values.wrong();
    }
    if (Annotations.has(method, GuardMarks.CIRCUIT)) {
      GuardValues values = new GuardValues(round, method, GuardMarks.CIRCUIT);
      uses.add(circuit(values));
      wrong |= values.wrong();
    }
    if (TransactionReader.isTransactional(method)
        && Annotations.has(method, TransactionReader.IDEMPOTENT)) {
      GuardValues values = new GuardValues(round, method, TransactionReader.IDEMPOTENT);
      values.number("attempts", 2, TransactionReader.MOST_ATTEMPTS);
      wrong |= values.wrong();
    }
    TransactionReader.read(method).map(GuardUse.Transaction::new).ifPresent(uses::add);
    return wrong ? List.of() : uses;
  }

  private static GuardUse retry(GuardValues values) {
    int attempts = values.number("attempts", 1, 101);
    Duration delay = values.duration("delay", Duration.ZERO, DAY);
    Duration maxDelay = values.duration("maxDelay", Duration.ZERO, DAY);
    if (!values.wrong() && maxDelay.compareTo(delay) < 0) {
      values.refuse("maxDelay", "it is shorter than the delay of " + values.text("delay"));
    }
    Optional<Duration> deadline =
        values.text("deadline").isEmpty()
            ? Optional.empty()
            : Optional.of(values.duration("deadline", Duration.ofMillis(1), DAY));
    return new GuardUse.Retry(
        attempts,
        delay,
        maxDelay,
        values.part("jitter"),
        deadline,
        new GuardUse.Failures(values.classes("retryOn"), values.classes("abortOn")));
  }

  private static GuardUse circuit(GuardValues values) {
    int window = values.number("window", 1, 1_000);
    return new GuardUse.Circuit(
        window,
        values.wrong() ? 1 : values.number("minimumCalls", 1, window),
        values.number("failureRate", 1, 100),
        values.duration("openFor", Duration.ofMillis(1), DAY),
        values.number("probes", 1, 100),
        new GuardUse.Failures(values.classes("failOn"), values.classes("skipOn")));
  }
}
