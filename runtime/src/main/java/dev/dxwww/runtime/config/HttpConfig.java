package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.http.internal.TrailingSlash;
import dev.dxwww.runtime.security.headers.HeaderSettings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How requests are read and answered.
 *
 * @param trailingSlash What happens to a path that a route serves but for the slash at its end:
 *     redirect (308 to the route's path), strict (404), or ignore (the route serves both).
 * @param maxParameters Most parameters in a query or a form; more are answered by 400.
 * @param accessLog Whether each response is logged, in one line.
 * @param contentSecurityPolicy The Content-Security-Policy of responses that set none.
 */
@ConfigProperties("dx.http")
public record HttpConfig(
    @DefaultValue("redirect") TrailingSlash trailingSlash,
    @DefaultValue("1000") @Min(1) @Max(100_000) int maxParameters,
    @DefaultValue("true") boolean accessLog,
    @DefaultValue(HeaderSettings.DEFAULT_POLICY) String contentSecurityPolicy) {}
