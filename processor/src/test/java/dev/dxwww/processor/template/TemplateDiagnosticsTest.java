package dev.dxwww.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** Mistakes in templates, at their line and column of the source. */
class TemplateDiagnosticsTest {
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

  private static final String PAGE =
      HEAD
          + """
          @Page @Template(\"""
              %s
              \""") record TaskPage(
              long id, String title, boolean done, @Nullable LocalDate due, List<Label> labels) {
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
            @Get("/{id}")
            String find(long id) {
              return "";
            }
            @Post("/{id}")
            @CsrfProtected
            String save(long id) {
              return "";
            }
            @On
            void toggle(long id) {}
            @On
            void clear() {}
          }
          """;

  private static final String LABEL = HEAD + "record Label(long id, String name) {}\n";
  private static final String TAG =
      HEAD + "@Template(\"<i>{name}</i>\")\nrecord Tag(String name) {}\n";

  private static CompileResult compile(String template) {
    return CompileDx.compile(PAGE.replace("%s", template), TASKS, LABEL, TAG);
  }

  private static String id(String inBrackets) {
    return inBrackets.substring(1, inBrackets.length() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[HTIP-060] ~ <div><p>{title}</div>{urgent} ~ 16",
        "[HTIP-060] ~ {#if done}<b>{/if}</b>{title}{urgent} ~ 14",
        "[HTIP-060] ~ {title}{/each}{urgent} ~ 8",
        "[HTIP-061] ~ {titel}{urgent} ~ 2",
        "[HTIP-061] ~ {#each labels as label (label.id)}{label.nam}{/each}{urgent} ~ 42",
        "[HTIP-061] ~ <p title=\"a {due2}\">x</p>{urgent} ~ 14",
        "[HTIP-063] ~ <p onclick=\"x()\">{title}</p>{urgent} ~ 4",
        "[HTIP-063] ~ <a href=\"javascript:x()\">{title}</a>{urgent} ~ 4",
        "[HTIP-063] ~ <iframe src={title}></iframe>{urgent} ~ 14",
        "[HTIP-064] ~ <p id=\"a\">{title}</p><p id=\"a\">x</p>{urgent} ~ 25",
        "[HTIP-064] ~ {#each labels as l (l.id)}<p id=\"a\">{l.name}</p>{/each}{urgent} ~ 30",
        "[HTIP-064] ~ {#each labels as l}{l.name}{/each}{urgent} ~ 1",
        "[HTIP-065] ~ <p on:clik={clear()}>{title}</p>{urgent} ~ 4",
        "[HTIP-065] ~ <p on:click={togle(id)}>{title}</p>{urgent} ~ 14",
        "[HTIP-065] ~ <p on:click={toggle(title)}>x</p>{urgent} ~ 21",
        "[HTIP-066] ~ <a href={@Tasks.fnd(id)}>{title}</a>{urgent} ~ 10",
        "[HTIP-066] ~ <a href={@Tasks.save(id)}>{title}</a>{urgent} ~ 10",
        "[HTIP-066] ~ <a href={@Tasks.find(title)}>x</a>{urgent} ~ 22",
        "[HTIP-067] ~ {#if title}x{/if}{urgent} ~ 6",
        "[HTIP-067] ~ {#each title as c (c)}x{/each}{urgent} ~ 8",
        "[HTIP-067] ~ <input checked={title}>{urgent} ~ 17",
        "[HTIP-069] ~ <p>{title}<div></div></p>{urgent} ~ 11",
        "[HTIP-069] ~ <table><tr><td>{title}</td></tr></table>{urgent} ~ 8",
        "[HTIP-069] ~ <a href=\"/\"><a href=\"/x\">{title}</a></a>{urgent} ~ 13",
        "[HTIP-070] ~ <Tga name={title}/>{urgent} ~ 1",
        "[HTIP-070] ~ <Tag/>{title}{urgent} ~ 1",
        "[HTIP-070] ~ <Tag name={id}/>{title}{urgent} ~ 6",
        "[HTIP-100] ~ {title + 'x'}{urgent} ~ 8",
        "[HTIP-100] ~ {title.substring(1)}{urgent} ~ 17",
        "[HTIP-100] ~ {title == 1}{urgent} ~ 8",
        "[HTIP-101] ~ {#for x}{title}{/for}{urgent} ~ 1",
        "[HTIP-101] ~ <p {title}>x</p>{urgent} ~ 4",
        "[HTIP-101] ~ <![CDATA[x]]>{title}{urgent} ~ 1",
        "[HTIP-102] ~ <p title=\"a\" TITLE=\"b\">{title}</p>{urgent} ~ 14",
        "[HTIP-102] ~ <p class=\"a {title}\" class:b={done}>x</p>{urgent} ~ 4",
        "[HTIP-102] ~ <Tag name=\"a\" name=\"b\"/>{title}{urgent} ~ 15",
        "[HTIP-103] ~ {labels}{urgent} ~ 2",
        "[HTIP-103] ~ <p title={labels}>x</p>{urgent} ~ 11",
        "[HTIP-103] ~ {#each labels as l (l.id)}{l}{/each}{urgent} ~ 28",
        "[HTIP-104] ~ {due.lengthOfYear}{urgent} ~ 6",
        "[HTIP-104] ~ <a href=\"/{due.lengthOfYear}\">x</a>{urgent} ~ 16",
        "[HTIP-104] ~ {done || due.lengthOfYear == 1 ? 'a' : 'b'}{urgent} ~ 14",
        "[HTIP-105] ~ <script>x</script>{title}{urgent} ~ 1",
        "[HTIP-105] ~ <marquee>{title}</marquee>{urgent} ~ 1",
        "[HTIP-105] ~ <textarea>{#if done}x{/if}</textarea>{title}{urgent} ~ 11",
        "[HTIP-106] ~ <p style=\"width: {id}%\">{title}</p>{urgent} ~ 4",
        "[HTIP-106] ~ <p style=\"color: red\">{title}</p>{urgent} ~ 4",
        "[HTIP-106] ~ <svg><rect style={id} height=\"1\"></rect></svg>{title}{urgent} ~ 12",
      })
  void mistake_isReportedAtItsCharacter(String code, String template, int column) {
    compile(template)
        .hasOnlyError(id(code))
        .inFile("app/TaskPage.java")
        .onLine(10)
        .atColumn(column + 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{title}} ~ one pair of braces is enough: {value}",
        "{title + 'x'} ~ write them side by side, {this}{that}, or make it a method",
        "{due?.lengthOfYear} ~ {#if value != null}{value.member}{/if}",
        "{due ?? 'x'} ~ {value != null ? value : 'other'}",
        "{title | upper} ~ make it a method of the record",
      })
  void wordsOfOtherLanguages_areToldByThisOne(String template, String fix) {
    compile(template + "{urgent}").hasOnlyError("HTIP-100").fix(fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[HTIP-060] ~ <div><p>{title}</p></div>{urgent}",
        "[HTIP-061] ~ {title()}{urgent}",
        "[HTIP-063] ~ <a href={title}>x</a>{urgent}",
        "[HTIP-064] ~ {#each labels as l (l.id)}<p id=\"a-{l.id}\">{l.name}</p>{/each}{urgent}",
        "[HTIP-065] ~ <p on:click={clear()}>{title}</p>{urgent}",
        "[HTIP-066] ~ <form method=\"post\" action={@Tasks.save(id)}>{title}</form>{urgent}",
        "[HTIP-067] ~ {#if !labels.isEmpty}x{/if}{urgent}",
        "[HTIP-069] ~ <table><tbody><tr><td>{title}</td></tr></tbody></table>{urgent}",
        "[HTIP-070] ~ <Tag name=\"x\"/>{title}{urgent}",
        "[HTIP-100] ~ {done && id > 3 ? 'a' : 'b'}{title}{urgent}",
        "[HTIP-101] ~ {#each labels as l (l.id)}{l.name}{/each}{title}{urgent}",
        "[HTIP-102] ~ <p class=\"a\" class:b={done} class:c={!done}>{title}</p>{urgent}",
        "[HTIP-103] ~ {#each labels as l (l.id)}{l.name}{/each}{urgent}",
        "[HTIP-104] ~ {#if due != null}{due.lengthOfYear}{/if}{urgent}",
        "[HTIP-105] ~ <textarea>{title}</textarea>{urgent}",
        "[HTIP-106] ~ <progress value={id} max=\"100\"></progress>{title}{urgent}",
      })
  void nearMiss_compiles(String code, String template) {
    compile(template).nearlyHas(id(code));
  }

  @Test
  void stylesThatThePolicyOfTheApplicationAllows_compile() {
    String template = "<p style=\"width: {id}%\">{title}</p>{urgent}";
    CompileDx.compile(
            List.of("-Adxwww.inline=allow"),
            PAGE.replace("%s", template), TASKS, LABEL, TAG)
        .nearlyHas("HTIP-106");
    CompileDx.compile(
            List.of("-Adxwww.inline=allow"),
            PAGE.replace("%s", template.replace("{id}%", "{title}")), TASKS, LABEL, TAG)
        .hasOnlyError("HTIP-063")
        .inFile("app/TaskPage.java")
        .onLine(10)
        .atColumn(4 + 19);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<b>{name}</b> ~ long id, String name ~ 19",
        "<b>x</b> ~ String name ~ 21",
        "<i>{a}{c}</i> ~ int a, int b, int c ~ 25",
        "{#each names as one (one)}<p>{one}</p>{/each} ~ List<String> names, String name ~ 41",
        "{#if done}x{/if} ~ boolean done, long id ~ 33",
      })
  void componentThatIsNeverShown_isAWarningThere(String template, String components, int column) {
    CompileDx.compile(labelOf("", template, components))
        .hasOnlyWarning("HTIP-062")
        .inFile("app/Label.java")
        .onLine(10)
        .atColumn(column);
  }

  private static String labelOf(String mark, String template, String components) {
    return HEAD + mark + "@Template(\"%s\")\nrecord Label(%s) {}\n".formatted(template, components);
  }

  @Test
  void componentThatAnotherTemplateAsksFor_isShown() {
    CompileDx.compile(
            labelOf("", "<b>{name}</b>", "long id, String name"),
            HEAD
                + """
                @Template("{#each all as one (one.id)}<Label id={one.id} name={one.name}/>{/each}")
                record Labels(List<Label> all) {}
                """)
        .nearlyHas("HTIP-062");
  }

  @Test
  void templateWithMistakes_isNotSaidToShowTooLittle() {
    CompileDx.compile(labelOf("", "<b>{nam}</b>", "long id, String name"))
        .hasOnlyError("HTIP-061")
        .inFile("app/Label.java")
        .onLine(9)
        .atColumn(16);
  }

  @Test
  void componentThatIsSaidToBeForOthers_isNoWarning() {
    String accepted = "@SuppressWarnings(\"HTIP-062\") ";
    CompileDx.compile(labelOf(accepted, "<b>{name}</b>", "long id, String name"))
        .nearlyHas("HTIP-062");
  }

  @Test
  void componentThatAMethodMayRead_isShown() {
    CompileDx.compile(
            HEAD
                + """
                @Template("<b>{name}</b>")
                record Label(String first, String last) {
                  String name() {
                    return first + last;
                  }
                }
                """)
        .nearlyHas("HTIP-062");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.html", "../none.html", "deep/none.html", "a\\0b.html"})
  void missingFile_isReported(String name) {
    CompileDx.compile(
            HEAD + "@Template(file = \"" + name + "\")\nrecord Label(String name) {}\n")
        .hasOnlyError("HTIP-068")
        .inFile("app/Label.java")
        .onLine(9)
        .atColumn(18);
  }

  @Test
  void fileOfATemplate_isRead_itsMistakesAreInIt(@TempDir Path folder) throws Exception {
    String source = HEAD + "@Template(file = \"label.html\")\nrecord Label(String name) {}\n";
    List<String> options = List.of("-Adxwww.templates=" + folder);
    Files.writeString(folder.resolve("label.html"), "<b>\n  {name}\n</b>\n");
    CompileDx.compile(options, source).nearlyHas("HTIP-068");
    Files.writeString(folder.resolve("label.html"), "<b>\n  {nam}\n</b>\n");
    assertThat(CompileDx.compile(options, source).errors())
        .anyMatch(error -> error.contains("[HTIP-061]") && error.contains("label.html:2:4"));
  }

  @Test
  void moreExpressionsThanATemplateHolds_areRefusedAtTheirElement() {
    String row = "{name}<br>";
    over("<i>x</i><p>" + row.repeat(4_200) + "</p>", 9);
    CompileDx.compile(labelOf("", "<p>" + row.repeat(2_000) + "</p>", "String name"))
        .nearlyHas("HTIP-071");
  }

  @Test
  void morePiecesThanABundleHolds_areRefused() {
    over("<div>" + branches(300) + "</div>", 1);
    CompileDx.compile(labelOf("", "<div>" + branches(240) + "</div>", "String name"))
        .nearlyHas("HTIP-071");
  }

  private static String branches(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("{#if name == 'a").append(i).append("'}<p title='").append(i)
          .append("'>{name}</p>{/if}");
    }
    return text.toString();
  }

  @Test
  void deeperThanIsRead_isRefusedWhereItBegins() {
    over("{name}" + "<div>".repeat(600) + "</div>".repeat(600), 6 + 5 * 500 + 1);
  }

  @Test
  void moreMarkupThanATemplateHolds_isRefusedAtItsElement() {
    String part =
        HEAD + "@Template(\"<b>" + "x".repeat(40_000) + "</b>\")\nrecord Part() {}\n";
    CompileDx.compile(labelOf("", "{name}<p><Part/><Part/></p>", "String name"), part)
        .hasOnlyError("HTIP-071")
        .inFile("app/Label.java")
        .onLine(9)
        .atColumn(11 + 7);
    CompileDx.compile(labelOf("", "{name}<p><Part/></p><p><Part/></p>", "String name"), part)
        .nearlyHas("HTIP-071");
  }

  private static void over(String template, int column) {
    CompileDx.compile(labelOf("", template, "String name"))
        .hasOnlyError("HTIP-071")
        .inFile("app/Label.java")
        .onLine(9)
        .atColumn(11 + column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>{name}</body></html>",
        "<!doctype html><p>{name}</p>",
        "<body><p>{name}</p></body>",
        "<head><title>{name}</title></head>",
      })
  void documentInAComponent_isOneMistake(String template) {
    CompileDx.compile(labelOf("", template, "String name"))
        .hasOnlyError("HTIP-105")
        .inFile("app/Label.java")
        .onLine(9)
        .atColumn(12);
  }
}
