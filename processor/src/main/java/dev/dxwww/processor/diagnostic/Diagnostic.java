package dev.dxwww.processor.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.dxwww.common.Nearest;

/**
 * One mistake in the user's source: what, where, what is available, and how to mend it.
 *
 * @param code the kind of mistake
 * @param place where
 * @param arguments for the code's message and fix, in their order
 * @param available what the user could have named instead; empty where that does not apply
 * @param nearest the available name that was probably meant
 * @param fix code to paste, in place of the code's own fix
 */
public record Diagnostic(
    DiagnosticCode code,
    Place place,
    List<String> arguments,
    List<String> available,
    Optional<String> nearest,
    Optional<String> fix) {

  public Diagnostic {
    arguments = List.copyOf(arguments);
    available = List.copyOf(available);
  }

  /** A diagnostic without candidates and with the code's own fix. */
  public static Diagnostic of(DiagnosticCode code, Place place, Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
    return new Diagnostic(code, place, texts, List.of(), Optional.empty(), Optional.empty());
  }

  /** This, with the names that exist, and the one of them nearest to {@code wanted}. */
  public Diagnostic insteadOf(String wanted, Collection<String> names) {
    return new Diagnostic(
        code, place, arguments, List.copyOf(names), Nearest.to(wanted, names), fix);
  }

  /** This, with code to paste. */
  public Diagnostic withFix(String code) {
    return new Diagnostic(
        this.code, place, arguments, available, nearest, Optional.of(code));
  }

  /** The first line: complete in itself, because IDEs show no more. */
  public String headline() {
    return "[" + code.id() + "] " + code.message().formatted(arguments.toArray());
  }

  /** Code to paste. */
  public String fixText() {
    return fix.orElseGet(() -> code.fix().formatted(arguments.toArray()));
  }
}
