package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import dev.dxwww.processor.diagnostic.DiagnosticCode;

/**
 * Every code is shown by three wrong programs of different shape and one near miss. This class runs
 * last (see {@code junit-platform.properties}) and needs the other tests of the module in its run;
 * it leaves the table of what shows what in {@code target/diagnostic-evidence.md}.
 */
@Order(Integer.MAX_VALUE)
class EvidenceTest {
  private static final Path TABLE = Path.of("target/diagnostic-evidence.md");
  private static final int WRONG = 3;
  private static final int NEAR_MISSES = 1;

  /** Codes that no program can bring about, and what shows them instead. */
  private static final Map<String, String> NOT_OF_PROGRAMS =
      Map.of(
          "BUILD-085",
          "said by the runtime where nothing was generated: ApplicationsTest there",
          "QUERY-046",
          "said by the compiler before the processor is asked: QueryDiagnosticsTest",
          "BUILD-087",
          "a fault of the processor, no mistake of a program: RoundsTest puts faulty features in");

  @Test
  void everyCode_isShownByThreeWrongProgramsAndANearMiss() throws IOException {
    StringBuilder table = new StringBuilder("| Code | Wrong | Near misses | Shown by |\n");
    table.append("|---|---:|---:|---|\n");
    List<String> missing = new ArrayList<>();
    for (String code : Explain.ids()) {
      long wrong = Evidence.count(code, Evidence.Kind.WRONG);
      long near = Evidence.count(code, Evidence.Kind.NEAR_MISS);
      boolean enough = wrong >= WRONG && near >= NEAR_MISSES;
      if (!enough && !NOT_OF_PROGRAMS.containsKey(code)) {
        missing.add("%s: %d wrong, %d near misses".formatted(code, wrong, near));
      }
      table.append("| %s | %d | %d | %s |%n".formatted(code, wrong, near, shownBy(code)));
    }
    Files.writeString(TABLE, table);
    assertThat(missing).as("needs all tests of the module in one run; see %s", TABLE).isEmpty();
  }

  private static String shownBy(String code) {
    if (NOT_OF_PROGRAMS.containsKey(code)) {
      return NOT_OF_PROGRAMS.get(code);
    }
    return "wrong: %s; near: %s"
        .formatted(
            String.join(", ", Evidence.tests(code, Evidence.Kind.WRONG)),
            String.join(", ", Evidence.tests(code, Evidence.Kind.NEAR_MISS)));
  }

  @Test
  void everyCode_isInTheTable() {
    assertThat(Explain.ids())
        .containsAll(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList())
        .containsAll(NOT_OF_PROGRAMS.keySet());
  }

  @Test
  void exceptions_haveNoProgram() {
    assertThat(NOT_OF_PROGRAMS.keySet())
        .allSatisfy(code -> assertThat(Evidence.count(code, Evidence.Kind.WRONG)).isZero());
  }

  @Test
  void programsThatDifferInNamesAndLayout_areOneShape() {
    String one = "package p; import x.Y; final class A { int a(String b) { return 1; } }";
    String same =
        "package q;\n// other\nfinal class B {\n  int other(String text) { return 1; }\n}\n";
    assertThat(shape(one)).isEqualTo(shape(same));
    for (String other :
        List.of(
            one.replace("1", "2"),
            one.replace("String", "Object"),
            one.replace("int", "long"),
            one.replace("final ", "@Get "),
            one.replace("a(String b)", "a(String b, String c)"),
            one.replace("final class", "record"))) {
      assertThat(shape(other)).isNotEqualTo(shape(one));
    }
    assertThat(shape("class A { String a = \"x\"; }"))
        .isNotEqualTo(shape("class A { String a = \"y\"; }"));
  }

  private static String shape(String source) {
    return ProgramShape.of(List.of(source));
  }
}
