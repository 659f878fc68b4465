package dev.dxwww.runtime.error;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is answered when even reporting a failure fails, made beforehand so that it needs no memory.
 */
final class LastResort {
  /** Stands for a failure that could not be looked at. */
  static final DxException FAILURE = new DxException(ErrorCode.UNEXPECTED);

  /** A 500 without anything of the request. */
  static final RenderedError RESPONSE =
      new RenderedError(
          500,
          "application/problem+json",
          """
          {"type":"about:blank","title":"Internal Server Error","status":500,\
          "detail":"Something went wrong on the server.","code":4500}"""
              .getBytes(StandardCharsets.UTF_8),
          Map.of("Cache-Control", "no-store"));

  static {
    FAILURE.setStackTrace(new StackTraceElement[0]);
  }

  private LastResort() {}
}
