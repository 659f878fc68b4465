package dev.dxwww.processor.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dxwww.processor.CompileResult;
import dev.dxwww.processor.DxProcessor;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.sql.SqlOracle.Answer;

/** What is said when there is no schema to check queries in, or nobody to ask. */
class QuerySchemaTest {
  private static final String COUNT =
      QueryPrograms.repository("@Query(\"select count(*) from lists\")", "long count();");

  private static final String TABLE = "create table lists (id bigint primary key);\n";

  private static CompileResult compile(Path folder, String types) {
    return QueryPrograms.compile(List.of("-Adxwww.migrations=" + folder), types);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "one | alter table lsts add name text | V2__more.sql:2:1 | alter table lsts",
        "two | create table more (id bigint, list uuid references lists) | V2__more.sql:2 | uuid",
        "three | create tabel more (id bigint) | V2__more.sql:2:8 | create tabel more"
      })
  void migrationThatDoesNotApply_isSaidOnceWithItsLine(
      String name, String sql, String where, String line, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("V1__init.sql"), TABLE);
    Files.writeString(folder.resolve("V2__more.sql"), "-- more\n" + sql + ";\n");
    String second =
        "@Repository\ninterface Users {\n  @Query(\"select 1::bigint as %s\")\n  long one();\n}\n"
            .formatted(name);
    compile(folder, COUNT + second)
        .hasOnlyError("QUERY-053")
        .inFile("Tasks.java")
        .at("@Repository")
        .says("Migration " + where)
        .says("in: ")
        .says(line);
  }

  @Test
  void migrationsThatApply_areNotSpokenOf(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("V1__init.sql"), TABLE);
    Files.writeString(folder.resolve("R__all.sql"), "create or replace view v as select 1 as x;");
    Files.writeString(folder.resolve("README.md"), "no SQL");
    compile(folder, COUNT).nearlyHas("QUERY-053");
  }

  @Test
  void fileThatFlywayWouldLeaveOut_isSaid(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("V1__init.sql"), TABLE);
    Files.writeString(folder.resolve("V2_more.sql"), "select 1;");
    compile(folder, COUNT)
        .hasOnlyError("QUERY-053")
        .at("@Repository")
        .says("Migration V2_more.sql does not apply")
        .says("name it such as");
  }

  @ParameterizedTest
  @ValueSource(strings = {"count(*)", "sum(size)::bigint + 1", "max(id) + 1"})
  void withoutMigrations_thePathsAreSaid(String value, @TempDir Path folder) {
    compile(
            folder.resolve("none"),
            QueryPrograms.repository(
                "@Query(\"select %s from lists\")".formatted(value), "Optional<Long> value();"))
        .hasOnlyError("QUERY-108")
        .at("@Repository")
        .says("looked in " + folder.resolve("none"))
        .fix("src/main/resources/db/migration/V1__init.sql, or -Adxwww.migrations=DIR");
  }

  @Test
  void folderWithoutMigrations_isNoSchema(@TempDir Path folder) {
    compile(folder, COUNT).hasOnlyError("QUERY-108").at("@Repository");
  }

  @Test
  void oneMigration_isEnough(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("V1.sql"), TABLE);
    compile(folder, COUNT).nearlyHas("QUERY-108");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select count(*) from lists | long count()",
        "select size from lists where id = :id | Optional<Long> size(long id)",
        "delete from lists where id = :id | boolean remove(long id)"
      })
  void withoutAnOracle_nothingCompiles(String sql, String method) {
    DxProcessor withoutOracle =
        new DxProcessor(
            List.of(
                new QueryFeature(
                    new JsonTypes(),
                    (environment, migrations, output) ->
                        statements -> new Answer.Unavailable("no binaries", "add them"))));
    QueryPrograms.compile(
            withoutOracle, QueryPrograms.repository("@Query(\"%s\")".formatted(sql), method + ";"))
        .hasOnlyError("QUERY-055")
        .at("@Repository")
        .says("NOT CHECKED: no binaries")
        .fix("add them");
  }

  @Test
  void withTheBundledOracle_allIsChecked() {
    QueryPrograms.compile(
            List.of("-Adxwww.migrations=" + QueryPrograms.MIGRATIONS, "-Adxwww.sql=strict"), COUNT)
        .nearlyHas("QUERY-055");
  }
}
