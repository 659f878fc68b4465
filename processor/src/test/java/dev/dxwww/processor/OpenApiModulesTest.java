package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description holds all modules, and stays whole when one file is compiled. */
class OpenApiModulesTest {
  private static final String FILE = "META-INF/dxwww/openapi.json";

  private static final String APP =
      """
      package shop;
      /** Sells books. */
      @dev.dxwww.app.DxApplication
      public final class Shop {}
      """;

  private static final String OWN =
      """
      package shop;
      import dev.dxwww.http.*;
      /** What the shop has itself. */
      @Controller("/own") @jakarta.annotation.security.PermitAll
      final class Own {
        /** Tells the time. */
        @Get String time() { return ""; }
      }
      """;

  private static final String BOOKS =
      """
      package library;
      import dev.dxwww.http.*;
      import java.util.*;
      /** All books. */
      @Controller("/books") @jakarta.annotation.security.PermitAll
      final class Books {
        /**
         * Finds a book. Or none.
         *
         * @param shelf where to look
         */
        @Get("/{shelf}/{place}")
        Optional<Book> find(String shelf, @jakarta.validation.constraints.Min(1) int place,
            Wish wish) {
          return Optional.empty();
        }
      }
      """;

  private static final String BOOK =
      """
      package library;
      /**
       * A book.
       *
       * @param title on its back
       */
      public record Book(@jakarta.validation.constraints.NotBlank String title) {}
      """;

  private static final String WISH =
      """
      package library;
      /**
       * What one wants.
       *
       * @param tongue a language
       */
      public record Wish(java.util.Optional<String> tongue) {}
      """;

  @TempDir Path directory;

  private FolderCompile library(String... options) {
    FolderCompile library =
        FolderCompile.javac(directory.resolve("library"))
            .with(options)
            .sources(BOOKS, BOOK, WISH);
    library.all().clean();
    return library;
  }

  private FolderCompile shop(FolderCompile library) {
    FolderCompile shop =
        FolderCompile.javac(directory.resolve("shop")).on(library).sources(APP, OWN);
    shop.all().clean();
    return shop;
  }

  @Test
  void routesOfAnotherModule_areDescribedWithTheirJavadocAndNames() {
    // Neither debug information nor parameter names: the index alone knows them.
    String text = shop(library("-g:none")).resource(FILE);
    assertThat(text)
        .contains(
            "\"/books/{shelf}/{place}\"",
            "\"/own\"",
            "\"description\": \"All books.\"",
            "\"summary\": \"Finds a book\"",
            "\"description\": \"Finds a book. Or none.\"",
            "\"description\": \"where to look\"",
            "\"description\": \"a language\"",
            "\"description\": \"on its back\"",
            "\"description\": \"Sells books.\"",
            "\"name\": \"place\"",
            "\"minimum\": 1",
            "\"minLength\": 1")
        .doesNotContain("arg0", "arg1");
  }

  @Test
  void compileOfOneFile_changesNothingElse() {
    FolderCompile shop = shop(library());
    String whole = shop.resource(FILE);
    for (String type : List.of("shop.Own", "shop.Shop")) {
      shop.only(type).clean();
      assertThat(shop.resource(FILE)).as(type).isEqualTo(whole);
    }
    shop.sources(OWN.replace("Tells the time", "Tells the day")).only("shop.Own").clean();
    assertThat(shop.resource(FILE)).isEqualTo(whole.replace("Tells the time", "Tells the day"));
  }

  @Test
  void javadocOfARecordCompiledAlone_isTaken() {
    FolderCompile library = library();
    library.sources(BOOK.replace("on its back", "on its front")).only("library.Book").clean();
    assertThat(shop(library).resource(FILE)).contains("on its front").doesNotContain("its back");
  }

  @Test
  void eclipse_writesTheSame() {
    FolderCompile library = library();
    String javac = shop(library).resource(FILE);
    FolderCompile eclipse =
        FolderCompile.ecj(directory.resolve("eclipse")).on(library).sources(APP, OWN);
    assertThat(eclipse.all().success()).isTrue();
    assertThat(eclipse.resource(FILE)).isEqualTo(javac);
  }

  @Test
  void moduleWithoutApplication_hasNoDescription() {
    assertThat(library().output()).doesNotContainKey("dxwww/openapi.json");
  }
}
