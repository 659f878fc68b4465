package dev.dxwww.runtime.http;

import java.util.Objects;

/**
 * An answer that says something was created: 201, with its address and its representation.
 *
 * @param location path or URL of what was created, for the {@code Location} field; empty leaves the
 *     field out. Non-ASCII characters and spaces are percent-encoded as UTF-8
 * @param body the representation
 * @param <T> its type
 */
public record Created<T>(String location, T body) {
  /** @throws IllegalArgumentException when the location holds control characters */
  public Created {
    location = Locations.encoded(location);
    Objects.requireNonNull(body, "body");
  }

  /** What was created, with its address. */
  public static <T> Created<T> at(String location, T body) {
    return new Created<>(location, body);
  }

  /** What was created, when it has no address of its own. */
  public static <T> Created<T> of(T body) {
    return new Created<>("", body);
  }
}
