package dev.dxwww.common.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationsTest {

  @Test
  void versions_comeByNumberThenRepeatedOnesByDescription() {
    Migrations migrations = named("R__views.sql", "V10__j.sql", "V2__b.sql", "R__functions.sql",
        "V1_10__a.sql", "V1.9__c.sql", "later/V3__d.sql");

    assertThat(migrations.problems()).isEmpty();
    assertThat(files(migrations)).containsExactly("V1.9__c.sql", "V1_10__a.sql", "V2__b.sql",
        "later/V3__d.sql", "V10__j.sql", "R__functions.sql", "R__views.sql");
  }

  @Test
  void description_hasSpacesForUnderscoresAndMayBeMissing() {
    Migrations migrations = named("V1__add_due_date__again.sql", "V2.sql");
    assertThat(migrations.inOrder()).extracting(Migration::description)
        .containsExactly("add due date  again", "");
  }

  @Test
  void sameVersionTwice_isReportedAtTheSecondFileWithTheFirst() {
    Migrations migrations = named("V01.0__b.sql", "V1__a.sql", "V2__c.sql");
    assertThat(migrations.problems()).extracting(MigrationProblem::toString).containsExactly(
        "V01.0__b.sql: has version 1, as V1__a.sql has. Fix: give one of the two a version of its"
            + " own");
    assertThat(files(migrations)).containsExactly("V1__a.sql", "V2__c.sql");
  }

  @Test
  void sameDescriptionOfRepeatedOnes_isReported() {
    Migrations migrations = named("a/R__views.sql", "b/R__views.sql");
    assertThat(migrations.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("b/R__views.sql");
      assertThat(problem.message()).contains("\"views\"").contains("a/R__views.sql");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "V__init.sql | has no version | name it such as V1_2__init.sql",
    "Vone__init.sql | has the version \"one\" | name it such as V1_2__init.sql",
    "V1_init.sql | has the version \"1_init\" | name it such as V1_2__what_it_does.sql",
    "V1..2__x.sql | has the version \"1..2\" | name it such as V1_2__x.sql",
    "R1__views.sql | has a version, though it is repeated | name it R__views.sql",
    "B2__base.sql | is a baseline | V2__base.sql",
    "U__x.sql | is not named as a migration | name it V1__x.sql",
    "v1__init.sql | is not named as a migration | name it V1__init.sql",
    "schema.sql | is not named as a migration | keep it elsewhere",
    "__x.sql | is not named as a migration | name it V1__x.sql",
    ".sql | is not named as a migration | V1__what_it_does.sql",
    "V1__init.SQL | ends with .SQL | end it with .sql",
  })
  void wrongName_isReportedWithTheFix(String file, String message, String fix) {
    Migrations migrations = named("V7__good.sql", file);
    assertThat(files(migrations)).containsExactly("V7__good.sql");
    assertThat(migrations.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo(file);
      assertThat(problem.message()).contains(message);
      assertThat(problem.fix()).contains(fix);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "U1__undo.sql", "afterMigrate.sql", "V1__x.sql.conf",
      "beforeEachMigrate__grant.sql", "createSchema.sql", "sql", "V1__x.java"})
  void whatIsNotMeantToBeAMigration_isLeftOut(String file) {
    assertThat(named(file)).isEqualTo(Migrations.NONE);
  }

  @Test
  void folder_isReadWithTheFoldersInIt(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("2026"));
    Files.writeString(folder.resolve("2026/V2__b.sql"), "select 2");
    Files.writeString(folder.resolve("V1__a.sql"), "\uFEFFselect 1;\r\nselect 'x';\r\n");
    Files.write(folder.resolve("V3__c.sql"), "select 'ü'".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    Migrations migrations = Migrations.read(folder);

    assertThat(files(migrations)).containsExactly("V1__a.sql", "2026/V2__b.sql");
    assertThat(migrations.inOrder().getFirst().sql()).isEqualTo("select 1;\nselect 'x';\n");
    assertThat(migrations.problems()).extracting(MigrationProblem::toString)
        .containsExactly("V3__c.sql: is not UTF-8. Fix: save it as UTF-8");
  }

  @Test
  void folderThatIsNotThere_hasNone(@TempDir Path folder) throws IOException {
    assertThat(Migrations.read(folder.resolve("db/migration"))).isEqualTo(Migrations.NONE);
  }

  @Test
  void frameworksOwn_comeBeforeTheUsersAndMayHaveTheSameVersions() {
    Migrations own = named("V1__sessions.sql", "R__own.sql");
    Migrations all = named("V1__init.sql", "x.sql").after(own);
    assertThat(files(all)).containsExactly("V1__sessions.sql", "R__own.sql", "V1__init.sql");
    assertThat(all.problems()).hasSize(1);
  }

  @Property(tries = 200)
  void orderOfFiles_changesNothing(
      @ForAll @Size(min = 1, max = 8) @UniqueElements List<@IntRange(max = 300) Integer> numbers,
      @ForAll Random random) {
    List<Migrations.Source> sources = new ArrayList<>();
    for (int number : numbers) {
      sources.add(new Migrations.Source("V" + number + "__x.sql", "select " + number));
    }
    Migrations sorted = Migrations.of(sources);
    Collections.shuffle(sources, random);
    assertThat(Migrations.of(sources)).isEqualTo(sorted);
    assertThat(sorted.inOrder()).extracting(Migration::sql).containsExactlyElementsOf(
        numbers.stream().sorted().map(number -> "select " + number).toList());
  }

  @Property(tries = 500)
  void anyName_isReadOrReported(@ForAll String name) {
    Migrations migrations = Migrations.of(List.of(new Migrations.Source(name + ".sql", "")));
    assertThat(migrations.inOrder().size() + migrations.problems().size()).isLessThanOrEqualTo(1);
  }

  private static Migrations named(String... files) {
    return Migrations.of(
        Arrays.stream(files).map(file -> new Migrations.Source(file, "-- " + file)).toList());
  }

  private static List<String> files(Migrations migrations) {
    return migrations.inOrder().stream().map(Migration::file).toList();
  }
}
