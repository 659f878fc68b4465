package dev.dxwww.processor.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

import dev.dxwww.common.Cron;
import dev.dxwww.common.Durations;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

import org.jspecify.annotations.Nullable;

/** Reads {@code @Scheduled}. */
public final class ScheduledReader {
  /** Qualified name of the annotation. */
  public static final String SCHEDULED = "dev.dxwww.schedule.Scheduled";

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofDays(366);

  private final ExecutableElement method;
  private final AnnotationUse use;
  private final Diagnostics diagnostics;

  private ScheduledReader(
      ExecutableElement method, AnnotationUse use, Diagnostics diagnostics) {
    this.method = method;
    this.use = use;
    this.diagnostics = diagnostics;
  }

  /** When the method runs; empty without the annotation, or, reported, with one that cannot be. */
  public static Optional<Scheduling> read(ExecutableElement method, Diagnostics diagnostics) {
    return AnnotationUses.find(method, SCHEDULED)
        .flatMap(use -> new ScheduledReader(method, use, diagnostics).read());
  }

  private Optional<Scheduling> read() {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      Origin origin = Origins.of(method);
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.SCHEDULED_SHAPE,
              Place.at(origin, SCHEDULED),
              origin.display(),
              obstacle.get(),
              origin.memberName()));
      return Optional.empty();
    }
    String every = use.text("every");
    String cron = use.text("cron");
    if (every.isEmpty() == cron.isEmpty()) {
      return refuse(
          "", every.isEmpty() ? "it says neither every nor cron" : "it says both every and cron");
    }
    return cron.isEmpty() ? every(every) : cron(cron);
  }

  private Optional<String> obstacle() {
    Element owner = method.getEnclosingElement();
    if (!Annotations.has(owner, "dev.dxwww.app.Component")
        && !Annotations.has(owner, "dev.dxwww.http.Controller")) {
      return Optional.of(owner.getSimpleName() + " is not a component");
    }
    for (Modifier modifier : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC}) {
      if (method.getModifiers().contains(modifier)) {
        return Optional.of("it is " + modifier);
      }
    }
    if (!method.getParameters().isEmpty()) {
      return Optional.of("it has parameters");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    return method.getReturnType().getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of("it returns a value that nobody takes");
  }

  private Optional<Scheduling> every(String text) {
    if (!use.text("zone").isEmpty()) {
      return refuse("zone", "a zone belongs to cron");
    }
    @Nullable Duration every = Durations.read(text);
    if (every == null) {
      return refuse("every", "\"%s\" is not %s".formatted(text, Durations.EXPECTED));
    }
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      return refuse("every", "it must be 10ms to 366d, not " + text);
    }
    String delay = use.text("initialDelay");
    @Nullable Duration initial = delay.isEmpty() ? every : Durations.read(delay);
    if (initial == null) {
      return refuse("initialDelay", "\"%s\" is not %s".formatted(delay, Durations.EXPECTED));
    }
    if (initial.isNegative() || initial.compareTo(LONGEST) > 0) {
      return refuse("initialDelay", "it must be 0s to 366d, not " + delay);
    }
    return Optional.of(new Scheduling.Every(every, initial));
  }

  private Optional<Scheduling> cron(String text) {
    if (!use.text("initialDelay").isEmpty()) {
      return refuse("initialDelay", "an initial delay belongs to every");
    }
    String zone = use.text("zone").isEmpty() ? "UTC" : use.text("zone");
    try {
      String known = ZoneId.of(zone).getId();
      return Optional.of(new Scheduling.AtTimes(Cron.parse(text).toString(), known));
    } catch (DateTimeException e) {
      return refuse("zone", "there is no time zone \"" + zone + "\"");
    } catch (IllegalArgumentException e) {
      return refuse("cron", e.getMessage());
    }
  }

  private Optional<Scheduling> refuse(String attribute, String why) {
    Origin origin = Origins.of(method);
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.SCHEDULE_VALUE,
            Place.at(origin, SCHEDULED, attribute),
            origin.display(),
            why));
    return Optional.empty();
  }
}
