package dev.dxwww.runtime.app;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CacheConfig;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.config.PoolConfig;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.internal.DatabaseLaunch;
import dev.dxwww.runtime.query.internal.Databases;

/** Opens the database of an application that has one; not loaded by others. */
final class DatabaseStart {
  private DatabaseStart() {}

  static Database open(
      Components components,
      Profile profile,
      Components.Surroundings surroundings,
      SchemaCheck check) {
    return Databases.open(
        new DatabaseLaunch(
            components.config(DatabaseConfig.class),
            components.config(PoolConfig.class),
            components.config(CacheConfig.class),
            profile,
            surroundings.application(),
            surroundings.loader(),
            surroundings.directory()),
        check);
  }
}
