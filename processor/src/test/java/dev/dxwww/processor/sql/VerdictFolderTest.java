package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers kept between compilations. */
class VerdictFolderTest {
  private static final String SCHEMA = "create table a (id int primary key, t text);";
  private static final SchemaCatalog NOTHING = new SchemaCatalog("h", List.of());
  private static final Verdict VERDICT = new Refused("42601", "no", "d", "h", 3);

  @TempDir private Path folder;

  private OracleSettings settings(ClassLoader loader) {
    return new OracleSettings(
        loader, Optional.of(folder.resolve("build")), Optional.of(folder.resolve("user")),
        Optional.empty(), Duration.ofMinutes(1));
  }

  @Test
  void knownStatements_needNoPostgres() throws IOException {
    String[] statements = {
      "select id, t from a where id = $1", "select nosuch from a", "insert into a values ($1, $2)",
      "select array['x'], row(1, 'a'), int4range(1, 2)"
    };
    List<Verdict> asked = TestOracle.ask(
        new PostgresOracle(
            TestOracle.migration(SCHEMA), settings(getClass().getClassLoader())),
        statements);
    // A loader without binaries: whoever asks it is told that there are none.
    ClassLoader empty = new ClassLoader(null) {};
    PostgresOracle cached = new PostgresOracle(TestOracle.migration(SCHEMA), settings(empty));
    assertThat(TestOracle.ask(cached, statements)).isEqualTo(asked);
    assertThat(cached.describe(List.of(new SqlStatement("select t from a"))))
        .isInstanceOfSatisfying(SqlOracle.Answer.Unavailable.class,
            why -> assertThat(why.fix()).isNotEmpty());
    deleteFiles(folder.resolve("build"));
    PostgresOracle ofUser = new PostgresOracle(TestOracle.migration(SCHEMA), settings(empty));
    assertThat(TestOracle.ask(ofUser, statements)).isEqualTo(asked);
    assertThat(folder.resolve("build")).isNotEmptyDirectory();
  }

  private static void deleteFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void damagedAndForeignFiles_areAsNone() throws IOException {
    VerdictFolder kept = new VerdictFolder(folder);
    kept.write("key", NOTHING, Map.of("select 1", VERDICT));
    Path file = folder.resolve("key.dxsql");
    byte[] whole = Files.readAllBytes(file);
    assertThat(kept.read("key").orElseThrow().verdicts()).containsEntry("select 1", VERDICT);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x41;
      Files.write(file, changed);
      assertThat(kept.read("key")).as("byte %s", i).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(whole, i));
      assertThat(kept.read("key")).as("length %s", i).isEmpty();
    }
    Files.writeString(file, "something else", StandardCharsets.UTF_8);
    assertThat(kept.read("key")).isEmpty();
    Files.write(folder.resolve("other.dxsql"), whole);
    assertThat(kept.read("other")).isEmpty();
  }

  @Test
  void filesAndEntries_areBounded() throws IOException {
    VerdictFolder kept = new VerdictFolder(folder);
    for (int i = 0; i < 20; i++) {
      kept.write("key" + i, NOTHING, Map.of("select 1", VERDICT));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSizeLessThanOrEqualTo(12);
    }
    for (int i = 0; i < 40; i++) {
      kept.write("old", NOTHING, Map.of("select " + i, VERDICT));
    }
    assertThat(kept.read("old").orElseThrow().verdicts().keySet())
        .contains("select 39", "select 20")
        .doesNotContain("select 1");
  }

  @Test
  void fiveHundredAnswers_areReadQuickly() {
    VerdictFolder kept = new VerdictFolder(folder);
    SqlType text = new SqlType.Scalar("text");
    Described described = new Described(
        Described.Command.SELECT,
        List.of(new Described.ParameterColumn(text, false, "a.b")),
        IntStream.range(0, 8).mapToObj(
            i -> new Described.ResultColumn("c" + i, text, true, "a.c" + i, false)).toList(),
        true, false, true, new java.util.TreeSet<>(List.of("a.b")), new java.util.TreeSet<>(),
        List.of());
    Map<String, Verdict> all = new java.util.HashMap<>();
    IntStream.range(0, 500).forEach(i -> all.put("select " + i + " from somewhere", described));
    kept.write("key", NOTHING, all);
    assertThat(kept.read("key").orElseThrow().verdicts()).hasSize(500);
  }
}
