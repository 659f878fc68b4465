package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;

import dev.dxwww.common.Durations;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.emit.Overrides;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.transaction.LateReads;
import dev.dxwww.processor.transaction.TransactionReader;

import org.jspecify.annotations.Nullable;

/** Reads what stands beside {@code @Query}: time limits, caches and transactions. */
final class SettingsReader {
  /** A kept result that never grows old: a hundred years. */
  static final Duration FOREVER = Duration.ofDays(36_525);

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST_QUERY = Duration.ofHours(1);
  private static final Duration LONGEST_CACHE = Duration.ofDays(30);
  private static final long MOST_ENTRIES = 1_000_000;

  private final Diagnostics diagnostics;
  private final Duration timeout;

  SettingsReader(Diagnostics diagnostics, TypeElement repository) {
    this.diagnostics = diagnostics;
    this.timeout = timeout(repository, Duration.ZERO);
  }

  /** What a query method has; a value that cannot be is reported and left out. */
  MethodDraft.Settings of(ExecutableElement method) {
    refuse(method, QueryMarks.TRANSACTIONAL, "one statement is a transaction by itself");
    refuse(method, QueryMarks.IDEMPOTENT, "it belongs to @Transactional");
    boolean scans = isSuppressed(method) || isSuppressed(method.getEnclosingElement());
    return new MethodDraft.Settings(timeout(method), caching(method), scans);
  }

  /** Refuses what a batch cannot have. */
  void ofBatch(ExecutableElement method) {
    refuse(method, QueryMarks.TRANSACTIONAL, "it changes nothing");
    refuse(method, QueryMarks.IDEMPOTENT, "it belongs to @Transactional");
    refuse(method, QueryMarks.CACHED, "a batch asks the database each time");
  }

  private static boolean isSuppressed(Element element) {
    return AnnotationUses.suppresses(element, DiagnosticCode.QUERY_NO_INDEX.id());
  }

  Duration timeout(ExecutableElement method) {
    return timeout(method, timeout);
  }

  private Duration timeout(Element element, Duration otherwise) {
    Optional<AnnotationUse> use = AnnotationUses.find(element, QueryMarks.TIMEOUT);
    if (use.isEmpty()) {
      return otherwise;
    }
    return duration(element, use.get(), "value", LONGEST_QUERY).orElse(otherwise);
  }

  private Optional<QuerySettings.Caching> caching(ExecutableElement method) {
    return AnnotationUses.find(method, QueryMarks.CACHED).flatMap(use -> caching(method, use));
  }

  private Optional<QuerySettings.Caching> caching(ExecutableElement method, AnnotationUse use) {
    Optional<Duration> fresh = duration(method, use, "fresh", LONGEST_CACHE);
    Optional<Duration> stale =
        switch (use.text("stale")) {
          case "" -> fresh;
          case "forever" -> Optional.of(FOREVER);
          default -> duration(method, use, "stale", LONGEST_CACHE);
        };
    long most = use.values().get("maxEntries") instanceof Number number ? number.longValue() : 1000;
    if (most < 1 || most > MOST_ENTRIES) {
      String why = "it must be 1 to 1000000, not " + most;
      setting(method, use, "maxEntries", why, "maxEntries = 1000");
      return Optional.empty();
    }
    return fresh.isPresent() && stale.isPresent()
        ? Optional.of(new QuerySettings.Caching(fresh.get(), stale.get(), most))
        : Optional.empty();
  }

  private Optional<Duration> duration(
      Element element, AnnotationUse use, String attribute, Duration longest) {
    String text = use.text(attribute);
    @Nullable Duration duration = Durations.read(text);
    if (duration == null) {
      setting(
          element,
          use,
          attribute,
          "\"%s\" is not %s".formatted(text, Durations.EXPECTED),
          attribute + " = \"2s\"");
      return Optional.empty();
    }
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(longest) > 0) {
      String most = longest.equals(LONGEST_QUERY) ? "1h" : "30d";
      setting(
          element,
          use,
          attribute,
          "it must be 1ms to %s, not %s".formatted(most, text),
          attribute + " = \"2s\"");
      return Optional.empty();
    }
    return Optional.of(duration);
  }

  /** A default method that runs in a transaction; empty for all others. */
  Optional<TransactionMethod> transaction(ExecutableElement method, List<String> names) {
    refuse(method, QueryMarks.CACHED, "it has no query");
    refuse(method, QueryMarks.TIMEOUT, "it has no query");
    Optional<AnnotationUse> use = AnnotationUses.find(method, QueryMarks.TRANSACTIONAL);
    if (use.isEmpty()) {
      refuse(method, QueryMarks.IDEMPOTENT, "the method has no @Transactional");
      return Optional.empty();
    }
    if (!method.getModifiers().contains(Modifier.DEFAULT)) {
      setting(method, use.get(), "", "only default methods run in one", "make it default");
      return Optional.empty();
    }
    TypeRef returns = TypeRefs.of(method.getReturnType());
    if (LateReads.isLate(returns)) {
      diagnostics.report(LateReads.mistake(Origins.of(method), returns));
      return Optional.empty();
    }
    attempts(method);
    return TransactionReader.read(method)
        .map(
            transaction ->
                new TransactionMethod(
                    Overrides.of(method, (ExecutableType) method.asType(), names), transaction));
  }

  private void attempts(ExecutableElement method) {
    Optional<AnnotationUse> use = AnnotationUses.find(method, QueryMarks.IDEMPOTENT);
    if (use.isEmpty()) {
      return;
    }
    int attempts = use.get().number("attempts").orElse(4);
    if (attempts < 2 || attempts > 20) {
      setting(
          method,
          use.get(),
          "attempts",
          "attempts must be 2 to 20, not " + attempts,
          "@Idempotent, or @Idempotent(attempts = 4)");
    }
  }

  private void refuse(ExecutableElement method, String mark, String why) {
    AnnotationUses.find(method, mark)
        .ifPresent(use -> setting(method, use, "", why, "remove @" + use.simpleName()));
  }

  private void setting(
      Element element, AnnotationUse use, String attribute, String why, String fix) {
    Origin origin = Origins.of(element);
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.QUERY_SETTING,
            Place.at(origin, use.name(), attribute),
            use.simpleName(),
            origin.display(),
            why,
            fix));
  }
}
