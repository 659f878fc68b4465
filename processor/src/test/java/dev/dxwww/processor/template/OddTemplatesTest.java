package dev.dxwww.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaFileObject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.testing.compile.JavaFileObjects;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/**
 * Odd but legal templates and records compile without a word, under {@code -Xlint:all -Werror}; for
 * wrong ones each error is one of ours, at its character, and none is in generated code.
 */
class OddTemplatesTest {
  private static final Path FOLDER = Path.of("src/test/resources/templates");
  private static final Pattern TYPE =
      Pattern.compile("(?U)\\b(?:class|record|interface|enum) (\\w+)");
  private static final Pattern TEXT =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);\n");
  private static final String IMPORTS =
      """
      import java.time.*;
      import java.util.*;
      import dev.dxwww.http.*;
      import dev.dxwww.htip.*;
      import dev.dxwww.security.*;
      import dev.dxwww.template.*;
      import dev.dxwww.runtime.http.*;
      import jakarta.annotation.security.*;
      import org.jspecify.annotations.*;
      """;

  /**
   * A program of a file.
   *
   * @param expected lines such as {@code HTIP-061 12:34}
   */
  record Program(String name, List<String> expected, List<JavaFileObject> sources) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Program> odd() throws IOException {
    return programs("odd.txt");
  }

  static List<Program> wrong() throws IOException {
    return programs("wrong.txt");
  }

  /** Programs begin by {@code ##} and a name, their types are parted by {@code @@}. */
  private static List<Program> programs(String file) throws IOException {
    List<Program> all = new ArrayList<>();
    for (String text : Files.readString(FOLDER.resolve(file)).split("(?m)^## ")) {
      if (text.isEmpty()) {
        continue;
      }
      String[] halves = text.split("\n", 2);
      List<String> expected = new ArrayList<>();
      List<JavaFileObject> sources = new ArrayList<>();
      for (String part : halves[1].split("(?m)^@@\n")) {
        if (part.startsWith("!! ")) {
          part.lines().map(line -> line.substring("!! ".length())).forEach(expected::add);
        } else {
          sources.add(source(part));
        }
      }
      all.add(new Program(halves[0], expected, sources));
    }
    return all;
  }

  private static JavaFileObject source(String part) {
    Matcher type = TYPE.matcher(TEXT.matcher(part).replaceAll("x"));
    assertThat(type.find()).as(part).isTrue();
    Matcher in = PACKAGE.matcher(part);
    String name = in.lookingAt() ? in.group(1) : "app";
    String body = in.lookingAt() ? part.substring(in.end()) : part;
    return JavaFileObjects.forSourceString(
        name + "." + type.group(1), "package " + name + ";\n" + IMPORTS + body);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void oddTemplate_compiles(Program program) {
    CompileDx.compile(List.of(), program.sources()).succeeds();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongTemplate_isToldWhereAndHowToMendIt(Program program) {
    CompileResult result = CompileDx.compile(List.of(), program.sources());
    assertThat(result.errors().stream().map(OddTemplatesTest::shortly).sorted().toList())
        .as(String.join("\n", result.errors()))
        .containsExactlyElementsOf(program.expected().stream().sorted().toList());
  }

  /** Code and place; of others the whole text. */
  private static String shortly(String error) {
    Matcher found =
        Pattern.compile("\\[([A-Z]+-\\d+)] .*?\n *at \\S+?([^/]+)\\.java:(\\d+):(\\d+)\n.*Fix: .+",
            Pattern.DOTALL).matcher(error);
    return found.matches()
        ? "%s %s %s:%s".formatted(found.group(1), found.group(2), found.group(3), found.group(4))
        : error;
  }
}
