package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories compiled whole and in part, by javac and by Eclipse's compiler. */
class QueryCompilersTest {
  private static final String HEAD =
      """
      package p;
      import dev.dxwww.query.*;
      import java.util.*;
      """;

  private static final String SIZES =
      HEAD
          + """
          @Repository
          public interface Sizes {
            @Cached(fresh = "5s", stale = "forever")
            @Query("select size from lists where id = :id")
            Optional<Long> size(long id);
          }
          """;

  private static final String CHANGES =
      HEAD
          + """
          @Repository
          public interface Changes {
            @Query("update lists set size = :size where id = :id")
            boolean resize(long id, long size);
          }
          """;

  @TempDir Path folder;

  @BeforeEach
  void migrate() throws IOException {
    migration(folder.resolve("src/main/resources/db/migration"), "size");
  }

  private static void migration(Path in, String column) throws IOException {
    Files.createDirectories(in);
    Files.writeString(
        in.resolve("V1__init.sql"),
        "create table lists (id bigint primary key, %s bigint not null);\n".formatted(column));
  }

  private FolderCompile.Result both(FolderCompile module) {
    return module.sources(SIZES, CHANGES).all();
  }

  @Test
  void migrationsBesideTheSources_areFound() {
    FolderCompile module = FolderCompile.javac(folder);
    both(module).clean();
    assertThat(module.generated("p.Sizes_Queries"))
        .contains("select size from lists where id = ?::bigint");
  }

  @Test
  void migrationsThatTheBuildCopied_comeFirst() throws IOException {
    migration(folder.resolve("target/classes/db/migration"), "other");
    FolderCompile module = FolderCompile.javac(folder).sources(CHANGES);
    module.all().hasOnlyError("QUERY-042").says("column \"size\"").says("lists");
  }

  @Test
  void partialCompile_knowsWhatOtherRepositoriesChange() {
    FolderCompile module = FolderCompile.javac(folder);
    both(module).clean();
    module.only("p.Sizes").clean();
    module.only("p.Changes").clean();
    assertThat(module.generated("p.Sizes_Queries")).contains("class Sizes_Queries");
  }

  @Test
  void partialCompile_withoutThoseThatChange_saysSo() {
    FolderCompile module = FolderCompile.javac(folder);
    both(module).clean();
    module.delete("p.Changes");
    module.only("p.Sizes").hasOnlyError("QUERY-051").says("kept forever");
  }

  @Test
  void sameSources_giveTheSameBytes() {
    FolderCompile module = FolderCompile.javac(folder);
    both(module).clean();
    var first = module.output();
    module.all().clean();
    assertThat(module.output()).isEqualTo(first);
  }

  @Test
  void eclipse_needsToBeToldTheFolder() {
    FolderCompile module = FolderCompile.ecj(folder).sources(SIZES, CHANGES);
    module
        .all()
        .hasOnlyError("QUERY-108")
        .says("the compiler does not tell its output folder")
        .says("-Adxwww.migrations=DIR");
  }

  @Test
  void eclipse_checksAndGeneratesAsWell() {
    FolderCompile module =
        FolderCompile.ecj(folder)
            .with("-Adxwww.migrations=" + folder.resolve("src/main/resources/db/migration"));
    both(module).clean();
    assertThat(module.generated("p.Changes_Queries")).contains("set size = ?::bigint");
  }

  @Test
  void eclipse_saysTheLineOfTheText() {
    FolderCompile module =
        FolderCompile.ecj(folder)
            .sources(CHANGES.replace("set size", "set sizes"))
            .with("-Adxwww.migrations=" + folder.resolve("src/main/resources/db/migration"));
    module
        .all()
        .hasOnlyError("QUERY-042")
        .says("at value of @Query:1:18")
        .says("1 | update lists set sizes = :size where id = :id")
        .didYouMean("size, which V1__init.sql:1 defines");
  }
}
