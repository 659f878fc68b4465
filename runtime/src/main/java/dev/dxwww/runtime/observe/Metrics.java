package dev.dxwww.runtime.observe;

import dev.dxwww.runtime.observe.internal.MetricsText;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.DoubleSupplier;

/**
 * The application's own metrics, shown at {@code /metrics} beside the server's. To be injected:
 *
 * <pre>{@code
 * OrderDesk(Metrics metrics) {
 *   this.placed = metrics.counter("orders_placed_total", "Orders that customers placed.");
 * }
 * }</pre>
 *
 * <p>Names are {@code [a-zA-Z_:][a-zA-Z0-9_:]*}; labels follow as name and value in turn. The same
 * name and labels give the same metric again. A name has at most {@value #MOST_SERIES} different
 * values of its labels; further ones share a series with the value {@code other}, so that what
 * clients send cannot fill the memory.
 */
public final class Metrics {
  /** Most series of one name. */
  public static final int MOST_SERIES = 1_000;

  private final Map<String, MetricFamily> families = new ConcurrentSkipListMap<>();
  private final Map<String, String> owners = new ConcurrentHashMap<>();

  /** Without any metric. The framework makes the one that is injected. */
  public Metrics() {}

  /**
   * A number that only grows.
   *
   * @param name ends in {@code _total}
   * @throws IllegalArgumentException for a name or labels that do not fit
   */
  public Counter counter(String name, String help, String... labels) {
    if (!name.endsWith("_total")) {
      throw new IllegalArgumentException("the name of a counter ends in _total: " + name);
    }
    return (Counter) family(name, help, MetricFamily.Kind.COUNTER, labels)
        .series(labels, Counter::new);
  }

  /**
   * How long something takes, as a histogram.
   *
   * @param name ends in {@code _seconds}
   * @throws IllegalArgumentException for a name or labels that do not fit
   */
  public Timer timer(String name, String help, String... labels) {
    if (!name.endsWith("_seconds")) {
      throw new IllegalArgumentException("the name of a timer ends in _seconds: " + name);
    }
    return (Timer) family(name, help, MetricFamily.Kind.HISTOGRAM, labels)
        .series(labels, Timer::new);
  }

  /**
   * A number that goes up and down, asked for whenever metrics are read. The first supplier of a
   * name and labels stays.
   *
   * @throws IllegalArgumentException for a name or labels that do not fit
   */
  public void gauge(String name, String help, DoubleSupplier value, String... labels) {
    family(name, help, MetricFamily.Kind.GAUGE, labels).series(labels, () -> value);
  }

  private MetricFamily family(
      String name, String help, MetricFamily.Kind kind, String... labels) {
    MetricFamily made = MetricFamily.of(name, help, kind, labels);
    for (String written : made.writtenNames()) {
      String other = owners.putIfAbsent(written, name);
      if (other != null && !other.equals(name)) {
        throw new IllegalArgumentException(
            name + " would be written as " + written + ", and so is " + other);
      }
    }
    MetricFamily there = families.putIfAbsent(name, made);
    if (there != null) {
      there.requireSame(made);
      return there;
    }
    return made;
  }

  /** Writes all of them, in the order of their names. */
  public void writeTo(MetricsText out) {
    families.values().forEach(family -> family.write(out));
  }
}
