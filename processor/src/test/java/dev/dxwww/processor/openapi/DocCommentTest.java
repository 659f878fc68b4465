package dev.dxwww.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Javadoc as CommonMark. */
class DocCommentTest {
  private static DocComment read(String comment) {
    return DocComment.of(Optional.of(comment));
  }

  @Test
  void annotationInCode_isNoBlockTag() {
    DocComment doc =
        read(
            """
             Adds one.
             <pre>{@code
             @Get
             @Produces("text/plain") String a() { return "{}"; }
             }</pre>
             More of it.
             @param id of it, see {@link
             @other} there
             @return it
            """);
    assertThat(doc.summary()).isEqualTo("Adds one");
    assertThat(doc.text())
        .contains("`@Get @Produces(\"text/plain\") String a() { return \"{}\"; }`")
        .endsWith("More of it.");
    assertThat(doc.parameters()).isEqualTo(Map.of("id", "of it, see @other there"));
    assertThat(doc.result()).isEqualTo("it");
  }

  @Test
  void snippet_isLeftOutToItsLastBrace() {
    DocComment doc =
        read(
            """
             Adds one.
             {@snippet lang=java :
             class A {
               void b() {
               }
             }
             }
             More of it.
            """);
    assertThat(doc.text()).isEqualTo("Adds one. More of it.");
    assertThat(read("Cut {@snippet file=A").text()).isEqualTo("Cut");
  }

  @Test
  void inlineReturn_isSentenceAndResult() {
    DocComment doc = read(" {@return the {@code Task} with that id}");
    assertThat(doc.summary()).isEqualTo("Returns the `Task` with that id");
    assertThat(doc.result()).isEqualTo("the `Task` with that id");
  }

  @Test
  void longCode_isRead() {
    String code = "x".repeat(100_000);
    assertThat(read("{@code " + code + "}").text()).isEqualTo("`" + code + "`");
  }
}
