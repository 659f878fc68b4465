package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Severity;

/** Every diagnostic has a page that tells the truth, and a test beside its page. */
class DiagnosticPagesTest {
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path PAGES = Path.of("../docs/diagnostics");
  private static final Path INDEX = Path.of("../docs/diagnostics.md");
  private static final Pattern TESTED_BY =
      Pattern.compile("(?m)^Tested by `([\\w.]+)#(\\w+)`");

  @Test
  void idsAreUnique() {
    assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPageBelongsToACode() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .isSubsetOf(Explain.ids());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCode_hasAPageWithExamplesThatDoWhatItSays(DiagnosticCode code) throws IOException {
    Optional<String> page = Explain.page(code.id());
    assertThat(page).as("docs/diagnostics/%s.md", code.id()).isPresent();
    assertThat(Explain.title(page.get())).startsWith(code.id() + ": ");
    List<String> wrong = DiagnosticPages.blocks(page.get(), "wrong");
    if (wrong.isEmpty()) {
      assertNamesATest(page.get());
    }
    for (String block : wrong) {
      CompileResult result = DiagnosticPages.compile(block);
      if (code.severity() == Severity.WARNING) {
        result.hasWarning(code.id());
        assertThat(result.errors()).noneMatch(error -> error.startsWith("["));
      } else {
        result.hasOnlyError(code.id());
      }
    }
    for (String block : DiagnosticPages.blocks(page.get(), "right")) {
      DiagnosticPages.compile(block).succeeds();
    }
  }

  /** What one source alone cannot show names the test that does. */
  private static void assertNamesATest(String page) throws IOException {
    Matcher test = TESTED_BY.matcher(page);
    assertThat(test.find()).as("a wrong example, or the test in its place").isTrue();
    Path file = TESTS.resolve(test.group(1).replace('.', '/') + ".java");
    assertThat(Files.readString(file)).contains("void " + test.group(2) + "(");
  }

  /** Each code is asserted by a test of its own, where its position and text can be looked at. */
  @ParameterizedTest
  @EnumSource
  void everyCode_isAssertedInATest(DiagnosticCode code) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> asserting =
          files
              .filter(file -> file.toString().endsWith("Test.java"))
              .filter(file -> asserts(file, code.id()))
              .toList();
      assertThat(asserting).as("tests that assert " + code.id()).isNotEmpty();
    }
  }

  private static boolean asserts(Path file, String id) {
    try {
      String text = Files.readString(file);
      return text.contains("\"" + id + "\"") || text.contains("[" + id + "]");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void index_listsEveryPage() throws IOException {
    String text = Files.readString(INDEX);
    String marker = "<!-- codes -->\n";
    int start = text.indexOf(marker) + marker.length();
    int end = text.indexOf("<!-- end of codes -->");
    String table = table();
    if ("write".equals(System.getProperty("dxwww.golden"))) {
      Files.writeString(INDEX, text.substring(0, start) + table + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).isEqualTo(table);
    }
  }

  private static String table() {
    return "| Code | What is wrong |\n|---|---|\n"
        + Explain.ids().stream().map(DiagnosticPagesTest::row).collect(Collectors.joining());
  }

  private static String row(String id) {
    String title = Explain.title(Explain.page(id).orElse(id + ": ")).substring(id.length() + 2);
    return "| [%s](diagnostics/%s.md) | %s |%n".formatted(id, id, title.replace("|", "\\|"));
  }
}
