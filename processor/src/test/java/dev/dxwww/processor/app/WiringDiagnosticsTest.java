package dev.dxwww.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import dev.dxwww.processor.ReportedDiagnostic;

class WiringDiagnosticsTest {
  private static CompileResult compile(String members) {
    return CompileDx.compile(
        """
        package p;
        import dev.dxwww.app.*;
        import java.util.*;
        @DxApplication
        public final class App {}
        """
            + members);
  }

  /** Each top-level type in a file of its own; their first line is line 4. */
  private static CompileResult compileTypes(String types) {
    String imports =
        "package p;\nimport dev.dxwww.app.*;\nimport java.util.*;\n"
            + (types.contains("@Controller")
                ? "import dev.dxwww.http.*; import jakarta.annotation.security.PermitAll;\n"
                : "");
    return CompileDx.compile(
        CompileDx.types(imports + "@DxApplication\npublic final class App {}\n" + types));
  }

  @Test
  void missingComponent_isReportedAtTheParameter() {
    compile(
            """
            interface Store {}
            @Component final class Stores {}
            @Component final class Pages {
              Pages(Store store) {}
            }
            """)
        .hasOnlyError("WIRE-080")
        .inFile("App.java")
        .onLine(9)
        .atColumn(15)
        .at("store)")
        .didYouMean("Stores")
        .says("Pages needs a Store, but no component is one")
        .fix("@Provides static Store store() { return ...; }, or @Component on a class that is a");
  }

  @Test
  void missingName_listsTheNamesThereAre() {
    compile(
            """
            @Component @Named("mail") final class Mail {}
            @Component final class Pages {
              Pages(@Named("post") Mail mail) {}
            }
            """)
        .hasOnlyError("WIRE-080")
        .at("mail)")
        .says("Available: @Named(\"mail\") Mail");
  }

  @Test
  void otherTypeArgument_isAnotherComponent() {
    compile(
            """
            interface Store<T> {}
            @Component final class Texts implements Store<String> {}
            @Component final class Pages {
              Pages(Store<Integer> numbers) {}
            }
            """)
        .hasOnlyError("WIRE-080")
        .at("numbers)")
        .says("Store<Integer>");
  }

  @Test
  void severalComponents_areNamed() {
    compile(
            """
            interface Store {}
            @Component final class A implements Store {}
            @Component final class B implements Store {}
            @Component final class Pages {
              Pages(Store store) {}
            }
            """)
        .hasOnlyError("WIRE-081")
        .onLine(10)
        .at("store)")
        .says("there are several: A, B");
    compileTypes(
            """
            @Component @Named("a") final class A implements Runnable { public void run() {} }
            @Component @Named("b") final class B implements Runnable { public void run() {} }
            @Component final class Pages {
              Pages(Optional<Runnable> task) {}
            }
            """)
        .hasOnlyError("WIRE-081")
        .inFile("Pages.java")
        .onLine(5)
        .at("task)")
        .fix("put @Named(\"a\") on the one meant and on the parameter");
    compileTypes(
            """
            @Component final class Pages {
              Pages(StringBuilder text) {}
              @Provides static StringBuilder one() { return new StringBuilder(); }
              @Provides static StringBuilder two() { return new StringBuilder(); }
            }
            """)
        .hasOnlyError("WIRE-081")
        .onLine(5)
        .at("text)")
        .says("StringBuilder from Pages.one, StringBuilder from Pages.two");
    compileTypes(
            """
            interface Store {}
            @Component class A implements Store {}
            @Component @Named("b") final class B extends A {}
            @Component final class Pages {
              Pages(Store unnamed, @Named("b") Store named, A exact, List<Store> all) {}
            }
            """)
        .succeeds();
  }

  @Test
  void componentItself_isNotAmongThoseAvailable() {
    ReportedDiagnostic missing =
        compileTypes("@Component final class Pages { Pages(Runnable task) {} }")
            .hasOnlyError("WIRE-080");
    assertThat(missing.text()).contains("Available: Clock").doesNotContain("Available: Pages");
  }

  @Test
  void cycle_isDrawnOnce() {
    compile(
            """
            @Component final class A { A(B b) {} }
            @Component final class B { B(C c) {} }
            @Component final class C { C(A a) {} }
            """)
        .hasOnlyError("WIRE-082")
        .onLine(6)
        .at("A {")
        .says("A -> B -> C -> A");
  }

  @Test
  void itself_isACycle() {
    compile("@Component final class A { A(A a) {} }").hasOnlyError("WIRE-082").says("A -> A");
  }

  @Test
  void abstractComponent_isRefused_andWhoNeedsItIsNot() {
    compile(
            """
            @Component abstract class A {}
            @Component final class B { B(A a) {} }
            """)
        .hasOnlyError("WIRE-101")
        .onLine(6)
        .says("it is abstract");
  }

  @Test
  void whatNothingCanCreate_isRefused() {
    compile("@Component interface A {}").hasOnlyError("WIRE-101").says("it is not a class");
    compile("@Component final class A<T> {}").hasOnlyError("WIRE-101").says("type parameters");
    compile("class O { @Component private static final class A {} }")
        .hasOnlyError("WIRE-101")
        .says("it is private");
    compile("class O { @Component final class A {} }")
        .hasOnlyError("WIRE-101")
        .says("inner class");
  }

  @Test
  void constructors_mustBeOne() {
    compile("@Component final class A { A() {} A(String s) {} }")
        .hasOnlyError("WIRE-102")
        .says("2 constructors");
    compile("@Component final class A { private A() {} }")
        .hasOnlyError("WIRE-102")
        .says("only private constructors");
    compileTypes(
            """
            @Controller("/a") @PermitAll
            final class A {
              A(String s) {}
              protected A(int n) {}
              A() {}
              @Get String a() { return ""; }
            }
            """)
        .hasOnlyError("WIRE-102")
        .inFile("A.java")
        .onLine(6)
        .at("A {")
        .says("3 constructors");
    compileTypes("@Component final class A { A() {} private A(int n) {} }").succeeds();
  }

  @Test
  void primitive_isNotInjected() {
    compile("@Component final class A { A(int port) {} }")
        .hasOnlyError("WIRE-103")
        .at("port)")
        .fix("@ConfigProperties(\"app\") record AppConfig(int port) {}, and inject that");
    compileTypes("@Component final class A {\n  A(String[] hosts) {}\n}\n")
        .hasOnlyError("WIRE-103")
        .onLine(5)
        .at("hosts)");
    compileTypes(
            """
            final class Made {
              @Provides static StringBuilder text(boolean wide, char sign) {
                return new StringBuilder();
              }
            }
            """)
        .hasErrors("WIRE-103", "WIRE-103");
    compileTypes(
            """
            @dev.dxwww.config.ConfigProperties("app")
            record AppConfig(int port, List<String> hosts) {}
            @Component final class A { A(AppConfig config) {} }
            """)
        .succeeds();
  }

  @Test
  void typeThatNeighboursCannotName_isRefused() {
    CompileDx.compile(
            """
            package a;
            public class Base {
              protected static class Secret {}
            }
            """,
            """
            package b;
            @dev.dxwww.app.Component
            public final class Sub extends a.Base {
              public Sub(Secret secret) {}
            }
            """)
        .hasOnlyError("WIRE-104")
        .inFile("Sub.java")
        .onLine(4)
        .at("secret)")
        .fix("make Base.Secret public");
  }

  @Test
  void typeThatNeighboursCannotName_isOneReport_alsoInAnApplication() {
    compileTypes(
            """
            final class Sub {
              private static final class Secret {}
              @Component static final class Part { Part(Secret secret) {} }
            }
            """)
        .hasOnlyError("WIRE-104")
        .inFile("Sub.java")
        .onLine(6)
        .at("secret)");
    compileTypes(
            """
            @Component final class Part {
              Part(List<Part.Secret> secrets, Optional<Part.Secret> other) {}
              private interface Secret {}
            }
            """)
        .hasErrors("WIRE-104", "WIRE-104");
    compileTypes(
            """
            final class Made {
              private record Secret(int n) {}
              @Provides static StringBuilder text(Secret secret) { return new StringBuilder(); }
            }
            """)
        .hasOnlyError("WIRE-104")
        .onLine(6);
    compileTypes(
            """
            final class Sub {
              @Component static final class Near {}
              @Component static final class Part { Part(Near near) {} }
            }
            """)
        .succeeds();
  }

  @Test
  void hooks_mustBeCallable() {
    for (String method :
        List.of(
            "@OnStart private void x() {}",
            "@OnStart static void x() {}",
            "@OnStop void x(String s) {}",
            "@OnStop <T> void x() {}",
            "@OnStart int x() { return 1; }")) {
      compile("@Component final class A { " + method + " }").hasOnlyError("WIRE-105").onLine(6);
    }
    compile("final class A { @OnStart void x() {} }")
        .hasOnlyError("WIRE-105")
        .atColumn(17)
        .says("A is not a component");
  }

  @Test
  void provides_mustGiveAClassOrInterface() {
    for (String method :
        List.of(
            "@Provides private static String x() { return \"\"; }",
            "@Provides static int x() { return 1; }",
            "@Provides static void x() {}",
            "@Provides static String[] x() { return new String[0]; }",
            "@Provides static List<String> x() { return List.of(); }",
            "@Provides static <T> Set<T> x() { return Set.of(); }",
            "@Provides String x() { return \"\"; }")) {
      compile("final class A { " + method + " }").hasOnlyError("WIRE-106").onLine(6).atColumn(17);
    }
  }

  @Test
  void secondApplication_isRefused() {
    compileTypes("@DxApplication final class Other {}")
        .hasOnlyError("WIRE-107")
        .inFile("Other.java")
        .onLine(4)
        .says("p.App, p.Other");
    compileTypes("final class Out { @DxApplication static final class In {} }")
        .hasOnlyError("WIRE-107")
        .inFile("Out.java")
        .says("p.App, p.Out.In");
    compileTypes("@DxApplication record A() {}\n@DxApplication interface B {}\n")
        .hasOnlyError("WIRE-107")
        .inFile("B.java")
        .says("p.A, p.App, p.B");
    compileTypes("final class Other {}").succeeds();
  }

  @Test
  void mistakesOfOneCompile_areReportedTogether() {
    compile(
            """
            @Component final class A { A(Runnable missing) {} }
            @Component final class B { B(B b) {} }
            final class C { @OnStop void never() {} }
            """)
        .hasErrors("WIRE-080", "WIRE-082", "WIRE-105");
  }
}
