package dev.dxwww.runtime.observe.internal;

/**
 * Writes metrics as text: Prometheus 0.0.4 or OpenMetrics 1.0, which differ in the names of
 * counters and in the end.
 */
public final class MetricsText {
  /** Content type of the text format of Prometheus. */
  public static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  /** Content type of OpenMetrics. */
  public static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final StringBuilder out = new StringBuilder(8 << 10);
  private final boolean openMetrics;

  /** An empty page. */
  public MetricsText(boolean openMetrics) {
    this.openMetrics = openMetrics;
  }

  /** The head of a family; a counter's name ends in {@code _total}. */
  public void family(String name, String type, String help) {
    String shown = openMetrics && type.equals("counter") && name.endsWith("_total")
        ? name.substring(0, name.length() - "_total".length())
        : name;
    out.append("# HELP ").append(shown).append(' ');
    escape(help, openMetrics);
    out.append("\n# TYPE ").append(shown).append(' ').append(type).append('\n');
  }

  /** One whole number; {@code labels} as of {@link #label}, empty for none. */
  public void sample(String name, String labels, long value) {
    begin(name, labels).append(value).append('\n');
  }

  /** One number. */
  public void sample(String name, String labels, double value) {
    begin(name, labels);
    if (Double.isInfinite(value)) {
      out.append(value > 0 ? "+Inf" : "-Inf");
    } else {
      out.append(value);
    }
    out.append('\n');
  }

  private StringBuilder begin(String name, String labels) {
    out.append(name);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    return out.append(' ');
  }

  /** A label and its value; several are joined by commas. */
  public static String label(String name, String value) {
    MetricsText text = new MetricsText(false);
    text.out.append(name).append("=\"");
    text.escape(value, true);
    return text.out.append('"').toString();
  }

  /** Backslashes and line ends break a line, quotes a label's value. */
  private void escape(String text, boolean quotes) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '"' -> out.append(quotes ? "\\\"" : "\"");
        default -> out.append(c);
      }
    }
  }

  /** The page. */
  public String end() {
    return openMetrics ? out.append("# EOF\n").toString() : out.toString();
  }
}
