package dev.dxwww.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/** CPU time for each request as bars, one panel for each load; readable on light and on dark. */
final class Chart {
  private static final int COLUMNS = 2;
  private static final int PANEL = 460;
  private static final int LABELS = 170;
  private static final int VALUES = 48;
  private static final int ROW = 22;
  private static final int HEAD = 44;
  private static final int TOP = 62;
  private static final int MARGIN = 24;

  private static final String STYLE = """
      <style>
        svg { --ground: #ffffff; --text: #1f2328; --faint: #59636e;
              --ours: #0a66c2; --base: #424a53; --peer: #b4bcc6; }
        @media (prefers-color-scheme: dark) {
          svg { --ground: #0d1117; --text: #f0f6fc; --faint: #9198a1;
                --ours: #4aa3ff; --base: #c3cad2; --peer: #4b545f; }
        }
        text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--text); }
        .title { font-size: 17px; font-weight: 600; }
        .head { font-weight: 600; }
        .faint { fill: var(--faint); }
        .ours { fill: var(--ours); } .base { fill: var(--base); } .peer { fill: var(--peer); }
        .bold { font-weight: 600; }
      </style>
      """;

  private final Results results;
  private final List<ServerSpec> servers;
  private final List<Load> loads;
  private final StringBuilder out = new StringBuilder();

  Chart(Results results, Arguments arguments) {
    this.results = results;
    this.servers = arguments.servers().stream()
        .filter(s -> s.kind() != ServerSpec.Kind.EXTRA)
        .toList();
    this.loads = arguments.loads().stream().filter(l -> l.connections() <= 64).toList();
  }

  String svg() {
    int panelHeight = HEAD + servers.size() * ROW + MARGIN;
    int rows = (loads.size() + COLUMNS - 1) / COLUMNS;
    int width = MARGIN + COLUMNS * (PANEL + MARGIN);
    int height = TOP + rows * panelHeight;
    put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
        + " height=\"%d\" role=\"img\" aria-label=\"CPU time per request\">%n",
        width, height, width, height);
    out.append(STYLE);
    put("<rect width=\"%d\" height=\"%d\" style=\"fill: var(--ground)\"/>%n", width, height);
    put("<text class=\"title\" x=\"%d\" y=\"30\">CPU time per request, microseconds</text>%n",
        MARGIN);
    put("<text class=\"faint\" x=\"%d\" y=\"50\">less is better; medians of %d rounds, %s, %s"
        + "</text>%n", MARGIN, results.rounds(), escaped(results.machine().cpu()),
        results.date().substring(0, 10));
    for (int i = 0; i < loads.size(); i++) {
      int x = MARGIN + i % COLUMNS * (PANEL + MARGIN);
      panel(loads.get(i), x, TOP + i / COLUMNS * panelHeight);
    }
    return out.append("</svg>\n").toString();
  }

  private void panel(Load load, int x, int y) {
    put("<text class=\"head\" x=\"%d\" y=\"%d\">%s</text>%n", x, y + 30, escaped(load.label()));
    double largest = servers.stream().mapToDouble(s -> micros(s, load)).filter(v -> v > 0).max()
        .orElse(1);
    int row = y + HEAD;
    for (ServerSpec server : servers) {
      double micros = micros(server, load);
      boolean ours = server.kind() == ServerSpec.Kind.OURS;
      put("<text%s x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
          ours ? " class=\"bold\"" : "", x + LABELS - 8, row + 14, escaped(server.label()));
      if (micros > 0) {
        double length = micros / largest * (PANEL - LABELS - VALUES);
        put("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
            kind(server), x + LABELS, row + 2, length, ROW - 6);
        put("<text%s x=\"%.1f\" y=\"%d\">%.1f</text>%n", ours ? " class=\"bold\"" : "",
            x + LABELS + length + 6, row + 14, micros);
      }
      row += ROW;
    }
  }

  private static String kind(ServerSpec server) {
    return switch (server.kind()) {
      case OURS -> "ours";
      case BASE -> "base";
      case PEER, EXTRA -> "peer";
    };
  }

  /** The median, or 0 where nothing counts. */
  private double micros(ServerSpec server, Load load) {
    double median =
        Statistics.median(results.values(server.id(), load.id(), Sample::cpuMicros));
    return Double.isNaN(median) ? 0 : median;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void put(String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values));
  }
}
