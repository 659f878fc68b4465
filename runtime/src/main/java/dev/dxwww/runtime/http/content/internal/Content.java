package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Bytes that are kept somewhere and may be sent many times. */
public interface Content {
  /**
   * Opens them, as they are now.
   *
   * @param now milliseconds since 1970
   * @return null when they are not there any more
   */
  @Nullable OpenContent open(long now) throws IOException;
}
