package dev.dxwww.processor.diagnostic;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A diagnostic as programs read it: one line of JSON; docs/diagnostics.md names its members. */
final class DiagnosticJson {
  private DiagnosticJson() {}

  static String of(Diagnostic diagnostic, Spot spot) {
    Optional<Excerpt> excerpt = spot.excerpt();
    String headline = diagnostic.headline();
    return "{\"code\":" + text(diagnostic.code().id())
        + ",\"severity\":" + text(diagnostic.code().severity().name().toLowerCase(Locale.ROOT))
        + ",\"message\":" + text(headline.substring(headline.indexOf("] ") + 2))
        + ",\"file\":" + excerpt.map(e -> text(e.file())).orElse("null")
        + ",\"line\":" + excerpt.map(Excerpt::line).orElse(0)
        + ",\"column\":" + excerpt.map(Excerpt::column).orElse(0)
        + ",\"offset\":" + excerpt.map(Excerpt::offset).orElse(-1)
        + ",\"available\":"
        + diagnostic.available().stream()
            .map(DiagnosticJson::text)
            .collect(Collectors.joining(",", "[", "]"))
        + ",\"nearest\":" + diagnostic.nearest().map(DiagnosticJson::text).orElse("null")
        + ",\"fix\":" + text(diagnostic.fixText())
        + "}";
  }

  /** A JSON string (RFC 8259, section 7), in ASCII so that no console's encoding harms it. */
  static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
