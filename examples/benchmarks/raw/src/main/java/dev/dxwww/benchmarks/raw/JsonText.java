package dev.dxwww.benchmarks.raw;

import java.nio.charset.StandardCharsets;

/** One flat JSON object, written by hand. */
final class JsonText {
  private final StringBuilder out = new StringBuilder(192).append('{');

  JsonText name(String name) {
    if (out.length() > 1) {
      out.append(',');
    }
    out.append('"').append(name).append("\":");
    return this;
  }

  JsonText number(long value) {
    out.append(value);
    return this;
  }

  JsonText number(double value) {
    out.append(value);
    return this;
  }

  JsonText bool(boolean value) {
    out.append(value);
    return this;
  }

  JsonText text(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i).append("\\u00").append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
    return this;
  }

  byte[] bytes() {
    return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }
}
