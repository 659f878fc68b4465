package dev.dxwww.runtime.http.internal;

import io.helidon.common.buffers.BufferData;

import java.nio.charset.StandardCharsets;

/**
 * The fields {@code RateLimit-Policy} and {@code RateLimit} of one response, written as they are.
 *
 * @param begin all of them up to the number of requests that are left
 * @param left requests that are left
 * @param waitSeconds seconds until there is one more
 */
record LimitFields(byte[] begin, int left, long waitSeconds) {
  /** What is the same in all responses of a route; the item names its limit. */
  static byte[] begin(String item, int requests, long windowSeconds) {
    return ("RateLimit-Policy: " + item + ";q=" + requests + ";w=" + windowSeconds
        + "\r\nRateLimit: " + item + ";r=").getBytes(StandardCharsets.US_ASCII);
  }

  void write(BufferData buffer) {
    buffer.write(begin);
    buffer.write((left + ";t=" + waitSeconds + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }
}
