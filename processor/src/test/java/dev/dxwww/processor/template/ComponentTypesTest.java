package dev.dxwww.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** Components mean the same wherever they are used, or are reported there; and their members. */
class ComponentTypesTest {
  private static final String IMPORTS =
      """
      import java.util.*;
      import dev.dxwww.http.*;
      import dev.dxwww.security.*;
      import dev.dxwww.template.*;
      import jakarta.annotation.security.*;
      """;

  private static final String HEAD = "package app;\n" + IMPORTS;
  private static final String PARTS = "package parts;\n" + IMPORTS;

  private static final String ROW =
      PARTS + "@Template(\"<p><Tag name={text}/></p>\")\npublic record Row(String text) {}\n";

  private static final String PAGE =
      HEAD + "@Page @Template(\"<div><Row text={title}/></div>\")\nrecord Home(String title) {}\n";

  private static String tag(String head, String element) {
    return head + "@Template(\"<%1$s>{name}</%1$s>\")\npublic record Tag(String name) {}\n"
        .formatted(element);
  }

  private static String controller(String name, String members) {
    return HEAD
        + "@Controller(\"/%s\")\n@PermitAll final class %s {\n  %s\n}\n"
            .formatted(name.toLowerCase(java.util.Locale.ROOT), name, members);
  }

  @Test
  void namesInComponents_areThoseOfTheirOwnPackage() {
    CompileResult result =
        CompileDx.compile(PAGE, ROW, tag(PARTS, "b"), tag(HEAD, "i")).nearlyHas("HTIP-070");
    assertThat(result.generated("app.Home_Template"))
        .contains("<b>")
        .contains("parts.Tag")
        .doesNotContain("<i>");
  }

  @Test
  void componentBehindAComponent_thatThePageCannotName_isReportedWhereItIsUsed() {
    String hidden = tag(PARTS, "b").replace("public record Tag", "record Tag");
    CompileDx.compile(PAGE, ROW, hidden)
        .hasOnlyError("HTIP-070")
        .inFile("app/Home.java")
        .onLine(7)
        .atColumn(23);
  }

  @Test
  void handlerOfAComponent_thatThePageDoesNotHave_isReportedWhereItIsUsed() {
    String row =
        HEAD
            + "@Template(\"<p on:click={open(text)}>{text}</p>\")\nrecord Row(String text) {}\n";
    String other = controller("Other", "@On void open(String text) {}");
    String home = "@Get Home home() { return new Home(\"\"); }";
    CompileDx.compile(PAGE, row, other, controller("Homes", home))
        .hasOnlyError("HTIP-065")
        .inFile("app/Home.java")
        .onLine(7)
        .atColumn(23);
    CompileDx.compile(
            PAGE, row, controller("Homes", home + "\n  @On void open(String text) {}"))
        .nearlyHas("HTIP-065");
  }

  @Test
  void mistakeOfAComponent_isReportedOnce() {
    CompileDx.compile(PAGE, ROW, tag(PARTS, "b").replace("{name}", "{nam}"))
        .hasOnlyError("HTIP-061")
        .inFile("parts/Tag.java");
  }

  @Test
  void componentThatShowsItself_isReportedOnce() {
    CompileDx.compile(
            PAGE,
            ROW.replace("<p><Tag name={text}/></p>", "<div>{text}<Row text={text}/></div>"))
        .hasOnlyError("HTIP-070")
        .inFile("parts/Row.java");
  }

  @Test
  void membersOfGenericInterfaces_haveTheirTypes() {
    String named = HEAD + "interface Named<T> {\n  default T name() { return value(); }\n"
        + "  T value();\n}\n";
    CompileDx.compile(
            HEAD
                + "@Page @Template(\"<p>{name}</p>\")\n"
                + "record Home(String value) implements Named<String> {}\n",
            named)
        .nearlyHas("HTIP-103");
  }

  @Test
  void itemsThatGeneratedCodeCannotName_areReported() {
    String page =
        HEAD
            + "@Page @Template(\"{#each rows as row (row.id)}<p>{row.id}</p>{/each}\")\n"
            + "record Home(List<Home.Row> rows) {\n  %s record Row(long id) {}\n}\n";
    CompileDx.compile(page.formatted("private"))
        .hasOnlyError("HTIP-067")
        .inFile("app/Home.java")
        .onLine(7)
        .atColumn(25);
    CompileDx.compile(page.formatted("")).nearlyHas("HTIP-067");
  }

  @Test
  void methodsThatThrowCheckedExceptions_areNoMembers() {
    String page =
        HEAD
            + "@Page @Template(\"<p>{text}</p>\")\nrecord Home(String title) {\n"
            + "  String text() throws %s { return title; }\n}\n";
    CompileDx.compile(page.formatted("java.io.IOException")).hasOnlyError("HTIP-061");
    CompileDx.compile(page.formatted("IllegalStateException, Error")).nearlyHas("HTIP-061");
  }
}
