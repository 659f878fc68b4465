package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dxwww.htip.FrameHash;

/** Pages compiled whole and in part, by javac and by Eclipse's compiler. */
class TemplateCompilersTest {
  private static final String HEAD =
      """
      package p;
      import dev.dxwww.http.*;
      import dev.dxwww.template.*;
      import jakarta.annotation.security.*;
      import java.util.*;
      import org.jspecify.annotations.*;
      """;

  private static final String TAG =
      HEAD
          + """
          @Template("<i on:click={drop(name)}>{name}</i>")
          record Tag(String name) {}
          """;

  private static final String PAGE =
      HEAD
          + """
          @Page(layout = Frame.class)
          @Template("<p>{#each tags as tag (tag)}<Tag name={tag}/>{/each}</p>")
          record TagPage(String title, List<String> tags) {}
          """;

  private static final String FRAME =
      HEAD
          + """
          @Layout
          @Template("<html><head><title>{title}</title></head><body>{body}</body></html>")
          record Frame(String title) {}
          """;

  private static final String PAGES =
      HEAD
          + """
          @Controller("/tags")
          @PermitAll
          final class TagPages {
            @Get
            TagPage list() {
              return new TagPage("Tags", List.of());
            }
            @On
            void drop(String name) {}
          }
          """;

  @TempDir Path folder;

  private static FolderCompile.Result whole(FolderCompile module) {
    return module.sources(TAG, PAGE, FRAME, PAGES).all();
  }

  private static List<Path> bundles(FolderCompile module) throws IOException {
    try (Stream<Path> files = Files.list(module.classes().resolve("META-INF/dxwww/htip"))) {
      return files.toList();
    }
  }

  @Test
  void bothCompilers_writeTheSame() throws IOException {
    FolderCompile javac = FolderCompile.javac(folder.resolve("a/m"));
    whole(javac).clean();
    FolderCompile ecj = FolderCompile.ecj(folder.resolve("b/m"));
    whole(ecj).clean();
    for (String type : List.of("TagPage_View", "TagPage_Template", "Frame_Template")) {
      assertThat(ecj.generated("p." + type)).isEqualTo(javac.generated("p." + type));
    }
    assertThat(bundles(javac)).hasSize(1);
    assertThat(Files.readAllBytes(bundles(ecj).getFirst()))
        .isEqualTo(Files.readAllBytes(bundles(javac).getFirst()));
  }

  @Test
  void changedComponent_isWrittenIntoThePagesThatUseIt() throws IOException {
    FolderCompile module = FolderCompile.javac(folder);
    whole(module).clean();
    String before = module.generated("p.TagPage_Template");
    assertThat(before).contains("<i>").doesNotContain("<b>");
    module.sources(TAG.replace("<i ", "<b ").replace("</i>", "</b>")).only("p.Tag").clean();
    assertThat(module.generated("p.TagPage_Template")).contains("<b>").doesNotContain("<i>");
    assertThat(bundles(module)).hasSize(1);
  }

  @Test
  void changedController_givesPagesTheNumbersOfItsHandlers() {
    FolderCompile module = FolderCompile.javac(folder);
    whole(module).clean();
    assertThat(module.generated("p.TagPage_Template")).contains("handlers.of(0, ");
    module
        .sources(PAGES.replace("  @On\n", "  @On\n  void first() {}\n  @On\n"))
        .only("p.TagPages")
        .clean();
    assertThat(module.generated("p.TagPage_Template")).contains("handlers.of(1, ");
  }

  private static final String FILED =
      HEAD
          + """
          @Page
          @Template(file = "filed.html")
          record FiledPage(String title) {}
          """;

  @Test
  void fileThatPeopleChange_isNamed_notItsCopy() throws IOException {
    for (FolderCompile module :
        List.of(
            FolderCompile.javac(folder.resolve("a/m")), FolderCompile.ecj(folder.resolve("b/m")))) {
      Path source = template(module, "<b>\r\n\t{titel}</b>");
      Path copy = module.classes().resolve("templates/filed.html");
      Files.createDirectories(copy.getParent());
      Files.copy(source, copy);
      FolderCompile.Result result = module.sources(FILED).all();
      assertThat(result.messages().getFirst())
          .startsWith("ERROR " + source + ":2:3: [HTIP-061] FiledPage has no \"titel\"");
    }
  }

  @Test
  void copyThatDiffers_isItselfNamed() throws IOException {
    FolderCompile module = FolderCompile.javac(folder.resolve("m"));
    template(module, "<b>{title}</b>");
    Path copy = module.classes().resolve("templates/filed.html");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, "<b>{titel} filtered</b>");
    assertThat(module.sources(FILED).all().messages().getFirst())
        .startsWith("ERROR " + copy + ":1:5: [HTIP-061] ");
  }

  @Test
  void hashOfAFile_isThatOfItsBytes_whateverItsLineEnds() throws IOException {
    FolderCompile module = FolderCompile.javac(folder.resolve("m"));
    Path file = template(module, "\uFEFF<p>\r\n{title}</p>\r\n");
    module.sources(FILED).all().clean();
    assertThat(hashes(module))
        .startsWith(FrameHash.hex(FrameHash.of(Files.readAllBytes(file))) + " filed.html ");
    assertThat(module.generated("p.FiledPage_Template")).doesNotContain("\uFEFF");
  }

  private static Path template(FolderCompile module, String text) throws IOException {
    Path resources = module.classes().getParent().resolveSibling("src/main/resources/templates");
    return Files.writeString(Files.createDirectories(resources).resolve("filed.html"), text);
  }

  /** What is compared at start with the files on the class path. */
  private static String hashes(FolderCompile module) throws IOException {
    Path list =
        bundles(module).stream()
            .filter(file -> file.toString().endsWith(".files"))
            .findFirst()
            .orElseThrow();
    return Files.readString(list);
  }

  @Test
  void fileOfATemplate_isFoundByBothCompilers() throws IOException {
    FolderCompile javac = FolderCompile.javac(folder.resolve("a/m"));
    template(javac, "<p>{title}</p>\n");
    FolderCompile ecj = FolderCompile.ecj(folder.resolve("b/m"));
    // Eclipse's compiler does not say where it writes; Eclipse copies resources there before.
    Path copies = Files.createDirectories(ecj.classes().resolve("templates"));
    Files.writeString(copies.resolve("filed.html"), "<p>{title}</p>\n");
    for (FolderCompile module : List.of(javac, ecj)) {
      module.sources(FILED).all().clean();
      assertThat(module.generated("p.FiledPage_Template")).contains("<p>");
      assertThat(hashes(module))
          .matches("[0-9a-f]{16} filed\\.html p\\.FiledPage\n");
    }
  }

  @Test
  void changedFile_isReadWhenAnythingOfItsModuleIsCompiled() throws IOException {
    FolderCompile module = FolderCompile.javac(folder.resolve("m"));
    template(module, "<p>{title}</p>");
    module.sources(FILED, PAGES, PAGE, FRAME, TAG).all().clean();
    String before = hashes(module);
    template(module, "<b>{title}</b>");
    module.only("p.TagPages").clean();
    assertThat(module.generated("p.FiledPage_Template")).contains("<b>").doesNotContain("<p>");
    assertThat(hashes(module)).isNotEqualTo(before);
  }

  /** Records of another module are class files here: names, null and generics are those of it. */
  @Test
  void recordsOfAnotherModule_areReadFromTheirClassFiles() {
    FolderCompile other = FolderCompile.javac(folder.resolve("other")).with("-Adxwww.module=other");
    other
        .sources(
            """
            package q;
            import dev.dxwww.template.*;
            import org.jspecify.annotations.*;
            @Template("<i>{name}{#if note != null}{note.length}{/if}</i>")
            public record Chip(String name, @Nullable String note) {}
            """,
            """
            package q;
            import java.util.*;
            import org.jspecify.annotations.*;
            public record Box<T extends Named>(T one, List<@Nullable Named> all, Kind kind) {
              public enum Kind { A, B }
            }
            """,
            "package q;\npublic interface Named { default String name() { return \"\"; } }\n")
        .all()
        .clean();
    FolderCompile module = FolderCompile.javac(folder.resolve("m")).on(other);
    String page =
        """
        package p;
        import dev.dxwww.template.*;
        import q.*;
        @Page
        @Template("<p>{box.one.name}{box.kind == 'A'}%s<Chip name={box.one.name}/></p>")
        record Boxes(Box<Named> box) {}
        """;
    String rows = "{#each box.all as one, i (i)}%s{/each}";
    module
        .sources(page.formatted(rows.formatted("{#if one != null}{one.name}{/if}")))
        .all()
        .clean();
    module
        .sources(page.formatted(rows.formatted("{one.name}")))
        .all()
        .hasOnlyError("HTIP-104")
        .says("one may be null here");
  }

  @Test
  void warningThatWasAccepted_isNotGivenLater() {
    FolderCompile module = FolderCompile.javac(folder);
    String tag = TAG.replace("@Template", "@SuppressWarnings(\"HTIP-062\")\n@Template");
    module
        .sources(tag.replace("Tag(String name)", "Tag(String name, @Nullable Long id)"), PAGE,
            FRAME, PAGES)
        .all()
        .clean();
    module.only("p.TagPages").clean();
  }
}
