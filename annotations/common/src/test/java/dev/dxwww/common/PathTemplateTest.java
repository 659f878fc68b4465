package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a path template, what is not, and where it goes wrong. */
class PathTemplateTest {

  @Test
  void segments_areLiteralVariableAndRest() throws PathTemplateException {
    PathTemplate template = PathTemplate.parse("/users/{id}/files/{path...}");

    assertThat(template.segments())
        .containsExactly(
            new PathSegment.Literal("users"),
            new PathSegment.Variable("id"),
            new PathSegment.Literal("files"),
            new PathSegment.Rest("path"));
    assertThat(template.variables()).containsExactly("id", "path");
    assertThat(template.indexOf("path")).isEqualTo(3);
    assertThat(template.indexOf("nobody")).isEqualTo(-1);
    assertThat(template.isRest("path")).isTrue();
    assertThat(template.isRest("id")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', /",
    "'', /, /",
    "/, '', /",
    "/, /a, /a",
    "/api, '', /api",
    "/api, /, /api",
    "/api/, '', /api/",
    "/api/, /a, /api/a",
    "/api/{x}, /{y}/, /api/{x}/{y}/",
  })
  void append_joinsWithOneSlash(String prefix, String text, String expected)
      throws PathTemplateException {
    assertThat(PathTemplate.parse(prefix).append(text)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/café, /caf%C3%A9",
    "/caf%c3%a9, /caf%C3%A9",
    "/%7Euser%2d1, /~user-1",
    "/a b, /a%20b",
    "/a%2fb, /a%2Fb",
    "/x:y@z;v=1, /x:y@z;v=1",
    "/\uD83D\uDE00, /%F0%9F%98%80",
    "/a|b, /a%7Cb",
  })
  void literals_becomeCanonical(String text, String expected) throws PathTemplateException {
    assertThat(PathTemplate.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users | 0 | /users",
        "/users/{id | 7 | /users/{id}",
        "/a/{id/b | 3 | /a/{id}/b",
        "/a/id}/b | 5 | /a/id/b",
        "/a//b | 3 | /a/b",
        "/{a}/x/{a} | 8 | /{a}/x/{a2}",
        "/{rest...}/x | 1 | /{rest}/x",
        "/{id}.json | 5 | /{id}",
        "/v{major} | 2 | /v/{major}",
        "/{} | 2 | /{name}",
        "/{1a} | 2 | /{name}",
        "/{id:[^/]+}/b | 4 | /{id}/b",
        "/{*path} | 2 | /{path...}",
        "/{id?} | 4 | /{id}",
        "/:id | 1 | /{id}",
        "/files/** | 7 | /files/{rest...}",
        "/a?b=c | 2 | /a",
        "/a#b | 2 | /a",
        "/100% | 4 | /100%25",
        "/%zz | 1 | /%25zz",
        "/a/../b | 3 | /a/",
        "/%2e/b | 1 | /",
        "/a%00 | 2 | /a",
      })
  void malformed_namesThePlaceAndTheCorrection(String text, int offset, String correction) {
    PathTemplateException e = failure(text);

    assertThat(e.offset()).isEqualTo(offset);
    assertThat(e.correction()).isEqualTo(correction);
    assertThat(e).hasMessageMatching("\\S.*\\S");
  }

  @Test
  void append_countsFromItsOwnText() throws PathTemplateException {
    PathTemplate prefix = PathTemplate.parse("/users/{id}");

    PathTemplateException e =
        catchThrowableOfType(PathTemplateException.class, () -> prefix.append("/x/{id}"));

    assertThat(e.offset()).isEqualTo(4);
  }

  @Test
  void append_afterRest_isRefused() throws PathTemplateException {
    PathTemplate prefix = PathTemplate.parse("/files/{rest...}");

    assertThat(catchThrowableOfType(PathTemplateException.class, () -> prefix.append("/x")))
        .hasMessageContaining("must be last");
    assertThat(prefix.append("")).isEqualTo(prefix);
  }

  @Property
  void anyText_isParsedOrRefusedInside(@ForAll @NotEmpty String text) {
    try {
      PathTemplate once = PathTemplate.parse(text);
      assertThat(PathTemplate.parse(once.toString())).isEqualTo(once);
    } catch (PathTemplateException e) {
      assertThat(e.offset()).isBetween(0, text.length() - 1);
    }
  }

  @Property
  void segmentsOfPathAlphabet_neverCrash(
      @ForAll @net.jqwik.api.constraints.Chars({'/', '{', '}', '.', 'a', ':', '%', '2', '*'}) String
          text) {
    anyText_isParsedOrRefusedInside("/" + text);
  }

  @Test
  void sameNames_areKept() throws PathTemplateException {
    assertThat(PathTemplate.parse("/{a}/{b}").variables()).isEqualTo(List.of("a", "b"));
  }

  private static PathTemplateException failure(String text) {
    return catchThrowableOfType(PathTemplateException.class, () -> PathTemplate.parse(text));
  }
}
