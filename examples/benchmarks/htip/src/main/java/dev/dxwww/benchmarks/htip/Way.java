package dev.dxwww.benchmarks.htip;

import java.util.List;
import java.util.Locale;

/** How a page in the browser is brought from one table to the next. */
enum Way {
  /** Begins with rows that are there as objects. */
  VANILLA("JavaScript by hand, rows there", "vanilla.js"),
  /** Begins with the answer, as frames and markup do. */
  JSON("JavaScript by hand, from JSON", "vanilla.js"),
  HTIP("HTIP, WASM", "htip.js"),
  TWIN("HTIP, its JavaScript twin", "htip.js"),
  INNERHTML("innerHTML", "html.js"),
  MORPHDOM("morphdom 2.7.8", "morphdom-2.7.8.min.js", "html.js"),
  IDIOMORPH("idiomorph 0.8.0", "idiomorph-0.8.0.min.js", "html.js");

  private final String label;
  private final List<String> scripts;

  Way(String label, String... scripts) {
    this.label = label;
    this.scripts = List.of(scripts);
  }

  String label() {
    return label;
  }

  boolean isFrames() {
    return this == HTIP || this == TWIN;
  }

  boolean isByHand() {
    return this == VANILLA || this == JSON;
  }

  boolean isHtml() {
    return scripts.contains("html.js");
  }

  /** The twin runs where a page's policy allows no WebAssembly. */
  String policy() {
    return "script-src 'self' 'unsafe-inline'" + (this == TWIN ? "" : " 'wasm-unsafe-eval'");
  }

  /** The page of its frame. */
  String page() {
    StringBuilder out = new StringBuilder(
        "<!DOCTYPE html><html lang=\"en\" data-way=\"%s\"><head><meta charset=\"utf-8\">"
            .formatted(name().toLowerCase(Locale.ROOT)));
    out.append("<title>").append(label).append("</title></head><body><main data-htip></main>");
    if (isFrames()) {
      out.append("<script type=\"module\" src=\"/_htip/boot.js\"></script>");
    }
    for (String script : scripts) {
      out.append("<script src=\"/").append(script).append("\"></script>");
    }
    return out.append("</body></html>").toString();
  }
}
