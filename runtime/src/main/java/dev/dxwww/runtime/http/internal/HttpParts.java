package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorResponder;
import dev.dxwww.runtime.generated.Json;

import java.time.Clock;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The parts of the framework that the server works with.
 *
 * @param errors answers failures
 * @param json reads bodies
 * @param clock says what is past and future, for checks of values
 * @param nanoTime nanoseconds from some fixed point, for durations
 * @param idSeed start of the request ids; different for each process
 */
public record HttpParts(
    ErrorResponder errors, Json json, Clock clock, LongSupplier nanoTime, long idSeed) {
  public HttpParts {
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(json, "json");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(nanoTime, "nanoTime");
  }
}
