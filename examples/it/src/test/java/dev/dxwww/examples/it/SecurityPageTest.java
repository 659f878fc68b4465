package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on security names tests and keys that exist, and leaves no requirement out. */
final class SecurityPageTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path PAGE = ROOT.resolve("docs/security.md");
  private static final Path REQUIREMENTS =
      Path.of("src/test/resources/security/asvs-5.0.0.txt");

  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)#(\\w+)`");
  private static final Pattern KEY = Pattern.compile("`(dx\\.[a-z0-9.-]+)`");
  private static final Pattern ANNOTATION = Pattern.compile("`@([A-Z]\\w*)[^`]*`");
  private static final Pattern NUMBERED = Pattern.compile("(?m)^\\| (V\\d[^|]*)\\|.*$");
  private static final Pattern ROW = Pattern.compile(
      "\\| (V\\d+\\.\\d+\\.\\d+) \\| ([123]) \\| [^|]+ \\| (test|default|application) \\|"
          + " ([^|]+) \\|");
  private static final Pattern PROMISE =
      Pattern.compile("(?m)^\\| [^|]+ \\| (`\\w+Test#\\w+`(?:, `\\w+Test#\\w+`)*) \\|$");
  private static final Pattern MARKED = Pattern.compile(
      "@(?:Test|ParameterizedTest|Property|RepeatedTest|TestFactory)\\b");
  private static final Pattern BODY = Pattern.compile("(?m)^  [^\\s@}][^\\n]*\\{$");

  private static String page;
  private static Map<String, List<Path>> sources;

  /** A line of the tables. */
  private record Row(String number, String level, String by, String how) {
    static Row of(MatchResult line) {
      var row = ROW.matcher(line.group());
      assertThat(row.matches()).as(line.group()).isTrue();
      return new Row(row.group(1), row.group(2), row.group(3), row.group(4));
    }
  }

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(PAGE);
    sources = new HashMap<>();
    for (String module : List.of("runtime", "processor", "examples/it")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files.filter(file -> file.toString().endsWith("Test.java")).forEach(
            file -> sources.computeIfAbsent(
                file.getFileName().toString(), name -> new ArrayList<>()).add(file));
      }
    }
  }

  private static List<Row> rows() {
    return NUMBERED.matcher(page).results().map(Row::of).toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  // ---- tests

  /** Whether a class of that name has a method of that name which the build runs as a test. */
  private static boolean isTest(String type, String method) throws IOException {
    for (Path file : sources.getOrDefault(type + ".java", List.of())) {
      String source = Files.readString(file);
      var declared = Pattern.compile("\\bvoid " + method + "\\(").matcher(source);
      if (declared.find() && isMarked(source.substring(0, declared.start()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last mark of a test is that of what follows, with no other method between. */
  private static boolean isMarked(String before) {
    int last = -1;
    var mark = MARKED.matcher(before);
    while (mark.find()) {
      last = mark.start();
    }
    return last >= 0 && !BODY.matcher(before.substring(last)).find();
  }

  @Test
  void everyTest_exists() throws IOException {
    List<MatchResult> named = TEST.matcher(page).results().toList();
    assertThat(named).hasSizeGreaterThan(100);
    Set<String> missing = new HashSet<>();
    for (MatchResult each : named) {
      if (!isTest(each.group(1), each.group(2))) {
        missing.add(each.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void whatIsNoTest_isNotTakenForOne() throws IOException {
    assertThat(isTest("SecurityPageTest", "everyTest_exists")).isTrue();
    assertThat(isTest("SecurityPageTest", "read")).isFalse();
    assertThat(isTest("SecurityPageTest", "everyTest_exist")).isFalse();
    assertThat(isTest("SecurityPagesTest", "everyTest_exists")).isFalse();
  }

  @Test
  void everyPromise_isHeldByATest() {
    String promises =
        page.substring(page.indexOf("## What is promised"), page.indexOf("## What is not"));
    long lines = promises.lines().filter(line -> line.startsWith("| ")).count();
    assertThat(PROMISE.matcher(promises).results().count()).isEqualTo(lines - 1).isGreaterThan(20);
  }

  // ---- keys and annotations

  private static Set<String> keys() throws IOException {
    Set<String> keys = new HashSet<>();
    JsonNode reference =
        new JsonMapper().readTree(
            Files.readString(ROOT.resolve("docs/reference/configuration.json")));
    for (JsonNode type : reference.get("records")) {
      type.get("keys").forEach(key -> keys.add(key.get("name").asString()));
    }
    return keys;
  }

  @Test
  void everyKey_isInTheReference() throws IOException {
    Set<String> known = keys();
    List<String> named = found(KEY, page);
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(named).allSatisfy(key ->
        assertThat(known.contains(key)
            || known.contains(key.replaceFirst("[a-z0-9-]+$", "*"))
            || known.stream().anyMatch(other -> other.startsWith(key + "."))).as(key).isTrue());
  }

  @Test
  void everyAnnotation_exists() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("annotations/src/main/java"))) {
      Set<String> ours = new HashSet<>();
      files.forEach(file -> ours.add(file.getFileName().toString().replace(".java", "")));
      ours.addAll(Set.of("RolesAllowed", "PermitAll", "DenyAll", "Size"));
      assertThat(found(ANNOTATION, page)).isNotEmpty().isSubsetOf(ours);
    }
  }

  // ---- requirements

  @Test
  void everyRequirementOfLevels1And2_hasItsRow() throws IOException {
    Map<String, String> wanted = new HashMap<>();
    Files.readAllLines(REQUIREMENTS).stream().filter(line -> line.startsWith("V")).forEach(
        line -> wanted.put(line.split(" ")[0], line.split(" ")[1]));
    assertThat(wanted).hasSize(89);
    assertThat(rows()).extracting(Row::number).doesNotHaveDuplicates();
    Map<String, String> there = new HashMap<>();
    rows().forEach(row -> there.put(row.number(), row.level()));
    assertThat(there).isEqualTo(wanted);
  }

  @Test
  void everyRow_saysWhatItSays() {
    assertThat(rows()).allSatisfy(row -> {
      switch (row.by()) {
        case "test" -> assertThat(row.how()).containsPattern(TEST);
        case "default" -> assertThat(row.how()).containsPattern(KEY).doesNotContain("not met");
        default -> assertThat(row.how()).hasSizeGreaterThan(20);
      }
      if (row.how().contains("not met")) {
        assertThat(row.by()).isEqualTo("application");
      }
    });
  }
}
