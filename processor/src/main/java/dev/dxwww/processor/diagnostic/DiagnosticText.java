package dev.dxwww.processor.diagnostic;

/** A diagnostic as people read it: the headline, the place, and how to mend it. */
final class DiagnosticText {
  private static final String INDENT = "  ";
  private static final String TEMPLATES = "HTIP-";

  private DiagnosticText() {}

  static String of(Diagnostic diagnostic, Spot spot) {
    StringBuilder text = new StringBuilder(elsewhere(diagnostic, spot));
    text.append(diagnostic.headline());
    spot.excerpt().ifPresent(excerpt -> line(text, excerpt.text(INDENT)));
    if (!diagnostic.available().isEmpty()) {
      line(text, INDENT + "Available: " + String.join(", ", diagnostic.available()));
    }
    diagnostic.nearest().ifPresent(name -> line(text, INDENT + "Did you mean: " + name));
    String fix = diagnostic.fixText();
    if (!fix.isBlank()) {
      line(text, INDENT + "Fix: " + fix.strip().replace("\n", "\n" + INDENT + "     "));
    }
    return text.toString();
  }

  /**
   * The place, first of all, of what is wrong in the file of a template: compilers print that of an
   * annotation instead.
   */
  private static String elsewhere(Diagnostic diagnostic, Spot spot) {
    return diagnostic.place().exact().isPresent() && diagnostic.code().id().startsWith(TEMPLATES)
        ? spot.excerpt().map(excerpt -> excerpt.position() + ": ").orElse("")
        : "";
  }

  private static void line(StringBuilder text, String line) {
    text.append('\n').append(line);
  }
}
