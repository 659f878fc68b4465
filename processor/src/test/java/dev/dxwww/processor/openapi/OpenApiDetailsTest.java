package dev.dxwww.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** Single things of descriptions, each in an application of its own. */
class OpenApiDetailsTest {
  private static final String IMPORTS =
      """
      package app;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.*;
      import java.io.InputStream;
      import java.util.*;
      """;

  private static CompileResult compile(String program) {
    String app = "package app; @dev.dxwww.app.DxApplication public final class MyApp {}";
    List<String> sources = new ArrayList<>(List.of(app));
    sources.addAll(List.of(CompileDx.types(IMPORTS + program)));
    return CompileDx.compile(sources.toArray(String[]::new)).succeeds();
  }

  /** The description without line breaks and indents. */
  private static String json(CompileResult result) {
    return result.resource("META-INF/dxwww/openapi.json").orElseThrow().replaceAll("\n *", "");
  }

  private static String page(CompileResult result) {
    return result.resource("META-INF/dxwww/openapi.html").orElseThrow();
  }

  @Test
  void limitOfAForm_isInWordsInNumbersAndAtItsFiles() {
    CompileResult result =
        compile(
            """
            @Controller("/a") @PermitAll @CsrfProtected
            final class A {
              record Album(String title, List<Upload> photos) {}
              @Post @MaxBody(value = "50MiB", file = "20MiB", parts = 10)
              void add(@FormParam Upload cover, @FormParam Album album) {}
            }
            """);
    assertThat(json(result))
        .contains(
            "\"requestBody\": {"
                + "\"description\": \"At most 50MiB, each file 20MiB, 10 files and fields.\","
                + "\"content\": {\"multipart/form-data\": {\"schema\": {\"type\": \"object\","
                + "\"properties\": {\"cover\": {"
                + "\"contentMediaType\": \"application/octet-stream\",\"maxLength\": 20971520},"
                + "\"title\": {\"type\": \"string\"},"
                + "\"photos\": {\"type\": \"array\",\"items\": {"
                + "\"contentMediaType\": \"application/octet-stream\",\"maxLength\": 20971520}}}")
        .contains(
            "\"x-dxwww-max-body\": {"
                + "\"bytes\": 52428800,\"fileBytes\": 20971520,\"parts\": 10}");
    assertThat(page(result))
        .contains("<p>At most 50MiB, each file 20MiB, 10 files and fields.</p>")
        .contains("file <i>application/octet-stream</i> <small>bytes at most <code>20971520");
  }

  @Test
  void limitOfTheController_isThatOfItsBodies() {
    CompileResult result =
        compile(
            """
            @Controller("/a") @PermitAll @CsrfProtected @MaxBody("2kB")
            final class A {
              record Note(String text) {}
              @Get String get() { return ""; }
              /**
               * Adds.
               * @param note the note
               */
              @Post void add(@Body Note note) {}
              @Put void put(@Body byte[] bytes) {}
            }
            """);
    assertThat(json(result))
        .contains(
            "\"requestBody\": {\"description\": \"the note. At most 2kB.\",\"content\": {"
                + "\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Note\"}}},"
                + "\"x-dxwww-max-body\": {\"bytes\": 2000},\"required\": true}")
        .contains("\"application/octet-stream\": {\"schema\": {\"maxLength\": 2000}}")
        .contains("\"get\": {\"tags\": [\"A\"],\"operationId\": \"A_get\",\"responses\"");
  }

  @Test
  void withoutALimitOfItsOwn_nothingIsSaidOfIt() {
    CompileResult result =
        compile(
            """
            @Controller("/a") @PermitAll @CsrfProtected
            final class A {
              @Post void add(@FormParam Upload file) {}
            }
            """);
    assertThat(json(result))
        .contains("\"file\": {\"contentMediaType\": \"application/octet-stream\"}")
        .doesNotContain("x-dxwww-max-body", "\"requestBody\": {\"description\"");
  }

  @Test
  void patternThatJavaScriptReadsOtherwise_isInWords() {
    CompileResult result =
        compile(
            """
            public record Patterns(
                @jakarta.validation.constraints.Pattern(regexp = "[\\\\w\\\\-]+") String fine,
                @jakarta.validation.constraints.Pattern(regexp = "\\\\d\\\\-x") String hyphen,
                @jakarta.validation.constraints.Pattern(regexp = "a\\\\@b") String at,
                @jakarta.validation.constraints.Pattern(regexp = "\\\\p{L}+") String letters) {}
            @Controller("/a") @PermitAll @CsrfProtected
            final class A {
              @Post void add(@Body Patterns all) {}
            }
            """);
    assertThat(json(result))
        .contains(
            "\"fine\": {\"type\": \"string\",\"pattern\": \"^[\\\\w\\\\-]+$\"}",
            "\"hyphen\": {\"type\": \"string\",\"x-dxwww-constraints\": [\"must match ",
            "\"at\": {\"type\": \"string\",\"x-dxwww-constraints\": [\"must match ",
            "\"letters\": {\"type\": \"string\",\"x-dxwww-constraints\": [\"must match ");
  }

  @Test
  void deprecatedThings_areMarked() {
    CompileResult result =
        compile(
            """
            @Deprecated @SuppressWarnings("deprecation")
            public record Old(int a, @Deprecated int b) {}
            public enum Kind { @Deprecated(forRemoval = true) OLD, NEW }
            @Controller("/a") @PermitAll
            final class A {
              @SuppressWarnings("deprecation")
              @Deprecated @Get Old old() { return new Old(1, 2); }
              @Get("/b") Kind kind(@QueryParam String q) { return Kind.NEW; }
              @Get("/c") int c(Wanted wanted) { return 0; }
              @SuppressWarnings("deprecation") record Wanted(@Deprecated int from) {}
            }
            @Deprecated @Controller("/b") @PermitAll
            final class B {
              @Get String get() { return ""; }
            }
            """);
    assertThat(json(result))
        .contains("{\"name\": \"from\",\"in\": \"query\",\"required\": true,\"deprecated\": true,")
        .contains("\"Kind\": {\"type\": \"string\",\"enum\": [\"OLD\", \"NEW\"],"
            + "\"x-dxwww-deprecated\": [\"OLD\"]}")
        .contains("\"Old\": {\"deprecated\": true,\"type\": \"object\",\"properties\": {"
            + "\"a\": {\"type\": \"integer\",\"format\": \"int32\"},"
            + "\"b\": {\"type\": \"integer\",\"format\": \"int32\",\"deprecated\": true}}")
        .containsPattern("\"operationId\": \"A_old\",.{1,2000}\"security\": \\[],\"deprecated\"")
        .containsPattern("\"operationId\": \"B_get\",.{1,2000}\"security\": \\[],\"deprecated\"")
        .doesNotContainPattern("A_kind\".{1,900}\"security\": \\[],\"deprecated\"");
    assertThat(page(result))
        .contains("<code>OLD</code> is deprecated", "open to everybody &middot; deprecated");
  }
}
