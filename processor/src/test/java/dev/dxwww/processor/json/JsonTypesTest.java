package dev.dxwww.processor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTypesTest {
  private static final String CODECS = "dev.dxwww.runtime.generated.JsonCodecs.";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      int                               | $INTEGER
      String                            | $STRING
      Long                              | $LONG
      byte[]                            | $BYTES
      OptionalInt                       | $OPTIONAL_INT
      List<String>                      | $list($STRING)
      Set<Integer>                      | $set($INTEGER)
      Collection<UUID>                  | $collection($UUID_TEXT)
      Optional<List<String>>            | $optional($list($STRING))
      String[]                          | $array($STRING, java.lang.String[]::new)
      @org.jspecify.annotations.Nullable Task | $nullable(app.Task_Json.INSTANCE)
      List<@org.jspecify.annotations.Nullable Task> | $list($nullable(app.Task_Json.INSTANCE))
      Map<String, Task>                 | $map(#STRING, app.Task_Json.INSTANCE)
      Map<Colour, Long> | $map(#enumeration(app.Colour.values(), "RED", "BLUE"), $LONG)
      Page<Task>                        | new app.Page_Json<>(app.Task_Json.INSTANCE)
      Page<Page<String>> | new app.Page_Json<>(new app.Page_Json<>($STRING))
      Outer.Inner                       | app.Outer_Inner_Json.INSTANCE
      """)
  void types_haveCodecs(String type, String expression) {
    JsonProbe probe =
        JsonProbe.compile(
            type + " it();",
            "package app; record Task(long id) {}",
            "package app; enum Colour { RED, BLUE }",
            "package app; import java.util.List;\nrecord Page<T>(List<T> items) {}",
            "package app; class Outer { record Inner(int i) {} }");
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.warnings()).isEmpty();
    String keys = CODECS.replace("JsonCodecs", "JsonKey");
    assertThat(probe.expression("it").replaceAll("\\s+", " "))
        .isEqualTo(expression.replace("$", CODECS).replace("#", keys));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Object                | Object has no form in JSON | JsonValue
      Map<String, Object>   | Object has no form in JSON | JsonValue
      Map<Thread, String>   | keys of type Thread are no property names | Map<String, String>
      Map<List<Integer>, Task> | keys of type List<Integer> | Map<String, Task>
      Thread                | Thread is a class, and its properties are not known | record Thread
      List<Thread>          | Thread is a class | record Thread
      Runnable              | Runnable is an interface that is not sealed | record Runnable
      Date                  | Date has no form in JSON | java.time.Instant
      ArrayList<String>     | ArrayList<String> has no form in JSON | List
      java.util.stream.Stream<Task> | has no form in JSON | List
      char[]                | char[] has no form in JSON | String
      List<String>[]        | Java cannot make an array of the generic type | List<List<String>>
      List<? extends Task>  | ? extends Task does not say which type it is | without ? extends
      Endless<String>       | contains itself with other type arguments | not generic
      dev.dxwww.processor.json.foreign.Hopeless | Thread is a class | record Thread
      Outer.User            | Hidden is not visible to a class of its own | make Hidden public
      """)
  void types_withoutAForm_areRefusedWithAFix(String type, String reason, String fix) {
    JsonProbe probe =
        JsonProbe.compile(
            type + " it();",
            "package app; record Task(long id) {}",
            "package app; import java.util.*;\nrecord Endless<T>(List<Endless2<T>> a) {}",
            "package app; import java.util.*;\nrecord Endless2<T>(Endless<List<T>> a) {}",
            "package app; class Outer { private record Hidden() {} record User(Hidden h) {} }");
    if (probe.result("it") instanceof JsonResult.Refused refused) {
      assertThat(refused.reason()).contains(reason);
      assertThat(refused.fix()).contains(fix);
      assertThat(probe.codecs()).doesNotContain("app.Endless_Json");
      return;
    }
    assertThat(probe.result("it")).isInstanceOf(JsonResult.Reported.class);
    assertThat(probe.errors()).hasSize(1).first().asString().contains(reason).contains(fix);
  }

  @Test
  void rawTypes_areRefused() {
    JsonProbe probe = JsonProbe.compile("@SuppressWarnings(\"rawtypes\") List it();");
    assertThat(probe.result("it"))
        .isEqualTo(new JsonResult.Refused("List is raw", "give List type arguments"));
  }

  @Test
  void codecsOfOtherModules_areReused_andMissingOnesMadeUnderTheWholeName() {
    JsonProbe probe =
        JsonProbe.compile(
            """
            dev.dxwww.processor.json.foreign.Known known();
            dev.dxwww.processor.json.foreign.Unknown unknown();
            """);
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.expression("known"))
        .isEqualTo("dev.dxwww.processor.json.foreign.Known_Json.INSTANCE");
    assertThat(probe.codecs())
        .containsExactly("app.dev_dxwww_processor_json_foreign_Unknown_Json");
    assertThat(probe.source("app.dev_dxwww_processor_json_foreign_Unknown_Json"))
        .contains("Known_Json.INSTANCE.read(in)");
  }

  @Test
  void typesOfOtherPackages_haveTheirCodecBesideThem() {
    JsonProbe probe =
        JsonProbe.compile(
            "com.other.Page<com.other.Task> page();",
            "package com.other; public record Task(Secret secret) {}",
            "package com.other; record Secret(String word) {}",
            "package com.other; import java.util.*;\npublic record Page<T>(List<T> items) {}");
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.codecs())
        .containsExactly(
            "com.other.Page_Json", "com.other.Secret_Json", "com.other.Task_Json");
  }

  @Test
  void typesThatContainEachOther_areEachMadeOnce() {
    JsonProbe probe =
        JsonProbe.compile(
            "A a(); B b(); List<A> as();",
            "package app; import java.util.*;\nrecord A(List<B> bs, Optional<A> next) {}",
            "package app; record B(A a) {}");
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.codecs()).containsExactly("app.A_Json", "app.B_Json");
  }

  @Test
  void nothingIsMade_ofWhatContainsAMistake() {
    JsonProbe probe =
        JsonProbe.compile(
            "B b(); A a(); Fine fine();",
            "package app; record A(B b, Thread thread) {}",
            "package app; record B(A a, C c) {}",
            "package app; record C(B b) {}",
            "package app; record Fine(int i) {}");
    assertThat(probe.headlines())
        .containsExactly(
            "[ROUTE-160] Component thread of A cannot be JSON: Thread is a class, and its"
                + " properties are not known");
    assertThat(probe.result("b")).isInstanceOf(JsonResult.Reported.class);
    assertThat(probe.result("a")).isInstanceOf(JsonResult.Reported.class);
    assertThat(probe.codecs()).containsExactly("app.Fine_Json");
  }
}
