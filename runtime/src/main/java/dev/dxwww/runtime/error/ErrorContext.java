package dev.dxwww.runtime.error;

/**
 * The request that failed, as far as it is known at that point.
 *
 * @param method the request's method, such as {@code GET}
 * @param path the raw path, without the query
 * @param query the raw query, empty when there is none; never logged
 * @param headers the request's header fields
 * @param route the route's path template, empty while none has matched
 * @param handler the method that serves the route, as {@code com.example.TaskController.find};
 *     empty while none has matched
 * @param requestId the id that ties response and log together
 * @param elapsedNanos nanoseconds since the request's first line was read
 */
public record ErrorContext(
    String method,
    String path,
    String query,
    ErrorHeaders headers,
    String route,
    String handler,
    String requestId,
    long elapsedNanos) {}
