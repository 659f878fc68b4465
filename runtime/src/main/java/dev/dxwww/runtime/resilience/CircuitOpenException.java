package dev.dxwww.runtime.resilience;

import java.time.Duration;

import dev.dxwww.runtime.error.UnavailableException;

/** 503, code 4503: a circuit is open; {@code Retry-After} says when it lets calls through. */
public final class CircuitOpenException extends UnavailableException {
  CircuitOpenException(String circuit, Duration retryAfter) {
    super("circuit " + circuit + " is open", retryAfter);
  }
}
