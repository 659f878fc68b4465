package dev.dxwww.runtime.observe;

import dev.dxwww.runtime.observe.internal.MetricsText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** All series of one name: they share kind, help and the names of their labels. */
final class MetricFamily {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.metrics");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");
  private static final List<String> TAKEN = List.of("http_server_", "jvm_", "process_", "dx_");

  private final String name;
  private final String help;
  private final Kind kind;
  private final List<String> labels;
  private final Map<String, Object> series = new ConcurrentSkipListMap<>();

  private MetricFamily(String name, String help, Kind kind, List<String> labels) {
    this.name = name;
    this.help = help;
    this.kind = kind;
    this.labels = labels;
  }

  /** What a series is. */
  enum Kind {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  static MetricFamily of(String name, String help, Kind kind, String... labels) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a metric: " + name);
    }
    for (String taken : TAKEN) {
      if (name.startsWith(taken)) {
        throw new IllegalArgumentException("names with " + taken + " are the server's: " + name);
      }
    }
    if (labels.length % 2 != 0) {
      throw new IllegalArgumentException("a label of " + name + " has no value");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < labels.length; i += 2) {
      if (!LABEL.matcher(labels[i]).matches() || labels[i].equals("le")) {
        throw new IllegalArgumentException("not a name of a label: " + labels[i]);
      }
      if (names.contains(labels[i])) {
        throw new IllegalArgumentException("two labels of " + name + " are called " + labels[i]);
      }
      names.add(labels[i]);
    }
    return new MetricFamily(name, help, kind, List.copyOf(names));
  }

  /** All names that its lines begin with, in either format; no two families may share one. */
  List<String> writtenNames() {
    return switch (kind) {
      case GAUGE -> List.of(name);
      case COUNTER -> List.of(name, name.substring(0, name.length() - "_total".length()));
      case HISTOGRAM -> List.of(name, name + "_bucket", name + "_sum", name + "_count");
    };
  }

  void requireSame(MetricFamily other) {
    if (kind != other.kind || !labels.equals(other.labels)) {
      throw new IllegalArgumentException(
          name + " is there already, as a " + kind + " with labels " + labels);
    }
  }

  /** The series with these labels, names and values in turn. */
  Object series(String[] pairs, Supplier<Object> make) {
    String key = key(pairs);
    Object there = series.get(key);
    if (there != null) {
      return there;
    }
    if (series.size() >= Metrics.MOST_SERIES) {
      key = overflow();
      if (!series.containsKey(key)) {
        LOG.log(System.Logger.Level.WARNING,
            name + " has " + Metrics.MOST_SERIES + " series; further ones count as other");
      }
    }
    return series.computeIfAbsent(key, k -> make.get());
  }

  private String key(String[] pairs) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      key.append(i == 0 ? "" : ",").append(MetricsText.label(pairs[i], pairs[i + 1]));
    }
    return key.toString();
  }

  private String overflow() {
    List<String> others = new ArrayList<>();
    labels.forEach(label -> others.add(MetricsText.label(label, "other")));
    return String.join(",", others);
  }

  void write(MetricsText out) {
    out.family(name, kind.name().toLowerCase(java.util.Locale.ROOT), help);
    series.forEach((key, value) -> write(out, key, value));
  }

  private void write(MetricsText out, String key, Object value) {
    switch (value) {
      case Counter counter -> out.sample(name, key, counter.count());
      case Timer timer -> timer.histogram().write(out, name, key);
      case DoubleSupplier gauge -> writeGauge(out, key, gauge);
      default -> throw new IllegalStateException("no metric: " + value);
    }
  }

  /** A gauge that fails leaves the others as they are. */
  private void writeGauge(MetricsText out, String key, DoubleSupplier gauge) {
    try {
      out.sample(name, key, gauge.getAsDouble());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "gauge " + name + " failed", e);
    }
  }
}
