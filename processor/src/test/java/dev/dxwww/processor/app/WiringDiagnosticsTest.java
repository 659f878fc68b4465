package dev.dxwww.processor.app;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

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
  }

  @Test
  void primitive_isNotInjected() {
    compile("@Component final class A { A(int port) {} }")
        .hasOnlyError("WIRE-103")
        .at("port)")
        .fix("@ConfigProperties(\"app\") record AppConfig(int port) {}, and inject that");
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
    compile("@DxApplication final class Other {}").hasOnlyError("WIRE-107").says("p.App, p.Other");
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
