package dev.dxwww.processor.policy;

import java.util.List;

/**
 * Which other sites may call a route.
 *
 * @param origins as written
 * @param methods empty for all
 * @param headers of requests
 * @param exposed headers of responses
 * @param credentials whether with cookies
 * @param maxAge as written
 */
public record CorsModel(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    boolean credentials,
    String maxAge) {
  public CorsModel {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }
}
