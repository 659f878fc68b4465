package dev.dxwww.benchmarks.htip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;

import dev.dxwww.benchmarks.htip.generated.EntriesTemplate;
import dev.dxwww.benchmarks.htipviews.Entry;

/** What a change weighs in each of the forms in which it may travel. */
final class WireReport {
  /** What servers compress answers with that are made anew each time. */
  private static final int QUALITY = 5;
  /** What files are compressed with once, when they are built. */
  private static final int BEST = 11;

  private final StringBuilder out = new StringBuilder();

  private WireReport() {}

  static String markdown() throws IOException {
    Brotli4jLoader.ensureAvailability();
    WireReport report = new WireReport();
    report.changes();
    report.files();
    return report.out.toString();
  }

  private void changes() throws IOException {
    out.append("Bytes as they are / gzip / brotli (quality 5) of each answer by itself; in the last"
        + " two columns brotli in one stream that stays open, after the page before it.\n\n"
        + "| | HTIP | whole HTML | JSON of the rows | fragments (Turbo Streams) | HTIP, one stream"
        + " | whole HTML, one stream |\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (Change change : Change.values()) {
      Steps step = Steps.of(change);
      byte[] html = Steps.html(step.after());
      out.append("| ").append(change.label())
          .append(" | ").append(sizes(step.patch()))
          .append(" | ").append(sizes(html))
          .append(" | ").append(sizes(step.json()))
          .append(" | ").append(sizes(fragments(step)))
          .append(" | ").append(number(streamed(step.full(), step.patch())))
          .append(" | ").append(number(streamed(Steps.html(step.before()), html)))
          .append(" |\n");
    }
    out.append('\n');
  }

  private void files() throws IOException {
    out.append("What a page loads once, and its cache keeps, brotli at quality 11:\n\n"
        + "| | bytes | brotli |\n|---|---:|---:|\n");
    for (String name : List.of("htip.wasm", "boot.js", "live.js", "htip.js")) {
      file(name, read("/META-INF/dxwww/htip/" + name));
    }
    file("templates of the table", read(EntriesTemplate.BUNDLE));
    int boot = brotli(read("/META-INF/dxwww/htip/htip.wasm"), BEST)
        + brotli(read("/META-INF/dxwww/htip/boot.js"), BEST);
    out.append(String.format(
        Locale.ROOT,
        "%n| bar | at most | bytes | |%n|---|---:|---:|---|%n"
            + "| boot: htip.wasm and boot.js, brotli | 3,072 | %,d | %s |%n",
        boot, boot <= 3072 ? "met" : "missed"));
  }

  private void file(String name, byte[] bytes) throws IOException {
    out.append(String.format(
        Locale.ROOT, "| %s | %,d | %,d |%n", name, bytes.length, brotli(bytes, BEST)));
  }

  static byte[] read(String resource) throws IOException {
    try (InputStream in = WireReport.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no " + resource);
      }
      return in.readAllBytes();
    }
  }

  /** The rows that are new or other, or what a script of the page needs to do the same. */
  /** What a person would send by hand: the fewest Turbo Streams that do it. */
  private static byte[] fragments(Steps step) {
    List<Entry> before = step.before().rows();
    List<Entry> after = step.after().rows();
    StringBuilder all = new StringBuilder();
    switch (step.change()) {
      case CREATE, CREATE_MANY, APPEND ->
          stream(all, "append", "rows", after.subList(before.size(), after.size()));
      case REPLACE -> stream(all, "update", "rows", after);
      case CLEAR -> stream(all, "update", "rows", List.of());
      case REMOVE -> {
        List<Entry> gone = new ArrayList<>(before);
        gone.removeAll(after);
        gone.forEach(row -> all.append(
            "<turbo-stream action=\"remove\" target=\"%d\"></turbo-stream>".formatted(row.id())));
      }
      default -> {
        for (int i = 0; i < after.size(); i++) {
          if (!after.get(i).equals(before.get(i))) {
            stream(all, "replace", Integer.toString(before.get(i).id()), List.of(after.get(i)));
          }
        }
      }
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void stream(StringBuilder all, String action, String target, List<Entry> rows) {
    all.append("<turbo-stream action=\"%s\" target=\"%s\"><template>".formatted(action, target));
    rows.forEach(row -> all.append(Steps.row(row)));
    all.append("</template></turbo-stream>");
  }

  private static String sizes(byte[] bytes) throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream to = new GZIPOutputStream(gzip)) {
      to.write(bytes);
    }
    return number(bytes.length) + " / " + number(gzip.size()) + " / "
        + number(brotli(bytes, QUALITY));
  }

  private static String number(int bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }

  private static int brotli(byte[] bytes, int quality) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (BrotliOutputStream to =
        new BrotliOutputStream(packed, new Encoder.Parameters().setQuality(quality))) {
      to.write(bytes);
    }
    return packed.size();
  }

  /** What the second of two answers adds to a stream. */
  private static int streamed(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (BrotliOutputStream to =
        new BrotliOutputStream(packed, new Encoder.Parameters().setQuality(QUALITY))) {
      to.write(first);
      to.flush();
      int before = packed.size();
      to.write(second);
      to.flush();
      return packed.size() - before;
    }
  }
}
