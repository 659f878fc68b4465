package dev.dxwww.processor.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** What is generated around a component, and how it is wired. */
class GuardedComponentTest {
  private static CompileResult compile(String source) {
    return CompileDx.compile(
        CompileDx.types(
            """
            package p;
            import dev.dxwww.app.*;
            import dev.dxwww.resilience.*;
            import java.io.*;
            import java.util.*;
            @DxApplication
            public final class App {}
            """
                + source));
  }

  @Test
  void methodCalledTarget_isPassedOn() {
    compile(
            """
            interface Aim {
              String target();
              String shoot();
            }
            @Component
            final class Bow implements Aim {
              @Override public String target() { return ""; }
              @Retry @Override public String shoot() { return ""; }
            }
            """)
        .succeeds();
  }

  @Test
  void genericVarargs_giveNoWarning() {
    compile(
            """
            interface Sets {
              @SuppressWarnings("unchecked")
              <T> List<T> joined(List<T>... lists);
            }
            @Component
            final class AllSets implements Sets {
              @SafeVarargs
              @Retry @Override public final <T> List<T> joined(List<T>... lists) {
                return List.of();
              }
            }
            """)
        .succeeds();
  }

  @Test
  void providerBehindAGuard_isCalledItself() {
    String wiring =
        compile(
                """
                interface Rates {
                  int rate();
                }
                record Made(int n) {}
                @Component
                final class Bank implements Rates {
                  @Retry @Override public int rate() { return 1; }
                  @Provides Made made() { return new Made(1); }
                }
                @Component
                final class User {
                  User(Rates rates, Made made) {}
                }
                """)
            .succeeds()
            .generated("p.App_Application");
    assertThat(wiring).contains("((Bank) Wiring.target(bank)).made()");
  }

  @Test
  void genericInterfaces_defaultMethodsAndTypeVariables_areImplemented() {
    compile(
            """
            interface Store<T, X extends Exception> extends Closeable {
              void put(String key, T value) throws X;

              <R extends Comparable<R>> List<? super R> all(Map<String, ? extends R> map, int... n);

              default Optional<T> first() { return Optional.empty(); }

              @Deprecated
              int old();

              boolean equals(Object other);

              static void help() {}
            }
            @Component
            final class Texts implements Store<List<String>, IOException>, Comparable<Texts> {
              @Retry @Override public void put(String target, List<String> value) {}

              @Retry @Override public final <R extends Comparable<R>> List<? super R> all(
                  Map<String, ? extends R> map, int... n) {
                return List.of();
              }

              @Deprecated
              @Override public int old() { return 0; }

              @Override public int compareTo(Texts other) { return 0; }

              @Override public void close() {}

              @OnStart void load() {}
            }
            @Component
            final class User {
              User(Store<List<String>, IOException> store, List<Closeable> all) {}
            }
            """)
        .succeeds();
  }

  @Test
  void componentAskedForByOneInterface_isHeldAsThat() {
    CompileResult result =
        compile(
            """
            interface Rates {
              double rate();
            }
            @Component
            final class Bank implements Rates {
              @Retry @Override public double rate() { return 1; }

              @OnStart void open() {}
            }
            @Component
            final class Prices {
              Prices(Rates rates) {}
            }
            """);
    result.succeeds();
    assertThat(result.generated("p.App_Application"))
        .contains("Rates bank = w.replacement(Rates.class, \"\");")
        .contains("bank = (Rates) Bank_Guarded.of(w.guards(), new Bank());")
        .contains("if (Wiring.target(bank) instanceof Bank created) {")
        .contains("new Prices(bank)");
  }

  @Test
  void componentAskedForByNobody_isHeldAsAnyObject() {
    CompileResult result =
        compile(
            """
            interface Rates {
              double rate();
            }
            @Component
            final class Bank implements Rates {
              @CircuitBreaker @Override public double rate() { return 1; }
            }
            """);
    result.succeeds();
    assertThat(result.generated("p.App_Application"))
        .contains("Object bank = w.replacement(\"p.Bank\", \"\");");
  }
}
