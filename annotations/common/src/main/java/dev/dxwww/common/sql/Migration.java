package dev.dxwww.common.sql;

import java.util.Optional;

/**
 * One step towards a schema.
 *
 * @param file its path below the folder of migrations, with {@code /}
 * @param version empty for one that is repeated when it changes ({@code R__views.sql})
 * @param description what stands after {@code __}, with spaces for {@code _}; may be empty
 * @param sql what to run; lines end with {@code \n}, whatever the file has
 */
public record Migration(
    String file, Optional<MigrationVersion> version, String description, String sql) {
  public Migration {
    sql = SqlText.normal(sql);
  }
}
