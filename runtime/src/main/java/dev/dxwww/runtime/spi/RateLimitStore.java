package dev.dxwww.runtime.spi;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;

/**
 * Counts requests of clients. An application whose nodes are to share their counts provides one as
 * a component, such as {@link dev.dxwww.runtime.security.limit.PostgresRateLimitStore}; without,
 * each node counts by itself in memory. Called by many threads at once.
 *
 * {@snippet lang=java :
 * @Provides
 * RateLimitStore limits(Database database) {
 *   return new PostgresRateLimitStore(database);
 * }
 * }
 */
@FunctionalInterface
public interface RateLimitStore {

  /**
   * Counts a request at the time of the call, if the limit allows one more: fewer than
   * {@link RateLimit#requests} were counted for this limit's name and this client within the
   * {@link RateLimit#window} that ends now. A refused request counts nothing.
   *
   * <p>Whatever it throws lets the request pass, as far as this node's own count does, and is
   * logged and counted.
   */
  RateLimitCount increment(RateLimit limit, RateLimitClient client);
}
