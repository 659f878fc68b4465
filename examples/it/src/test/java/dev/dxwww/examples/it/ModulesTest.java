package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application merges what the modules it depends on have. */
final class ModulesTest {
  private static final String LIBRARY =
      """
      package library;
      @dev.dxwww.http.Controller("/volumes")
      @jakarta.annotation.security.PermitAll
      final class Books {
        private final Shelf shelf;
        Books(Shelf shelf) { this.shelf = shelf; }
        @dev.dxwww.http.Get String all() { return shelf.name(); }
      }
      """;
  private static final String SHELF =
      """
      package library;
      public interface Shelf { String name(); }
      """;
  private static final String OAK =
      """
      package library;
      @dev.dxwww.app.Component
      final class OakShelf implements Shelf {
        private final java.time.Clock clock;
        OakShelf(java.time.Clock clock) { this.clock = clock; }
        @Override public String name() { return "oak " + clock.getZone(); }
      }
      """;
  private static final String APP =
      "package shop; @dev.dxwww.app.DxApplication public final class Shop {}";

  @TempDir Path directory;

  @Test
  void componentsAndRoutesOfAnotherModule_areWiredIn() {
    CompiledApp compiled = new CompiledApp();
    assertThat(
            compiled.compile(
                directory.resolve("library"),
                Map.of(
                    "library.Books", LIBRARY, "library.Shelf", SHELF, "library.OakShelf", OAK)))
        .as(compiled.messages())
        .isTrue();
    String own =
        """
        package shop;
        @dev.dxwww.http.Controller("/own")
        @jakarta.annotation.security.PermitAll
        final class Own {
          private final library.Shelf shelf;
          Own(library.Shelf shelf) { this.shelf = shelf; }
          @dev.dxwww.http.Get("/{n}") String one(int n) { return n + " " + shelf.name(); }
        }
        """;
    Map<String, String> sources = Map.of("shop.Shop", APP, "shop.Own", own);
    assertThat(compiled.compile(directory.resolve("shop"), sources))
        .as(compiled.messages())
        .isTrue();
    try (RunningApp app = TestApps.start(compiled.load("shop.Shop"))) {
      TestClient client = TestClient.of(app);
      client.get("/volumes").send().expectStatus(200).expectText("oak Z");
      client.get("/own/7").send().expectStatus(200).expectText("7 oak Z");
    }
  }

  @Test
  void sameRouteInTwoModules_isRefusedByTheApplicationsCompile() {
    CompiledApp compiled = new CompiledApp();
    Map<String, String> library =
        Map.of("library.Books", LIBRARY, "library.Shelf", SHELF, "library.OakShelf", OAK);
    assertThat(compiled.compile(directory.resolve("library"), library))
        .as(compiled.messages())
        .isTrue();
    String again =
        """
        package shop;
        @dev.dxwww.http.Controller("/volumes")
        @jakarta.annotation.security.PermitAll
        final class Again {
          @dev.dxwww.http.Get String all() { return "again"; }
        }
        """;
    Map<String, String> sources = Map.of("shop.Shop", APP, "shop.Again", again);
    assertThat(compiled.compile(directory.resolve("shop"), sources)).isFalse();
    assertThat(compiled.messages())
        .contains("[ROUTE-003]", "GET /volumes", "Books.all", "Again.all");
  }
}
