package dev.dxwww.processor.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

class ScheduledDiagnosticsTest {
  private static final String APP =
      """
      package p;
      import dev.dxwww.app.*;
      import dev.dxwww.schedule.*;
      @DxApplication
      public final class App {}
      """;

  private static CompileResult compile(String type) {
    return CompileDx.compile(APP + type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "private void purge() {} void now() { purge(); } | it is private",
        "static void purge() {} | it is static",
        "void purge(int days) {} | it has parameters",
        "<T> void purge() {} | it has type parameters",
        "int purge() { return 0; } | it returns a value that nobody takes"
      })
  void methodThatCannotBeCalled_isRefused(String method, String why) {
    compile("@Component final class Cleanup {\n  @Scheduled(every = \"1m\")\n  " + method + "\n}\n")
        .hasOnlyError("WIRE-124")
        .onLine(7)
        .at("@Scheduled")
        .says("@Scheduled Cleanup.purge never runs: " + why);
  }

  @Test
  void scheduleOutsideAComponent_isRefused() {
    compile("final class Cleanup {\n  @Scheduled(every = \"1m\") void purge() {}\n}\n")
        .hasOnlyError("WIRE-124")
        .says("Cleanup is not a component")
        .fix("@Scheduled(every = \"10m\") void purge() { ... } in a @Component");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "zone = \"UTC\" | it says neither every nor cron",
        "every = \"1m\", cron = \"0 3 * * *\" | it says both every and cron",
        "every = \"daily\" | \"daily\" is not a duration such as 15m",
        "every = \"1ms\" | it must be 10ms to 366d, not 1ms",
        "every = \"1m\", initialDelay = \"-1m\" | it must be 0s to 366d, not -1m",
        "every = \"1m\", initialDelay = \"x\" | \"x\" is not a duration",
        "every = \"1m\", zone = \"UTC\" | a zone belongs to cron",
        "cron = \"0 3 * * *\", initialDelay = \"1m\" | an initial delay belongs to every",
        "cron = \"0 3 * *\" | it has 4 fields, not 5",
        "cron = \"0 25 * * *\" | hour \"25\" is not made of 0 to 23",
        "cron = \"0 0 30 2 *\" | no month it names has such a day",
        "cron = \"0 3 * * *\", zone = \"Mars/Base\" | there is no time zone \"Mars/Base\""
      })
  void timeThatCannotBe_isRefused(String values, String why) {
    compile(
            "@Component final class Cleanup {\n  @Scheduled("
                + values
                + ")\n  void purge() {}\n}\n")
        .hasOnlyError("WIRE-125")
        .onLine(7)
        .says(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WIRE-124 | every = \"1m\"",
        "WIRE-125 | cron = \"0 3 * * *\", zone = \"UTC\""
      })
  void scheduleThatCanRun_compiles(String code, String values) {
    CompileDx.compile(
            CompileDx.types(
                APP + "@Component final class Cleanup {\n  @Scheduled(" + values
                    + ") void purge() {}\n}\n"))
        .nearlyHas(code);
  }

  @Test
  void schedules_areToldToTheRuntime() {
    CompileResult result =
        CompileDx.compile(
            CompileDx.types(
            """
            package p;
            import dev.dxwww.app.*;
            import dev.dxwww.schedule.*;
            @DxApplication
            public final class App {}
            @Component final class Cleanup {
              @Scheduled(every = "10m", initialDelay = "30s")
              void purge() {}

              @Scheduled(cron = "0  3 * * MON-FRI", zone = "Europe/Berlin")
              void archive() {}

              @Scheduled(every = "PT1H")
              void report() {}
            }
            """));
    result.succeeds();
    assertThat(result.generated("p.App_Application"))
        .contains("w.every(\"Cleanup.purge\", \"PT10M\", \"PT30S\", cleanup::purge);")
        .contains(
            "w.cron(\"Cleanup.archive\", \"0 3 * * MON-FRI\", \"Europe/Berlin\","
                + " cleanup::archive);")
        .contains("w.every(\"Cleanup.report\", \"PT1H\", \"PT1H\", cleanup::report);");
  }
}
