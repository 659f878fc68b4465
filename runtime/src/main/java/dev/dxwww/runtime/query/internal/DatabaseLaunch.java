package dev.dxwww.runtime.query.internal;

import java.nio.file.Path;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CacheConfig;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.PoolConfig;

/**
 * What a database is opened with.
 *
 * @param application its name, which the server shows beside each connection
 * @param loader whose class path has the migrations
 * @param directory the working directory
 */
public record DatabaseLaunch(
    DatabaseConfig database,
    PoolConfig pool,
    CacheConfig cache,
    Profile profile,
    String application,
    ClassLoader loader,
    Path directory) {

  PoolSettings poolSettings() {
    return new PoolSettings(
        pool.size(),
        pool.waitTimeout(),
        pool.validateAfter(),
        pool.maxLifetime(),
        database.connectTimeout(),
        database.queryTimeout());
  }

  CacheLimits cacheLimits() {
    return new CacheLimits(cache.maxRows(), cache.maxKey().bytes(), cache.refreshes());
  }

  /** Names of applications may be of any language; PostgreSQL shows ASCII only. */
  String applicationName() {
    return application.replaceAll("[^ -~]", "?");
  }
}
