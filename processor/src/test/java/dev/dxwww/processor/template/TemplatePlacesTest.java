package dev.dxwww.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import dev.dxwww.processor.ReportedDiagnostic;

/** Mistakes are told where they stand in the file, or in the source, whatever stands before. */
class TemplatePlacesTest {
  /** Where the mistake is meant to be; not part of the template. */
  private static final String MARK = "\u00A7";

  private static final String HEAD =
      """
      package app;
      import java.time.*;
      import java.util.*;
      import dev.dxwww.http.*;
      import dev.dxwww.security.*;
      import dev.dxwww.template.*;
      import jakarta.annotation.security.*;
      import org.jspecify.annotations.*;
      """;

  private static final String VIEW =
      """
      record TaskPage(
          long id, String title, boolean done, @Nullable LocalDate due, List<String> labels) {
        boolean urgent() {
          return done;
        }
      }
      """;

  private static final String TASKS =
      HEAD
          + """
          @Controller("/tasks")
          @PermitAll
          final class Tasks {
            @Get
            TaskPage list() {
              throw new NoSuchElementException();
            }
          }
          """;

  @TempDir Path folder;

  /** Code, and a template with the mark before the mistake. */
  record Case(String code, String template) {
    @Override
    public String toString() {
      return code + " " + template.substring(0, Math.min(40, template.length()));
    }
  }

  static List<Case> mistakes() {
    return List.of(
        new Case("HTIP-060", "<div><p>{title}\u00A7</div>"),
        new Case("HTIP-060", "\u00A7<div>{title}"),
        new Case("HTIP-061", "<b>{\u00A7titel}</b>"),
        new Case("HTIP-063", "<a \u00A7href='javascript:x()'>{title}</a>"),
        new Case("HTIP-064", "<p id='a'>{title}</p><p \u00A7id='a'>x</p>"),
        new Case("HTIP-065", "<p \u00A7on:clik={clear()}>{title}</p>"),
        new Case("HTIP-066", "<a href={\u00A7@Tasks.fnd()}>{title}</a>"),
        new Case("HTIP-067", "{#if \u00A7title}x{/if}"),
        new Case("HTIP-069", "<p>{title}\u00A7<div></div></p>"),
        new Case("HTIP-070", "\u00A7<Tga name={title}/>"),
        new Case("HTIP-071", "<i></i>\u00A7<p>" + "{title}, ".repeat(201) + "</p>"),
        new Case("HTIP-100", "{title \u00A7+ 'x'}"),
        new Case("HTIP-101", "\u00A7{#for x}{title}{/for}"),
        new Case("HTIP-102", "<p title='a' \u00A7TITLE='b'>{title}</p>"),
        new Case("HTIP-103", "{\u00A7labels}"),
        new Case("HTIP-104", "{due.\u00A7lengthOfYear}"),
        new Case("HTIP-105", "{title}\u00A7<marquee></marquee>"),
        new Case("HTIP-106", "{title}<p \u00A7style='color: red'></p>"));
  }

  private static int[] place(String marked) {
    String before = marked.substring(0, marked.indexOf(MARK));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new int[] {line, before.length() - before.lastIndexOf('\n')};
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeInAFile_isToldByTheFile(Case mistake) throws IOException {
    String start = "<i>\uD83D\uDE00</i>\n\n\t<i>\u00E9</i>\t\uD83D\uDE00 ";
    String text = start + mistake.template() + "{urgent}\n";
    for (String written :
        List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text, text.replace("\n", "\r"))) {
      Path file = folder.resolve("task.html");
      Files.writeString(file, written.replace(MARK, ""), StandardCharsets.UTF_8);
      CompileResult result =
          CompileDx.compile(
              List.of("-Adxwww.templates=" + folder),
              HEAD + "@Page @Template(file = \"task.html\")\n" + VIEW,
              TASKS);
      int[] place = place(text);
      ReportedDiagnostic said = result.hasOnlyError(mistake.code());
      said.inFile("task.html").atColumn(place[1]).onLine(place[0]);
      assertThat(said.text())
          .startsWith("%s:%d:%d: [%s] ".formatted(file, place[0], place[1], mistake.code()));
      int offset = written.indexOf(MARK);
      assertThat(result.json())
          .singleElement()
          .asString()
          .contains(
              "\"line\":%d,\"column\":%d,\"offset\":%d,".formatted(place[0], place[1], offset));
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeInATextBlock_isToldByTheSource(Case mistake) {
    String end = "{urgent}\n    \"\"\")\n" + VIEW;
    List<String> blocks = new ArrayList<>();
    blocks.add("\n    <i>\uD83D\uDE00</i>\n\n    \t<i>\u00E9</i>\t\uD83D\uDE00 ");
    blocks.add(
        "\n    <i title=\\\"a\\\">\\tA\\s</i>\\n<b>\uD83D\uDE00 \\\n    </b>\\u0041\\101 \\r\\n ");
    blocks.add("   \n\t\t<b>  \n\t\t </b>\\s\\s\t ");
    for (String block : blocks) {
      String source = HEAD + "@Page @Template(\"\"\"" + block + mistake.template() + end;
      for (String written : List.of(source, source.replace("\n", "\r\n"))) {
        int[] place = place(source);
        CompileDx.compile(List.of("-Xlint:-text-blocks"), written.replace(MARK, ""), TASKS)
            .hasOnlyError(mistake.code())
            .inFile("app/TaskPage.java")
            .atColumn(place[1])
            .onLine(place[0]);
      }
    }
  }

  @Test
  void fileThatIsNoUtf8_isToldSo() throws IOException {
    Files.write(folder.resolve("task.html"), new byte[] {'<', 'b', '>', (byte) 0xe9});
    CompileDx.compile(
            List.of("-Adxwww.templates=" + folder),
            HEAD + "@Page @Template(file = \"task.html\")\n" + VIEW)
        .hasOnlyError("HTIP-068")
        .inFile("app/TaskPage.java")
        .at("\"task.html\"")
        .says("task.html is no text in UTF-8");
  }
}
