package dev.dxwww.runtime.observe.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** Counts and times all requests: by route, and those that have none by method. */
public final class RequestMetrics {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
  private static final String NO_ROUTE = "(none)";

  private final List<RouteMeter> meters = new CopyOnWriteArrayList<>();
  private final Map<String, RouteMeter> byName = new ConcurrentHashMap<>();
  private final RouteMeter[] unmatched = new RouteMeter[METHODS.size() + 1];
  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();

  /** Nothing counted yet. */
  public RequestMetrics() {
    for (int i = 0; i < unmatched.length; i++) {
      unmatched[i] = new RouteMeter(i < METHODS.size() ? METHODS.get(i) : "(other)", NO_ROUTE);
      meters.add(unmatched[i]);
    }
  }

  /** The meter of a route, the same for all that have its name; to be asked for at start. */
  public RouteMeter of(String method, String route) {
    return byName.computeIfAbsent(method + " " + route, _ -> added(method, route));
  }

  private RouteMeter added(String method, String route) {
    RouteMeter meter = new RouteMeter(method, route);
    meters.add(meter);
    return meter;
  }

  /** The meter of requests that no route serves. */
  public RouteMeter unmatched(String method) {
    int place = METHODS.indexOf(method);
    return unmatched[place < 0 ? METHODS.size() : place];
  }

  /** A request begins. */
  public void begin() {
    begun.increment();
  }

  /** A request has ended. */
  public void end() {
    ended.increment();
  }

  /** Requests that are being served. */
  public long inFlight() {
    long over = ended.sum();
    return Math.max(0, begun.sum() - over);
  }

  void write(MetricsText out) {
    String time = "http_server_request_duration_seconds";
    out.family(time, "histogram", "Time from the request line to the end of the response.");
    meters.forEach(meter -> meter.writeTimes(out, time));
    String sent = "http_server_response_body_bytes_total";
    out.family(sent, "counter", "Bytes of content sent.");
    meters.forEach(meter -> meter.writeSent(out, sent));
    String received = "http_server_request_body_bytes_total";
    out.family(received, "counter", "Bytes of content read.");
    meters.forEach(meter -> meter.writeReceived(out, received));
    String now = "http_server_requests_in_flight";
    out.family(now, "gauge", "Requests being served.");
    out.sample(now, "", inFlight());
  }
}
