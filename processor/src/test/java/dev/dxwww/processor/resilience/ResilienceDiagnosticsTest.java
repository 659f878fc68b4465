package dev.dxwww.processor.resilience;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

class ResilienceDiagnosticsTest {
  private static CompileResult compile(String types) {
    return CompileDx.compile(
        CompileDx.types(
            """
            package p;
            import dev.dxwww.app.*;
            import dev.dxwww.http.*;
            import dev.dxwww.resilience.*;
            import jakarta.annotation.security.PermitAll;
            import java.io.*;
            import java.util.*;
            @DxApplication
            public final class App {}
            """
                + types));
  }

  /** A component whose method has the annotation. */
  private static CompileResult guarded(String annotation, String more) {
    return compile(
        """
        interface Rates {
          double rate(String currency) throws IOException;
        }
        @Component
        final class Bank implements Rates {
          %s
          @Override public double rate(String currency) throws IOException { return 1; }
          %s
        }
        """
            .formatted(annotation, more));
  }

  @Test
  void methodOfNoInterface_isRefused() {
    compile(
            """
            @Component final class Bank {
              @Retry
              public double rate() { return 1; }
            }
            """)
        .hasOnlyError("WIRE-120")
        .inFile("Bank.java")
        .at("@Retry")
        .says("no interface that Bank implements has it")
        .fix("declare it in an interface, let Bank implement that, and inject the interface");
  }

  @Test
  void methodOfAnInterface_isGuarded() {
    guarded("@Retry", "").nearlyHas("WIRE-120");
  }

  @Test
  void privateAndStaticMethods_areRefused() {
    for (String modifier : List.of("private", "static")) {
      compile("@Component final class Bank {\n  @CircuitBreaker\n  " + modifier
                  + " double rate() { return 1; }\n  double now() { return rate(); }\n}\n")
          .hasOnlyError("WIRE-120")
          .at("@CircuitBreaker")
          .says("it is " + modifier);
    }
  }

  @Test
  void guardsOutsideComponents_areRefused() {
    compile("interface Rates {\n  @Retry double rate();\n}\n")
        .hasOnlyError("WIRE-120")
        .at("@Retry")
        .says("it stands in interface Rates");
    compile("final class Bank implements Runnable {\n  @Retry public void run() {}\n}\n")
        .hasOnlyError("WIRE-120")
        .at("@Retry")
        .says("Bank is not a component");
    compile(
            """
            @PermitAll @Controller
            final class Rates implements Runnable {
              @Retry @Override public void run() {}
            }
            """)
        .hasOnlyError("WIRE-120")
        .at("@Retry")
        .says("requests are passed to controller Rates directly");
  }

  @Test
  void methodThatTheFrameworkCalls_isRefused() {
    compile(
            """
            @Component final class Bank implements Runnable {
              @OnStart
              @Retry
              @Override public void run() {}
            }
            """)
        .hasOnlyError("WIRE-120")
        .says("the framework calls it directly, for its @OnStart");
  }

  @Test
  void sealedInterface_isNone() {
    compile(
            """
            sealed interface Rates permits Bank {
              double rate();
            }
            @Component
            final class Bank implements Rates {
              @Retry @Override public double rate() { return 1; }
            }
            """)
        .hasOnlyError("WIRE-120");
  }

  @Test
  void parameterOfTheClassItself_bypassesTheGuard() {
    for (String asked : List.of("Bank bank", "List<Bank> banks", "Optional<Bank> bank")) {
      compile(
              """
              interface Rates {
                double rate();
              }
              @Component
              final class Bank implements Rates {
                @Retry @Override public double rate() { return 1; }
              }
              @Component
              final class Prices {
                Prices(%s) {}
              }
              """
                  .formatted(asked))
          .hasOnlyError("WIRE-121")
          .inFile("Prices.java")
          .at(asked.split(" ")[1] + ")")
          .says("so its calls would bypass what guards the methods of Bank")
          .fix("ask for Rates");
    }
  }

  @Test
  void parameterOfTheInterface_takesTheGuard() {
    guarded("@Retry", "}\n@Component\nfinal class Prices {\n  Prices(Rates rates) {}")
        .nearlyHas("WIRE-121");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@Retry(attempts = 0) | attempts of @Retry on Bank.rate cannot be used: it must be 1 to",
        "@Retry(attempts = 102) | it must be 1 to 101, not 102",
        "@Retry(delay = \"soon\") | \"soon\" is not a duration such as 15m",
        "@Retry(delay = \"-1s\") | delay of @Retry on Bank.rate cannot be used: it must be 0s to",
        "@Retry(delay = \"20s\") | it is shorter than the delay of 20s",
        "@Retry(jitter = 1.5) | it must be 0 to 1, not 1.5",
        "@Retry(deadline = \"0s\") | it must be 1ms to 1d, not 0s",
        "@Retry(retryOn = Oops.class) | Oops is private",
        "@CircuitBreaker(window = 0) | it must be 1 to 1000, not 0",
        "@CircuitBreaker(window = 5) | minimumCalls of @CircuitBreaker on Bank.rate",
        "@CircuitBreaker(failureRate = 101) | it must be 1 to 100, not 101",
        "@CircuitBreaker(openFor = \"25h\") | it must be 1ms to 1d, not 25h",
        "@CircuitBreaker(probes = 0) | it must be 1 to 100, not 0"
      })
  void valueThatCannotBe_isRefused(String annotation, String why) {
    guarded(annotation, "private static final class Oops extends IOException {}")
        .hasOnlyError("WIRE-122")
        .inFile("Bank.java")
        .onLine(10)
        .says(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@Retry(fallback = \"lost\") |  | Bank has no such method",
        "@Retry(fallback = \"rate\") |  | it is the method itself",
        "@Retry(fallback = \"old\") | private double old() { return rate2(); }"
            + " double rate2() { return old(); } | it is private",
        "@Retry(fallback = \"old\") | static double old() { return 2; } | it is static",
        "@Retry(fallback = \"old\") | double old(int currency) { return 2; }"
            + " | its parameters are not those of rate",
        "@Retry(fallback = \"old\") | String old() { return \"2\"; } | it returns java.lang.String",
        "@Retry(fallback = \"old\") | double old() throws Exception { return 2; }"
            + " | it throws java.lang.Exception, which rate does not",
        "@Retry(fallback = \"old\") @CircuitBreaker(fallback = \"old\")"
            + " | double old() { return 2; } | @Retry names one already"
      })
  void fallbackThatCannotBeCalled_isRefused(String annotation, String method, String why) {
    guarded(annotation, method == null ? "" : method)
        .hasOnlyError("WIRE-123")
        .inFile("Bank.java")
        .onLine(10)
        .says(why);
  }

  @Test
  void misspeltFallback_isGuessed() {
    guarded("@Retry(fallback = \"lastrate\")", "double lastRate() { return 2; }")
        .hasOnlyError("WIRE-123")
        .didYouMean("lastRate");
  }

  @Test
  void allLegalForms_compile() {
    guarded(
            """
            @Retry(attempts = 1, delay = "0s", maxDelay = "PT24H", jitter = 1, deadline = "5s",
                retryOn = {IOException.class, IllegalStateException.class},
                abortOn = FileNotFoundException.class)
              @CircuitBreaker(window = 1000, minimumCalls = 1000, openFor = "1ms",
                fallback = "old", skipOn = FileNotFoundException.class)
            """,
            "double old(String currency) throws FileNotFoundException { return 2; }")
        .nearlyHas("WIRE-122");
    guarded("@Retry(fallback = \"old\")", "double old(String currency) { return 2; }")
        .nearlyHas("WIRE-123");
  }

  @Test
  void twoMistakes_areBothTold() {
    compile(
            """
            interface Rates {
              double rate();

              double best();
            }
            @Component
            final class Bank implements Rates {
              @Retry(attempts = 0) @Override public double rate() { return 1; }

              @Retry(fallback = "lost") @Override public double best() { return 1; }
            }
            """)
        .hasErrors("WIRE-122", "WIRE-123");
  }
}
