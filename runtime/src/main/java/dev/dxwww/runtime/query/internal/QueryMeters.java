package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.observe.internal.Histogram;
import dev.dxwww.runtime.observe.internal.MetricsText;

/** How long queries took, by their name, and how they failed, by code. */
final class QueryMeters {
  private final Map<String, Histogram> queries = new ConcurrentHashMap<>();
  private final LongAdder[] failures = new LongAdder[ErrorCode.values().length];

  QueryMeters() {
    for (int i = 0; i < failures.length; i++) {
      failures[i] = new LongAdder();
    }
  }

  /** A statement ran this long, whatever came of it. */
  void ran(Sql sql, long nanos) {
    Histogram histogram = queries.get(sql.name());
    if (histogram == null) {
      histogram = queries.computeIfAbsent(sql.name(), name -> new Histogram());
    }
    histogram.record(nanos);
  }

  void failed(SQLException failure) {
    failures[ErrorConversions.code(failure).ordinal()].increment();
  }

  void failed(ErrorCode code) {
    failures[code.ordinal()].increment();
  }

  /** How often this went wrong. */
  long failures(ErrorCode code) {
    return failures[code.ordinal()].sum();
  }

  void write(MetricsText out) {
    out.family("dx_db_query_seconds", "histogram", "How long statements took, by query.");
    new TreeMap<>(queries).forEach(
        (name, histogram) ->
            histogram.write(out, "dx_db_query_seconds", MetricsText.label("query", name)));
    out.family("dx_db_errors_total", "counter", "Queries that failed, by code.");
    for (ErrorCode code : ErrorCode.values()) {
      long count = failures(code);
      if (count > 0) {
        out.sample("dx_db_errors_total", "code=\"" + code.number() + "\"", count);
      }
    }
  }
}
