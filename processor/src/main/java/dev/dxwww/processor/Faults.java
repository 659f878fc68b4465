package dev.dxwww.processor;

import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;

/** Turns an unexpected exception of ours into one diagnostic. */
final class Faults {
  private static final String OURS = "dev.dxwww.";

  private Faults() {}

  static Diagnostic of(Throwable fault, Optional<Origin> current, Feature feature) {
    String subject =
        current.map(Origin::display).orElseGet(() -> feature.getClass().getSimpleName());
    return Diagnostic.of(
        DiagnosticCode.INTERNAL_FAULT,
        Place.at(current.orElse(Origin.ofType(""))),
        subject,
        text(fault));
  }

  private static String text(Throwable fault) {
    String message = fault.getMessage();
    String text = fault.getClass().getName();
    if (message != null) {
      text += ": " + message.lines().findFirst().orElse("");
    }
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return text + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
      }
    }
    return text;
  }
}
