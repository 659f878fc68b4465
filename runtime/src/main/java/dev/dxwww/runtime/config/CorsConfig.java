package dev.dxwww.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.http.CorsPolicy;

/**
 * Which pages of other sites may call this application from scripts. Holds for static files and for
 * every route that has no {@code @Cors}.
 *
 * @param origins The sites, such as https://shop.example; none by default, * for all.
 * @param methods Methods they may use; where it is not set, all that a path has.
 * @param headers Fields that their requests may carry; where it is not set, Content-Type.
 * @param exposed Fields of responses that their scripts may read.
 * @param credentials Whether their requests may carry cookies; not together with *.
 * @param maxAge How long browsers may remember what is allowed, 0s to 365d.
 */
@ConfigProperties("dx.cors")
public record CorsConfig(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    @DefaultValue("false") boolean credentials,
    @DefaultValue("10m") Duration maxAge) {
  private static final Duration LONGEST = Duration.ofDays(365);

  /** @throws IllegalArgumentException for what {@link CorsPolicy} refuses */
  public CorsConfig {
    Bounds.between("max-age", maxAge, Duration.ZERO, LONGEST);
    if (!origins.isEmpty()) {
      new CorsPolicy(origins, methods, headers, exposed, credentials, maxAge);
    }
  }

  /** As the server takes it; empty when no site is named. */
  public Optional<CorsPolicy> policy() {
    if (origins.isEmpty()) {
      return Optional.empty();
    }
    List<String> fields = headers.isEmpty() ? List.of("Content-Type") : headers;
    return Optional.of(
        new CorsPolicy(origins, methods, fields, exposed, credentials, maxAge));
  }
}
