package dev.dxwww.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.JavaFileObject;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

class WiringTest {
  private static final String APP =
      """
      package com.example;
      import dev.dxwww.app.*;
      @DxApplication
      public final class App {}
      """;

  private static CompileResult compileTypes(String source) {
    return CompileDx.compile(CompileDx.types(source));
  }

  private static final String WIRED =
      """
        @Override
        public void wire(Wiring w) throws Exception {
          // java.time.Clock, unless the application provides one
          Clock clock = w.replacement(Clock.class, "");
          if (clock == null) {
            clock = Clock.systemUTC();
          }
          w.started(clock);
          // com.example.store.MemoryStore
          Store memoryStore = w.replacement(Store.class, "");
          if (memoryStore == null) {
            memoryStore = (Store) MemoryStore_Factory.create(clock);
          }
          w.started(memoryStore);
          MemoryStore_Factory.hooks(w, memoryStore);
          // com.example.web.Pages
          Pages pages = w.replacement(Pages.class, "");
          if (pages == null) {
            pages = new Pages(memoryStore, List.of(memoryStore), Optional.empty());
          }
          w.started(pages);
          w.onStart("Pages.warm", pages::warm);
        }
      }
      """;

  @Test
  void components_areCreatedAfterWhatTheyNeed_acrossPackagesAndVisibility() {
    CompileResult result =
        CompileDx.compile(
            APP,
            """
            package com.example.store;
            public interface Store {}
            """,
            """
            package com.example.store;
            import dev.dxwww.app.*;
            import java.time.Clock;
            @Component
            final class MemoryStore implements Store {
              MemoryStore(Clock clock) {}
              @OnStart void load() {}
              @OnStop void save() throws java.io.IOException {}
            }
            """,
            """
            package com.example.web;
            import com.example.store.Store;
            import dev.dxwww.app.*;
            import java.util.List;
            import java.util.Optional;
            @Component
            public final class Pages {
              public Pages(Store store, List<Store> all, Optional<StringBuilder> none) {}
              @OnStart public void warm() {}
            }
            """);
    result.succeeds();
    assertThat(result.generated("com.example.App_Application"))
        .endsWith(WIRED);
    assertThat(result.generated("com.example.store.MemoryStore_Factory"))
        .contains("return new MemoryStore(clock);")
        .contains("w.onStart(\"MemoryStore.load\", created::load);")
        .contains("w.onStop(\"MemoryStore.save\", created::save);");
    assertThat(
            result.resource(
                "META-INF/services/dev.dxwww.runtime.generated.GeneratedApplication"))
        .hasValue("com.example.App_Application\n");
  }

  @Test
  void hiddenTypes_travelAsObjects_alsoInListsOptionalsAndGenerics() {
    compileTypes(
            """
            package com.example.parts;
            import dev.dxwww.app.*;
            @DxApplication
            public final class App {}
            """
            + """
            import java.util.List;
            import java.util.Optional;
            import java.util.function.Supplier;
            interface Part {}
            record Box(Part part) {}
            @Component final class One implements Part {}
            @Component final class Two implements Part {}
            @Component final class Parts {
              Parts(List<Part> all, Optional<One> one, Two two, Supplier<Box> boxes) {}
              @Provides Supplier<Box> no(One one) { return () -> new Box(one); }
            }
            """)
        .hasOnlyError("WIRE-082");
    compileTypes(
            """
            package com.example.parts;
            import dev.dxwww.app.*;
            @DxApplication
            public final class App {}
            """
            + """
            import java.util.List;
            import java.util.Optional;
            import java.util.function.Supplier;
            interface Part {}
            record Box(Part part) {}
            @Component final class One implements Part {}
            @Component final class Two implements Part {}
            @Component final class Boxes {
              @Provides Supplier<Box> box(One one) { return () -> new Box(one); }
            }
            @Component final class Parts {
              Parts(List<Part> all, Optional<One> one, Two two, Supplier<Box> boxes) {}
            }
            """)
        .succeeds();
  }

  @Test
  void metrics_areCreatedWhereSomebodyAsksForThem() {
    CompileResult result =
        compileTypes(
            """
            package com.example;
            import dev.dxwww.app.*;
            import dev.dxwww.runtime.observe.Metrics;
            @DxApplication final class App {}
            @Component
            final class Desk {
              Desk(Metrics metrics) {}
            }
            """);
    result.succeeds();
    assertThat(result.generated("com.example.App_Application"))
        .contains(
            """
                // dev.dxwww.runtime.observe.Metrics, which the server shows
                Metrics metrics = w.replacement(Metrics.class, "");
                if (metrics == null) {
                  metrics = new Metrics();
                }
                w.started(metrics);
            """)
        .contains("desk = new Desk(metrics);");
    CompileResult without =
        compileTypes(
            """
            package com.example;
            import dev.dxwww.app.*;
            @DxApplication final class App {}
            """);
    without.succeeds();
    assertThat(without.generated("com.example.App_Application")).doesNotContain("Metrics");
  }

  @Test
  void hasherAndSessions_areCreatedWhereSomebodyAsksForThem() {
    CompileResult result =
        compileTypes(
            """
            package com.example;
            import dev.dxwww.app.*;
            import dev.dxwww.runtime.security.*;
            @DxApplication final class App {}
            @Component
            final class Desk {
              Desk(SessionStore sessions, PasswordHasher hasher) {}
            }
            """);
    result.succeeds();
    assertThat(result.generated("com.example.App_Application"))
        .contains("passwordHasher = w.passwordHasher();", "sessionStore = w.sessionStore();")
        .contains("desk = new Desk(sessionStore, passwordHasher);");
    CompileResult provided =
        compileTypes(
            """
            package com.example;
            import dev.dxwww.app.*;
            import dev.dxwww.runtime.security.*;
            @DxApplication
            final class App {
              @Provides static PasswordHasher own() { return new PasswordHasher() {}; }
            }
            @Component
            final class Desk {
              Desk(PasswordHasher hasher) {}
            }
            """);
    provided.succeeds();
    assertThat(provided.generated("com.example.App_Application"))
        .contains("App.own()").doesNotContain("w.passwordHasher()", "w.sessionStore()");
  }

  @Test
  void privateDetails_ofTheApplicationsOwnPackage_needNoFactory() {
    CompileResult result =
        compileTypes(
            """
            package com.example;
            import dev.dxwww.app.*;
            import java.time.Clock;
            import java.util.function.Supplier;
            @DxApplication
            final class App {
              @Provides static Clock clock() { return Clock.systemUTC(); }
              @Provides @Named("text") static Supplier<String> text() { return () -> ""; }
            }
            @Component
            final class Greeter {
              Greeter(@Named("text") Supplier<String> text, Clock clock) {}
            }
            """);
    result.succeeds();
    assertThat(result.generated("com.example.App_Application"))
        .contains(
            """
                // java.util.function.Supplier "text" <- App.text
                Supplier<String> textSupplier = w.replacement(Supplier.class, "text");
                if (textSupplier == null) {
                  textSupplier = App.text();
                }
            """)
        .contains("greeter = new Greeter(textSupplier, clock);");
  }

  @Test
  void sixHundredComponents_areWiredInMethodsThatTheJitCompiles() {
    List<String> sources = new ArrayList<>(List.of(APP));
    for (int i = 0; i < 600; i++) {
      String needs = "C%d before, java.util.Optional<C%d> half".formatted(i - 1, i / 2);
      sources.add(
          ("package com.example;\nimport dev.dxwww.app.*;\n"
                  + "@Component final class C%1$d { C%1$d(%2$s) {} @OnStart void go() {} }\n")
              .formatted(i, i == 0 ? "" : needs));
    }
    CompileResult result = CompileDx.compile(sources.toArray(String[]::new));
    result.succeeds();
    List<String> created =
        result
            .generated("com.example.App_Application")
            .lines()
            .filter(line -> line.contains("= new C"))
            .map(line -> line.strip().replaceFirst(" = .*", ""))
            .toList();
    assertThat(created).hasSize(600).doesNotHaveDuplicates().startsWith("c0", "c1", "c2");
    assertThat(methods(result))
        .isNotEmpty()
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThan(8_000));
  }

  /** Lengths of the generated application's methods in bytes. */
  private static Map<String, Integer> methods(CompileResult result) {
    Map<String, Integer> lengths = new TreeMap<>();
    for (JavaFileObject file : result.compilation().generatedFiles()) {
      if (file.getName().contains("App_Application") && file.getName().endsWith(".class")) {
        try (var in = file.openInputStream()) {
          for (MethodModel method : ClassFile.of().parse(in.readAllBytes()).methods()) {
            method
                .code()
                .ifPresent(
                    code ->
                        lengths.put(
                            file.getName() + method.methodName(),
                            ((CodeAttribute) code).codeLength()));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return lengths;
  }

  @Test
  void oneAskedForByItsClassAndItsInterface_isHeldAsItsClass() {
    CompileResult result =
        compileTypes(
            """
            package com.example;
            import dev.dxwww.app.*;
            @DxApplication
            final class App {}
            interface Store {}
            @Component final class MemoryStore implements Store, AutoCloseable {
              @Override public void close() {}
            }
            @Component final class A { A(Store store) {} }
            @Component final class B { B(MemoryStore store) {} }
            """);
    result.succeeds();
    assertThat(result.generated("com.example.App_Application"))
        .contains("MemoryStore memoryStore = w.replacement(MemoryStore.class, \"\");");
  }
}
