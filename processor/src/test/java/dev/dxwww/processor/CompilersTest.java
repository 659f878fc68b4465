package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole and partial compiles, by javac and by Eclipse's compiler, of one module and of several. */
class CompilersTest {
  private static final String[] MODULE =
      CompileDx.types(
          """
          package com.example;
          import dev.dxwww.app.*;
          import dev.dxwww.config.ConfigProperties;
          import dev.dxwww.convert.DefaultValue;
          import dev.dxwww.http.*;
          import jakarta.annotation.security.PermitAll;
          import java.time.Clock;
          import java.util.List;
          @DxApplication
          public final class App {
            @Provides static StringBuilder text() { return new StringBuilder(); }
          }
          @ConfigProperties("store")
          public record StoreConfig(@DefaultValue("10") int size) {}
          interface Store {}
          @Component
          final class MemoryStore implements Store {
            MemoryStore(StoreConfig config, Clock clock) {}
            @OnStart void load() {}
          }
          @Component
          final class Pages {
            Pages(Store store, List<Store> stores, StringBuilder text) {}
          }
          public record Item(long id, String name) {}
          @Controller("/items")
          @PermitAll
          final class Items {
            Items(Store store) {}
            @Get("/{id}") Item find(long id) { return new Item(id, ""); }
            @Get List<Item> all() { return List.of(); }
          }
          @Controller("/about")
          @PermitAll
          final class About {
            @Get String about() { return ""; }
          }
          """);

  @TempDir Path folder;

  private static void assertSame(
      String what, Map<String, String> actual, Map<String, String> expected) {
    assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
    actual.forEach((file, text) -> assertThat(text).as(what).isEqualTo(expected.get(file)));
  }

  @Test
  void unnamedPackage_works() {
    FolderCompile module =
        FolderCompile.javac(folder)
            .sources(
                CompileDx.types(
                    """
                    import dev.dxwww.app.*;
                    import dev.dxwww.http.*;
                    import jakarta.annotation.security.PermitAll;
                    @DxApplication
                    public final class Hello {}
                    @Controller
                    @PermitAll
                    final class Greeting {
                      @Get("/") String hello() { return "Hello"; }
                    }
                    """));
    module.all().clean();
    assertThat(module.generated("Hello_Application")).contains("new Greeting_Routes(greeting)");
  }

  @Test
  void twoCompiles_giveTheSameBytes() {
    FolderCompile one = FolderCompile.javac(folder.resolve("one/m")).sources(MODULE);
    FolderCompile two = FolderCompile.javac(folder.resolve("two/m")).sources(MODULE);
    one.all().clean();
    two.all().clean();
    assertSame("second", one.output(), two.output());
    assertThat(one.output()).containsKey("com/example/App_Application.java");
  }

  @Test
  void eclipse_generatesWhatJavacGenerates_byteForByte() {
    FolderCompile javac = FolderCompile.javac(folder.resolve("javac/m")).sources(MODULE);
    FolderCompile ecj = FolderCompile.ecj(folder.resolve("ecj/m")).sources(MODULE);
    javac.all().clean();
    ecj.all().clean();
    assertSame("ecj", ecj.output(), javac.output());
  }

  @Test
  void eclipse_reportsMistakesWithTheLineOfContent() {
    FolderCompile.Result result =
        FolderCompile.ecj(folder)
            .sources(
                """
                package p;
                @dev.dxwww.app.Component
                abstract class A {}
                """)
            .all();
    assertThat(result.success()).isFalse();
    assertThat(result.messages()).anyMatch(m -> m.startsWith("ERROR [WIRE-101] @Component A"));
  }

  @Test
  void processingOnly_writesSourcesAndNoClasses() throws Exception {
    FolderCompile module = FolderCompile.javac(folder).sources(MODULE).with("-proc:only");
    module.all().clean();
    assertThat(module.output()).containsKey("com/example/App_Application.java");
    assertThat(module.classes().resolve("com/example/App.class")).doesNotExist();
  }

  @Test
  void withoutProcessing_whatWasGeneratedCompilesWithAllWarningsOn() throws Exception {
    FolderCompile module = FolderCompile.javac(folder).sources(MODULE);
    module.all().clean();
    try (var files = Files.walk(module.generated())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve("src").resolve(module.generated().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    module.with("-proc:none", "-Xlint:all,-path").all().clean();
  }

  @Test
  void oneFileAtATime_keepsEveryEntry() {
    FolderCompile module = FolderCompile.javac(folder.resolve("m")).sources(MODULE);
    module.all().clean();
    var before = module.output();
    for (String type :
        List.of("App", "MemoryStore", "Pages", "StoreConfig", "Item", "Items", "About")) {
      module.only("com.example." + type).clean();
      assertSame(type, module.output(), before);
    }
  }

  @Test
  void classFilesAsRoots_areProcessedLikeSources() {
    FolderCompile module =
        FolderCompile.javac(folder.resolve("m")).sources(MODULE).with("-parameters");
    module.all().clean();
    var before = module.output();
    module
        .only(
            List.of("com.example.Pages"),
            List.of(
                "com.example.App",
                "com.example.MemoryStore",
                "com.example.StoreConfig",
                "com.example.About",
                "com.example.Items"))
        .clean();
    assertSame("classes", module.output(), before);
  }

  @Test
  void deletedComponent_leavesTheIndexAndTheApplication() {
    FolderCompile module = FolderCompile.javac(folder.resolve("m")).sources(MODULE);
    module.all().clean();
    module.delete("com.example.Pages");
    module.only("com.example.App").clean();
    assertThat(module.generated("com.example.App_Application")).doesNotContain("Pages");
    assertThat(module.generated("dev.dxwww.index.m_com_example")).doesNotContain("Pages");
  }

  @Test
  void userOfADeletedComponent_isNamed_notTheGeneratedCode() {
    FolderCompile module = FolderCompile.javac(folder.resolve("m")).sources(MODULE);
    module.all().clean();
    module.delete("com.example.MemoryStore");
    module.delete("com.example.Store");
    assertThat(module.only("com.example.App").messages())
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(message)
                    .startsWith("ERROR [WIRE-080] ")
                    .contains(" needs a Store, but no component is one")
                    .contains("Fix: Store is gone: compile "));
  }

  @Test
  void unmarkedComponent_leavesTheIndexAndTheApplication() {
    FolderCompile module = FolderCompile.javac(folder.resolve("m")).sources(MODULE);
    module.all().clean();
    module.sources(
        """
        package com.example;
        @dev.dxwww.app.Component
        final class Pages2 {}
        """,
        """
        package com.example;
        final class Pages {}
        """);
    module.only("com.example.Pages", "com.example.Pages2").clean();
    assertThat(module.generated("com.example.App_Application"))
        .contains("new Pages2()")
        .doesNotContain("new Pages(");
  }

  @Test
  void modulesAreMerged_withHiddenComponentsAndParametersWithoutNames() {
    FolderCompile store =
        FolderCompile.javac(folder.resolve("store"))
            .sources(
                CompileDx.types(
                    """
                    package com.example.store;
                    import dev.dxwww.app.*;
                    import dev.dxwww.config.ConfigProperties;
                    public interface Store {}
                    @ConfigProperties("store")
                    record StoreConfig(int size) {}
                    @Component
                    final class MemoryStore implements Store {
                      MemoryStore(StoreConfig config) {}
                      @OnStop void save() {}
                    }
                    """));
    FolderCompile app =
        FolderCompile.javac(folder.resolve("app"))
            .on(store)
            .sources(
                CompileDx.types(
                    """
                    package com.example.web;
                    import com.example.store.Store;
                    import dev.dxwww.app.*;
                    @DxApplication
                    public final class WebApp {}
                    @Component
                    final class Pages {
                      Pages(Store store) {}
                    }
                    """));
    store.all().clean();
    app.all().clean();
    assertThat(app.generated("com.example.web.WebApp_Application"))
        .contains("Object storeConfig = w.config(new StoreConfig_Config().type());")
        .contains("memoryStore = (Store) MemoryStore_Factory.create(storeConfig);")
        .contains("MemoryStore_Factory.hooks(w, memoryStore);")
        .contains("pages = new Pages(memoryStore);");
  }

  @Test
  void twoModulesOfOneNameAndPackage_areRefused() {
    String[] sources =
        CompileDx.types(
            """
            package com.example;
            import dev.dxwww.app.*;
            @Component public final class A {}
            """);
    FolderCompile first = FolderCompile.javac(folder.resolve("a/core")).sources(sources);
    FolderCompile second =
        FolderCompile.javac(folder.resolve("b/core"))
            .on(first)
            .sources(
                """
                package com.example;
                @dev.dxwww.app.Component public final class B {}
                """);
    first.all().clean();
    assertThat(second.all().onlyError())
        .startsWith("[BUILD-086] A module this one depends on is called \"core\" as well")
        .contains("-Adxwww.module=another-name");
    second.with("-Adxwww.module=other").all().clean();
  }

  @Test
  void modulesOfOneName_byOptionOrWithoutAFolder_areRefused() {
    String[] first = {"package p;\n@dev.dxwww.app.Component public final class A {}\n"};
    String[] second = {"package p;\n@dev.dxwww.app.Component public final class B {}\n"};
    FolderCompile one = FolderCompile.javac(folder.resolve("x/one")).sources(first);
    FolderCompile two = FolderCompile.javac(folder.resolve("y/two")).sources(second);
    one.with("-Adxwww.module=same").all().clean();
    assertThat(two.on(one).with("-Adxwww.module=same").all().onlyError())
        .startsWith("[BUILD-086] ")
        .contains("\"same\"")
        .contains("B.java:2:");
    FolderCompile odd = FolderCompile.javac(folder.resolve("z/my.core")).sources(first);
    FolderCompile like = FolderCompile.javac(folder.resolve("w/my-core")).sources(second);
    odd.all().clean();
    assertThat(like.on(odd).all().onlyError()).startsWith("[BUILD-086] ");
    FolderCompile free = FolderCompile.javac(folder.resolve("v/two")).sources(second);
    free.on(odd).all().clean();
  }

  @Test
  void moduleOfAnotherProcessor_isRefused() {
    FolderCompile old =
        FolderCompile.javac(folder.resolve("old"))
            .with("-proc:none")
            .sources(
                """
                package dev.dxwww.index;
                @dev.dxwww.app.ModuleIndex(module = "old", version = "0.0.1")
                public final class old_p {}
                """);
    old.all().clean();
    FolderCompile app = FolderCompile.javac(folder.resolve("app")).on(old).sources(MODULE);
    assertThat(app.all().onlyError()).startsWith("[BUILD-084] Module old was compiled by version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.1", "999", ""})
  void moduleOfAnyOtherVersion_isRefused_andOneOfTheSameIsNot(String version) {
    String index =
        """
        package dev.dxwww.index;
        @dev.dxwww.app.ModuleIndex(module = "old", version = "%s")
        public final class old_p {}
        """;
    FolderCompile old = FolderCompile.javac(folder.resolve("old")).with("-proc:none");
    old.sources(index.formatted(version)).all().clean();
    FolderCompile app = FolderCompile.javac(folder.resolve("app")).on(old).sources(MODULE);
    assertThat(app.all().onlyError())
        .startsWith("[BUILD-084] Module old was compiled by version " + version);
    old.sources(index.formatted(Version.read())).all().clean();
    app.all().clean();
  }
}
