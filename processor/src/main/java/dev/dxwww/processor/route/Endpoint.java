package dev.dxwww.processor.route;

import dev.dxwww.common.PathTemplate;

/**
 * What the router knows of a route.
 *
 * @param method the request method
 * @param path the whole path, prefix included
 */
public record Endpoint(HttpMethod method, PathTemplate path) {}
