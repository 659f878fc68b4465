package dev.dxwww.runtime.error;

import java.util.Map;

/**
 * A response that reports a failure, ready to be sent.
 *
 * @param status 400 to 599
 * @param contentType the value of Content-Type
 * @param body the bytes to send; not to be changed, since constant pages share theirs
 * @param headers further header fields, among them {@code Cache-Control}, {@code Vary} and, for
 *     pages, a {@code Content-Security-Policy} that takes the place of the general one
 */
public record RenderedError(
    int status, String contentType, byte[] body, Map<String, String> headers) {

  public RenderedError {
    headers = Map.copyOf(headers);
  }
}
