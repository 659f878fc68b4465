package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorResponder;
import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.security.internal.Authentication;

import java.time.Clock;
import java.util.Objects;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The parts of the framework that the server works with.
 *
 * @param errors answers failures
 * @param json reads bodies
 * @param clock says what is past and future, for checks of values
 * @param nanoTime nanoseconds from some fixed point, for durations
 * @param idSeed start of the request ids; different for each process
 * @param observation counts requests and lets them in
 * @param safeguards what stands between clients and handlers
 * @param authentication knows users; null where there are none
 * @param pages what pages are made with
 */
public record HttpParts(
    ErrorResponder errors,
    Json json,
    Clock clock,
    LongSupplier nanoTime,
    long idSeed,
    Observation observation,
    Safeguards safeguards,
    @Nullable Authentication authentication,
    Pages pages) {
  /** Parts of a server whose counts nobody reads. */
  public HttpParts(
      ErrorResponder errors, Json json, Clock clock, LongSupplier nanoTime, long idSeed) {
    this(errors, json, clock, nanoTime, idSeed, Observation.silent(idSeed),
        Safeguards.plain(nanoTime, idSeed), null, Pages.plain());
  }

  public HttpParts {
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(json, "json");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(nanoTime, "nanoTime");
  }

  /** The same with another observation. */
  public HttpParts observation(Observation changed) {
    return new HttpParts(
        errors, json, clock, nanoTime, idSeed, changed, safeguards, authentication,
        pages);
  }

  /** The same with other safeguards. */
  public HttpParts safeguards(Safeguards changed) {
    return new HttpParts(
        errors, json, clock, nanoTime, idSeed, observation, changed, authentication,
        pages);
  }

  /** The same for an application with users. */
  public HttpParts authentication(@Nullable Authentication users) {
    return new HttpParts(
        errors, json, clock, nanoTime, idSeed, observation, safeguards, users, pages);
  }

  /** The same with other pages. */
  public HttpParts pages(Pages changed) {
    return new HttpParts(
        errors, json, clock, nanoTime, idSeed, observation, safeguards, authentication, changed);
  }
}
