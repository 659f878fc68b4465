package dev.dxwww.runtime.observe.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts and times the requests of one route, by the class of their status. */
public final class RouteMeter {
  /** Place 0 is for requests that got no response: their client went away. */
  private static final int CLASSES = 6;

  private final String labels;
  private final AtomicReferenceArray<Histogram> times = new AtomicReferenceArray<>(CLASSES);
  private final LongAdder sent = new LongAdder();
  private final LongAdder received = new LongAdder();

  /** Nothing measured yet. */
  public RouteMeter(String method, String route) {
    labels = MetricsText.label("method", method) + "," + MetricsText.label("route", route);
    times.set(2, new Histogram());
  }

  /** One request: its status or 0, how long it took, the bytes of content sent and received. */
  public void record(int status, long nanos, long bytesSent, long bytesReceived) {
    int statusClass = status / 100;
    Histogram histogram = times.get(statusClass);
    (histogram == null ? first(statusClass) : histogram).record(nanos);
    if (bytesSent > 0) {
      sent.add(bytesSent);
    }
    if (bytesReceived > 0) {
      received.add(bytesReceived);
    }
  }

  private Histogram first(int statusClass) {
    Histogram made = new Histogram();
    Histogram there = times.compareAndExchange(statusClass, null, made);
    return there == null ? made : there;
  }

  void writeTimes(MetricsText out, String name) {
    for (int i = 0; i < CLASSES; i++) {
      Histogram histogram = times.get(i);
      if (histogram != null && histogram.count() > 0) {
        String status = i == 0 ? "none" : i + "xx";
        histogram.write(out, name, labels + ",status=\"" + status + "\"");
      }
    }
  }

  void writeSent(MetricsText out, String name) {
    writeBytes(out, name, sent.sum());
  }

  void writeReceived(MetricsText out, String name) {
    writeBytes(out, name, received.sum());
  }

  private void writeBytes(MetricsText out, String name, long bytes) {
    if (bytes > 0) {
      out.sample(name, labels, bytes);
    }
  }
}
