package dev.dxwww.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dxwww.processor.CompileResult;

/**
 * The programs of {@code queries/wrong.txt}, each with one mistake, and of {@code right.txt}, which
 * nearly have it; all are checked by PostgreSQL.
 */
class QueryDiagnosticsTest {
  private static final Path WRONG = Path.of("src/test/resources/queries/wrong.txt");
  private static final Path RIGHT = Path.of("src/test/resources/queries/right.txt");

  /** A program; {@code marker} is where its mistake is, {@code says} what is said of it. */
  record Program(int number, String code, String marker, String says, String types) {
    @Override
    public String toString() {
      return code + " #" + number + (says.isEmpty() ? "" : ": " + says);
    }
  }

  static List<Program> wrong() throws IOException {
    return programs(WRONG);
  }

  static List<Program> right() throws IOException {
    return programs(RIGHT);
  }

  private static List<Program> programs(Path file) throws IOException {
    List<Program> programs = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^=== ")) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        String[] head = (part.substring(0, end) + " |  | ").split(" \\| ", 4);
        programs.add(
            new Program(
                programs.size() + 1, head[0], head[1], head[2].strip(), part.substring(end + 1)));
      }
    }
    return programs;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void mistake_isSaidOnceAndInItsPlace(Program program) {
    QueryPrograms.compile(program.types())
        .hasOnlyError(program.code())
        .at(program.marker())
        .says(program.says());
  }

  @ParameterizedTest
  @MethodSource("right")
  void programThatNearlyHasIt_compiles(Program program) {
    QueryPrograms.compile(program.types()).nearlyHas(program.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUERY-040", "QUERY-041", "QUERY-042", "QUERY-043", "QUERY-044", "QUERY-045", "QUERY-047",
        "QUERY-048", "QUERY-049", "QUERY-051", "QUERY-052", "QUERY-054", "QUERY-100", "QUERY-101",
        "QUERY-102", "QUERY-103", "QUERY-104", "QUERY-105", "QUERY-106", "QUERY-107", "QUERY-109",
        "QUERY-110", "QUERY-111"
      })
  void everyCode_hasThreeWrongProgramsAndOneNearMiss(String code) throws IOException {
    assertThat(wrong()).filteredOn(p -> p.code().equals(code)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(right()).filteredOn(p -> p.code().equals(code)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from tasks where title = :title",
        "select id from tasks where title = :title and not done",
        "select id from tasks /* all of them */ where lower(title) = lower(:title)"
      })
  void conditionWithoutIndex_isAWarning(String sql) {
    QueryPrograms.methods("@Query(\"%s\")\nList<Long> called(String title);".formatted(sql))
        .hasOnlyWarning("QUERY-050")
        .at("where")
        .says("No index serves ");
  }

  @Test
  void scanThatIsMeant_isSilent() {
    QueryPrograms.methods(
            """
            @SuppressWarnings("QUERY-050")
            @Query("select id from tasks where title = :title")
            List<Long> called(String title);
            """)
        .nearlyHas("QUERY-050");
  }

  @Test
  void textThatIsNoConstant_isRefusedByTheCompiler() {
    CompileResult result =
        QueryPrograms.methods(
            """
            String TABLE = System.getenv("TABLE");
            @Query("select count(*) from " + TABLE)
            long count();
            """);
    assertThat(result.errors()).singleElement().asString().contains("constant");
  }

  @Test
  void allMistakesOfACompile_areSaidAtOnce() {
    QueryPrograms.methods(
            """
            @Query("select titel from tasks where id = :id")
            Optional<String> one(long id);
            @Query("select title from tasks where id = :idd")
            Optional<String> two(long id);
            @Query("select title from tasks")
            String three();
            @Query("select title from tasks where id = :id")
            Map<Long, String> four(long id);
            """)
        .hasErrors("QUERY-042", "QUERY-040", "QUERY-047", "QUERY-103");
  }

  @Test
  void oneMistakeInSeveralVariants_isSaidOnce() {
    QueryPrograms.methods(
            """
            @Query(\"""
                select titel
                from tasks
                where list_id = :list
                  /*[if done]*/ and done /*[end]*/
                  /*[if title]*/ and title = :title /*[end]*/
                \""")
            List<String> titles(long list, boolean done, Optional<String> title);
            """)
        .hasOnlyError("QUERY-042")
        .inFile("Tasks.java")
        .onLine(11)
        .atColumn(14);
  }

  @Test
  void mistakeOfOneVariant_namesIt() {
    QueryPrograms.methods(
            """
            @Query("select id from tasks where /*[if list]*/ list_id = :list /*[end]*/ order by id")
            List<Long> ids(Optional<Long> list);
            """)
        .hasOnlyError("QUERY-049")
        .at("order")
        .says("(without list)");
  }

  @Test
  void wrongQueryOfAnApplication_isTheOnlyError() {
    QueryPrograms.compile(
            QueryPrograms.repository("@Query(\"select titel from tasks\")\nList<String> all();")
                + """
                @dev.dxwww.app.DxApplication
                final class App {}
                @dev.dxwww.app.Component
                final class Service {
                  Service(Tasks tasks) {}
                }
                """)
        .hasOnlyError("QUERY-042")
        .at("titel");
  }

  @Test
  void codesOfOthers_areStillSaid() {
    Set<String> codes = new TreeSet<>();
    for (String error :
        QueryPrograms.compile(
                QueryPrograms.repository("@Query(\"select 1\") int one(long unused);")
                    + "@dev.dxwww.app.Component\nabstract class Broken {\n}\n")
            .errors()) {
      codes.add(error.substring(0, error.indexOf(']') + 1));
    }
    assertThat(codes).containsExactly("[QUERY-041]", "[WIRE-101]");
  }
}
