package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application two of whose modules have tables and queries of their own. */
final class ModuleMigrationsTest {
  private static final Map<String, String> LIBRARY =
      Map.of(
          "library.Books",
          """
          package library;
          import dev.dxwww.query.*;
          @Repository
          public interface Books {
            @Query("insert into books (title) values (:title)") void add(String title);
            @Query("select count(*) from books") long count();
          }
          """);
  private static final String BOOKS = "create table books (title text not null);";
  private static final String LOANS = "create table loans (book text not null);";
  private static final Map<String, String> SHOP =
      Map.of(
          "shop.Shop",
          "package shop; @dev.dxwww.app.DxApplication public final class Shop {}",
          "shop.Loans",
          """
          package shop;
          import dev.dxwww.query.*;
          @Repository
          interface Loans {
            @Query("insert into loans (book) values (:book)") void add(String book);
            @Query("select count(*) from loans") long count();
          }
          """,
          "shop.Desk",
          """
          package shop;
          @dev.dxwww.http.Controller
          @jakarta.annotation.security.PermitAll
          final class Desk {
            private final library.Books books;
            private final Loans loans;
            Desk(library.Books books, Loans loans) { this.books = books; this.loans = loans; }
            @dev.dxwww.http.Get("/lend/{title}") String lend(String title) {
              books.add(title);
              loans.add(title);
              return books.count() + " " + loans.count();
            }
          }
          """);

  @TempDir Path directory;
  private final CompiledApp compiled = new CompiledApp();

  private void compile(String module, String file, String sql, Map<String, String> sources)
      throws IOException {
    write(module, file, sql);
    assertThat(compiled.compile(directory.resolve(module), sources))
        .as(compiled.messages())
        .isTrue();
    assertThat(compiled.messages()).isEmpty();
  }

  private void write(String module, String file, String sql) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(module).resolve("db/migration"));
    Files.writeString(folder.resolve(file), sql);
  }

  private RunningApp start() {
    return Dx.app(compiled.load("shop.Shop"))
        .profile(Profile.TEST)
        .directory(Path.of("target/queries"))
        .config("dx.server.port", "0")
        .start();
  }

  @Test
  void migrationsOfAllModules_run_andStatementsOfAllAreCompared() throws IOException {
    compile("library", "V1__books.sql", BOOKS, LIBRARY);
    compile("shop", "V2__loans.sql", LOANS, SHOP);
    try (RunningApp app = start()) {
      TestClient.of(app).get("/lend/Emma").send().expectStatus(200).expectText("1 1");
    }
    // Changed after it was compiled, in one module and in the other.
    write("library", "V1__books.sql", BOOKS.replace("title text", "name text"));
    assertThatThrownBy(() -> start().close())
        .hasMessageContaining("not the one that queries were checked against")
        .hasMessageContaining("Books.add")
        .hasMessageNotContaining("Loans.");
    write("library", "V1__books.sql", BOOKS);
    write("shop", "V2__loans.sql", LOANS.replace("book text", "book bigint"));
    assertThatThrownBy(() -> start().close())
        .hasMessageContaining("Loans.add")
        .hasMessageNotContaining("Books.");
    write("shop", "V2__loans.sql", LOANS);
    start().close();
  }

  @Test
  void tableOfAnotherModule_isNotKnown_unlessAFolderWithAllIsNamed() throws IOException {
    compile("library", "V1__books.sql", BOOKS, LIBRARY);
    write("shop", "V2__loans.sql", LOANS);
    Map<String, String> join =
        Map.of(
            "shop.Lent",
            """
            package shop;
            import dev.dxwww.query.*;
            @Repository
            interface Lent {
              @SuppressWarnings("QUERY-050")
              @Query("select count(*) from loans join books on title = book") long count();
            }
            """);
    assertThat(compiled.compile(directory.resolve("shop"), join)).isFalse();
    assertThat(compiled.messages()).contains("[QUERY-", "books");
    Path all = Files.createDirectories(directory.resolve("all"));
    Files.writeString(all.resolve("V1__books.sql"), BOOKS);
    Files.writeString(all.resolve("V2__loans.sql"), LOANS);
    CompiledApp told = new CompiledApp();
    told.option("-Adxwww.migrations=" + all);
    assertThat(told.compile(directory.resolve("library"), LIBRARY)).as(told.messages()).isTrue();
    assertThat(told.compile(directory.resolve("shop"), join)).as(told.messages()).isTrue();
  }
}
