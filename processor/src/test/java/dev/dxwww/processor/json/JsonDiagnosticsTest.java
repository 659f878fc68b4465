package dev.dxwww.processor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Three wrong programs of different shape per code, and one near miss. */
class JsonDiagnosticsTest {
  private static final List<String> ANNOTATIONS =
      List.of(
          """
          package com.fasterxml.jackson.annotation;
          public @interface JsonProperty { String value() default ""; int index() default -1; }
          """,
          "package com.fasterxml.jackson.annotation; public @interface JsonIgnore {}",
          "package com.fasterxml.jackson.annotation; public @interface JsonFormat {}",
          """
          package com.fasterxml.jackson.annotation;
          public @interface JsonTypeName { String value() default ""; }
          """,
          """
          package com.fasterxml.jackson.annotation;
          public @interface JsonTypeInfo {
            Id use();
            String property() default "";
            enum Id { NAME, CLASS }
          }
          """,
          """
          package com.fasterxml.jackson.annotation;
          public @interface JsonSubTypes {
            Type[] value();
            @interface Type { Class<?> value(); String name() default ""; }
          }
          """);

  private static JsonProbe compile(String source) {
    List<String> sources = new ArrayList<>(ANNOTATIONS);
    sources.add(
        """
        package app;
        import java.util.*;
        import com.fasterxml.jackson.annotation.*;
        import org.jspecify.annotations.Nullable;
        """
            + source);
    return JsonProbe.compile("It it();", sources.toArray(String[]::new));
  }

  private static void assertError(String source, String headline, String place, String fix) {
    JsonProbe probe = compile(source);
    assertThat(probe.headlines()).containsExactly(headline);
    assertThat(probe.places()).containsExactly(place);
    assertThat(probe.errors().getFirst()).contains(fix);
    assertThat(probe.codecs()).doesNotContain("app.It_Json");
  }

  private static JsonProbe assertFine(String source) {
    JsonProbe probe = compile(source);
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.warnings()).isEmpty();
    assertThat(probe.result("it")).isInstanceOf(JsonResult.Planned.class);
    return probe;
  }

  @Test
  void componentWithoutForm_isRejectedAtTheComponent() {
    assertError(
        "record It(\n  int a,\n  Object b) {}",
        "[ROUTE-160] Component b of It cannot be JSON: Object has no form in JSON",
        "It.java:7",
        "dev.dxwww.runtime.json.JsonValue");
    assertError(
        "record It(List<Part> parts) {}\nrecord Part(\n  Map<Part, String> by) {}",
        "[ROUTE-160] Component by of Part cannot be JSON:"
            + " keys of type Part are no property names",
        "It.java:7",
        "Map<String, String>");
    assertError(
        "sealed interface It {\n  record Only(\n    Runnable action) implements It {}\n}",
        "[ROUTE-160] Component action of Only cannot be JSON:"
            + " Runnable is an interface that is not sealed, and its properties are not known",
        "It.java:7",
        "record RunnableView(...) {}");
    assertFine("record It(Map<String, List<Optional<byte[]>>> it, java.time.Instant at) {}");
  }

  @Test
  void genericTypeInsideItself_isRejectedWithTheTrueReason() {
    assertError(
        "record It(Tree<String> tree) {}\nsealed interface Tree<T> {\n  record Leaf<T>(T it)"
            + " implements Tree<T> {}\n  record Node<T>(\n"
            + "    Tree<T> left) implements Tree<T> {}\n}",
        "[ROUTE-160] Component left of Node cannot be JSON: Tree<T> contains itself by way of"
            + " another generic type; only directly can a generic type contain itself",
        "It.java:9",
        "a type that is not generic");
    assertError(
        "record It(A<String> a) {}\nrecord A<T>(\n  List<A<List<T>>> more) {}",
        "[ROUTE-160] Component more of A cannot be JSON: A<List<T>> contains itself with other"
            + " type arguments, without end",
        "It.java:7",
        "a type that is not generic");
    assertFine("record It(A<String> a) { record A<T>(T it, List<A<T>> more) {} }");
    assertFine(
        """
        sealed interface It {
          record Leaf(String it) implements It {}
          record Node(It left, It right) implements It {}
        }
        """);
  }

  @Test
  void twoComponentsOfOneName_areRejectedAtTheSecond() {
    assertError(
        "record It(\n  int a,\n  @JsonProperty(\"a\") int b) {}",
        "[ROUTE-161] a and b of It are both called \"a\" in JSON",
        "It.java:7",
        "@JsonProperty(\"b\")");
    assertError(
        "record It(\n  @JsonProperty(\"b\") int a,\n  int b) {}",
        "[ROUTE-161] a and b of It are both called \"b\" in JSON",
        "It.java:7",
        "@JsonProperty(\"b\")");
    assertError(
        "record It(@JsonProperty(\"x\") int a,\n  int b,\n @JsonProperty(\"x\") String c) {}",
        "[ROUTE-161] a and c of It are both called \"x\" in JSON",
        "It.java:7",
        "@JsonProperty(\"c\")");
    assertError(
        "enum It {\n  A,\n  @JsonProperty(\"A\") B }",
        "[ROUTE-161] A and B of It are both called \"A\" in JSON",
        "It.java:7",
        "@JsonProperty(\"B\")");
    assertFine("record It(@JsonProperty(\"b\") int a, @JsonProperty(\"a\") int b, int A) {}");
    assertFine("enum It { @JsonProperty(\"B\") A, @JsonProperty(\"A\") B }");
  }

  @Test
  void sealedInterfaceWithoutForm_isRejectedAtTheInterface() {
    assertError(
        "sealed interface It {\n  record A() implements It {}\n  final class B implements It {}\n}",
        "[ROUTE-162] Sealed interface It cannot be JSON: its subtype B is not a record",
        "It.java:5",
        "record B(...) implements It {}");
    assertError(
        "sealed interface It {\n  record A(String type) implements It {}\n}",
        "[ROUTE-162] Sealed interface It cannot be JSON: component type of A has the name of"
            + " the property that tells subtypes apart",
        "It.java:5",
        "property = \"kind\"");
    assertError(
        "sealed interface It {\n  record A() implements It {}\n"
            + "  @JsonTypeName(\"A\") record B() implements It {}\n}",
        "[ROUTE-162] Sealed interface It cannot be JSON: two of its subtypes are called A",
        "It.java:5",
        "@JsonTypeName(\"other\")");
    assertFine(
        """
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        sealed interface It {
          record A(String type) implements It {}
          sealed interface Further extends It {}
          record B() implements Further {}
        }
        """);
  }

  @Test
  void ignoredComponentThatCannotBeNull_isRejectedAtTheComponent() {
    assertError(
        "record It(\n  @JsonIgnore String secret) {}",
        "[ROUTE-163] Component secret of It is never in JSON, so it would be null when It is read",
        "It.java:6",
        "@JsonIgnore @Nullable String secret");
    assertError(
        "record It(int a,\n  @JsonIgnore int hidden) {}",
        "[ROUTE-163] Component hidden of It is never in JSON, so it would be null when It is read",
        "It.java:6",
        "@JsonIgnore @Nullable");
    assertError(
        "record It(\n\n  @JsonIgnore List<String> list) {}",
        "[ROUTE-163] Component list of It is never in JSON, so it would be null when It is read",
        "It.java:7",
        "@JsonIgnore @Nullable List<String> list");
    assertFine("record It(@JsonIgnore @Nullable String a, @JsonIgnore Optional<String> b) {}");
  }

  @Test
  void twoMistakes_areReportedAtOnce() {
    JsonProbe probe =
        compile("record It(\n  Object a,\n  Part b) {}\nrecord Part(@JsonIgnore String c) {}");
    assertThat(probe.headlines())
        .extracting(headline -> headline.substring(0, 11))
        .containsExactlyInAnyOrder("[ROUTE-160]", "[ROUTE-163]");
  }

  @Test
  void otherAnnotations_needDatabind_andSayWhenItIsNotThere() {
    for (String source :
        List.of(
            "record It(@JsonFormat int a) {}",
            "@JsonFormat record It(int a) {}",
            "@JsonFormat class It { public int a() { return 1; } }",
            "record It(@JsonProperty(index = 1) int a) {}",
            "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) sealed interface It {"
                + " record A() implements It {} }",
            "enum It { A; @JsonFormat int a() { return 1; } }")) {
      JsonProbe probe = compile(source);
      assertThat(probe.errors()).isEmpty();
      assertThat(probe.result("it"))
          .as(source)
          .isEqualTo(
              new JsonResult.Refused(
                  "It carries annotations that only Jackson databind understands, which is not on"
                      + " the class path",
                  "add tools.jackson.core:jackson-databind to the dependencies, or remove them"));
    }
  }

  @Test
  void namesOfSubtypes_comeFromEitherAnnotation() {
    JsonProbe probe =
        assertFine(
            """
            @JsonSubTypes(@JsonSubTypes.Type(value = It.A.class, name = "first"))
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
            sealed interface It {
              record A() implements It {}
              @JsonTypeName("second") record B() implements It {}
              record C() implements It {}
            }
            """);
    assertThat(probe.source("app.It_Json"))
        .contains("JsonNames.of(\"@type\")")
        .contains("JsonNames.of(\"first\", \"second\", \"C\")");
  }

  @Test
  void databind_isUsedWhereItIsThere() {
    List<String> sources = new ArrayList<>(ANNOTATIONS);
    sources.add("package tools.jackson.databind; public class ObjectMapper {}");
    sources.add(
        "package app; record Money(@com.fasterxml.jackson.annotation.JsonFormat int amount) {}");
    JsonProbe probe =
        JsonProbe.compile("List<Money> it();", sources.toArray(String[]::new));
    assertThat(probe.errors()).isEmpty();
    assertThat(probe.expression("it"))
        .isEqualTo(
            "dev.dxwww.runtime.generated.JsonCodecs.list("
                + "dev.dxwww.runtime.generated.JsonCodecs.databind(app.Money.class))");
    assertThat(probe.codecs()).isEmpty();
  }
}
