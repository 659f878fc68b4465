package dev.dxwww.processor.config;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a configuration record: its code, its place, and that it is the only error. */
final class ConfigDiagnosticsTest {
  private static final String HEAD =
      """
      package p;
      import dev.dxwww.config.ConfigProperties;
      import dev.dxwww.convert.DefaultValue;
      import java.util.*;
      """;

  private static CompileResult compile(String source) {
    return CompileDx.compile(HEAD + source);
  }

  // ---- CONF-083: a type that is not made from text

  @Test
  void componentOfAnUnknownClass_isRejectedAtTheComponent() {
    compile("@ConfigProperties(\"mail\") public record Mail(int port, Thread thread) {}")
        .hasOnlyError("CONF-083")
        .inFile("Mail.java")
        .onLine(5)
        .at("thread")
        .says("Thread")
        .says("Available: ");
  }

  @Test
  void arrayComponent_isRejectedWithAListAsTheFix() {
    compile("@ConfigProperties(\"mail\") public record Mail(String[] to) {}")
        .hasOnlyError("CONF-083")
        .at("to")
        .fix("List<String> to");
  }

  @Test
  void mapWithKeysOtherThanText_isRejected() {
    compile("@ConfigProperties(\"mail\") public record Mail(Map<Integer, String> names) {}")
        .hasOnlyError("CONF-083")
        .at("names")
        .fix("Map<String, ...> names");
  }

  @Test
  void listOfLists_isRejected() {
    compile("@ConfigProperties(\"mail\") public record Mail(List<List<String>> to) {}")
        .hasOnlyError("CONF-083")
        .at("to");
  }

  @Test
  void typeWithItsOwnParseMethod_compiles() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(Host host) {
              public record Host(String name) {
                public static Host parse(String text) { return new Host(text); }
              }
            }
            """)
        .nearlyHas("CONF-083");
  }

  // ---- CONF-100: a default that does not parse

  @Test
  void defaultOfAnInt_isRejectedAtItsText() {
    compile("@ConfigProperties(\"mail\") public record Mail(@DefaultValue(\"8o\") int port) {}")
        .hasOnlyError("CONF-100")
        .onLine(5)
        .at("\"8o\"")
        .says("expected a whole number");
  }

  @Test
  void defaultOfADuration_isRejected() {
    compile(
            "@ConfigProperties(\"mail\")"
                + " public record Mail(@DefaultValue(\"15min\") java.time.Duration ttl) {}")
        .hasOnlyError("CONF-100")
        .at("\"15min\"")
        .says("15m");
  }

  @Test
  void defaultOfADataSize_isRejected() {
    compile(
            "@ConfigProperties(\"mail\")"
                + " public record Mail(@DefaultValue(\"1MB?\") dev.dxwww.common.DataSize max) {}")
        .hasOnlyError("CONF-100")
        .at("\"1MB?\"");
  }

  @Test
  void defaultOfAnEnum_isRejectedWithItsConstants() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(@DefaultValue("slow") Mode mode) {
              public enum Mode { FAST, VERY_SAFE }
            }
            """)
        .hasOnlyError("CONF-100")
        .at("\"slow\"")
        .says("fast, very-safe");
  }

  @Test
  void oneElementOfADefaultList_isRejected() {
    compile(
            "@ConfigProperties(\"mail\")"
                + " public record Mail(@DefaultValue(\"25, x\") List<Integer> ports) {}")
        .hasOnlyError("CONF-100")
        .at("\"25, x\"");
  }

  @Test
  void defaultsThatParse_compile() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(
                @DefaultValue("25, 465") List<Integer> ports,
                @DefaultValue("1h30m") java.time.Duration ttl,
                @DefaultValue("1MiB") dev.dxwww.common.DataSize max,
                @DefaultValue("very-safe") Mode mode) {
              public enum Mode { FAST, VERY_SAFE }
            }
            """)
        .nearlyHas("CONF-100");
  }

  // ---- CONF-101: not a record

  @ParameterizedTest
  @ValueSource(
      strings = {"final class Mail {}", "interface Mail { int port(); }", "enum Mail { A }"})
  void otherTypeInPlaceOfARecord_isRejected(String type) {
    compile("@ConfigProperties(\"mail\") public " + type)
        .hasOnlyError("CONF-101")
        .inFile("Mail.java")
        .onLine(5)
        .at("@ConfigProperties")
        .says(type.replaceFirst("final ", "").replaceFirst(" \\{.*", ""));
  }

  @Test
  void packagePrivateRecord_compiles() {
    compile("@ConfigProperties(\"mail\") record Mail(int port) {}").nearlyHas("CONF-101");
  }

  // ---- CONF-102: out of reach

  @Test
  void privateRecord_isRejected() {
    compile(
            """
            public final class Holder {
              @ConfigProperties("mail") private record Mail(int port) {}
            }
            """)
        .hasOnlyError("CONF-102")
        .onLine(6)
        .says("it is private");
  }

  @Test
  void genericRecord_isRejected() {
    compile("@ConfigProperties(\"mail\") public record Mail<T>(int port) {}")
        .hasOnlyError("CONF-102")
        .onLine(5)
        .says("it has type parameters");
  }

  @Test
  void recordInAPrivateClass_isRejected() {
    compile(
            """
            public final class Holder {
              private static final class Inner {
                @ConfigProperties("mail") record Mail(int port) {}
              }
            }
            """)
        .hasOnlyError("CONF-102")
        .onLine(7)
        .says("Inner is private");
  }

  @Test
  void privateNestedRecord_isRejectedAtTheComponent() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(Tls tls) {
              private record Tls(boolean on) {}
            }
            """)
        .hasOnlyError("CONF-102")
        .onLine(5)
        .at("tls");
  }

  @Test
  void recordNestedInAClass_compiles() {
    compile(
            """
            public final class Holder {
              @ConfigProperties("mail") record Mail(int port) {}
            }
            """)
        .nearlyHas("CONF-102");
  }

  // ---- CONF-103: bad prefix

  @Test
  void prefixInCapitals_isRejectedWithOneThatWouldDo() {
    compile("@ConfigProperties(\"Mail.Smtp\") public record Mail(int port) {}")
        .hasOnlyError("CONF-103")
        .at("\"Mail.Smtp\"")
        .fix("@ConfigProperties(\"mail.smtp\")");
  }

  @Test
  void emptyPrefix_isRejected() {
    compile("@ConfigProperties(\"\") public record MailConfig(int port) {}")
        .hasOnlyError("CONF-103")
        .at("\"\"")
        .fix("@ConfigProperties(\"mail\")");
  }

  @Test
  void prefixThatEndsInADot_isRejected() {
    compile("@ConfigProperties(\"mail.\") public record Mail(int port) {}")
        .hasOnlyError("CONF-103")
        .at("\"mail.\"");
  }

  @Test
  void prefixWithHyphens_compiles() {
    compile("@ConfigProperties(\"mail.smtp-relay2\") public record Mail(int port) {}")
        .nearlyHas("CONF-103");
  }

  // ---- CONF-104: two keys with one environment name

  @Test
  void componentsWithOneEnvironmentName_areRejectedAtTheSecond() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(Tls tls, int tlsPort) {
              public record Tls(int port) {}
            }
            """)
        .hasOnlyError("CONF-104")
        .onLine(5)
        .at("tlsPort")
        .says("MAIL_TLS_PORT");
  }

  @Test
  void recordsWithOneEnvironmentName_areRejected() {
    CompileDx.compile(
            HEAD + "@ConfigProperties(\"mail-smtp\") public record A(int port) {}",
            HEAD + "@ConfigProperties(\"mail.smtp\") public record B(int port) {}")
        .hasOnlyError("CONF-104")
        .inFile("B.java")
        .at("port")
        .says("MAIL_SMTP_PORT");
  }

  @Test
  void mapAndComponentThatTheEnvironmentCannotTellApart_areRejected() {
    compile(
            "@ConfigProperties(\"mail\")"
                + " public record Mail(Map<String, String> labels, String labelsDefault) {}")
        .hasOnlyError("CONF-104")
        .at("labelsDefault");
  }

  @Test
  void similarNames_compile() {
    compile("@ConfigProperties(\"mail\") public record Mail(int port, int portMax) {}")
        .nearlyHas("CONF-104");
  }

  // ---- CONF-105: one key twice

  @Test
  void oneKeyInTwoRecords_isRejectedAtTheSecond() {
    CompileDx.compile(
            HEAD + "@ConfigProperties(\"mail\") public record A(int port) {}",
            HEAD + "@ConfigProperties(\"mail\") public record B(int port) {}")
        .hasOnlyError("CONF-105")
        .inFile("B.java")
        .onLine(5)
        .at("port")
        .says("A.port");
  }

  @Test
  void oneKeyOfTwoComponents_isRejected() {
    compile("@ConfigProperties(\"mail\") public record Mail(int maxSize, int max_size) {}")
        .hasOnlyError("CONF-105")
        .at("max_size");
  }

  @Test
  void nestedRecordAndPrefixWithOneKey_areRejected() {
    CompileDx.compile(
            HEAD
                + """
                @ConfigProperties("mail") public record A(Tls tls) {
                  public record Tls(int port) {}
                }
                """,
            HEAD + "@ConfigProperties(\"mail.tls\") public record B(int port) {}")
        .hasOnlyError("CONF-105")
        .inFile("B.java")
        .onLine(5)
        .at("port")
        .says("mail.tls.port");
  }

  @Test
  void onePrefixInTwoRecordsWithOtherKeys_compiles() {
    CompileDx.compile(
            HEAD + "@ConfigProperties(\"mail\") public record A(int port) {}",
            HEAD + "@ConfigProperties(\"mail\") public record B(String host) {}")
        .nearlyHas("CONF-105");
  }

  // ---- CONF-106: contradictions about being optional

  @Test
  void defaultOfAnOptional_isRejected() {
    compile(
            "@ConfigProperties(\"mail\")"
                + " public record Mail(@DefaultValue(\"a\") Optional<String> host) {}")
        .hasOnlyError("CONF-106")
        .at("@DefaultValue")
        .fix("@DefaultValue(\"a\") String host");
  }

  @Test
  void nullablePrimitive_isRejected() {
    compile(
            "@ConfigProperties(\"mail\")"
                + " public record Mail(@org.jspecify.annotations.Nullable int port) {}")
        .hasOnlyError("CONF-106")
        .at("port")
        .says("int has no null");
  }

  @Test
  void defaultOfANestedRecord_isRejected() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(@DefaultValue("x") Tls tls) {
              public record Tls(int port) {}
            }
            """)
        .hasOnlyError("CONF-106")
        .at("@DefaultValue");
  }

  @Test
  void optionalList_isRejected() {
    compile("@ConfigProperties(\"mail\") public record Mail(Optional<List<String>> to) {}")
        .hasOnlyError("CONF-106")
        .at("to")
        .fix("List<String> to");
  }

  @Test
  void optionalAndNullable_compile() {
    compile(
            """
            @ConfigProperties("mail") public record Mail(
                Optional<Integer> port,
                @org.jspecify.annotations.Nullable String host,
                Optional<Tls> tls) {
              public record Tls(int port) {}
            }
            """)
        .nearlyHas("CONF-106");
  }

  // ---- CONF-107: a record in itself

  @Test
  void recordThatContainsItself_isRejected() {
    compile("@ConfigProperties(\"menu\") public record Menu(String name, List<Menu> items) {}")
        .hasOnlyError("CONF-107")
        .at("items");
  }

  @Test
  void recordThatContainsItselfByWayOfAnother_isRejected() {
    compile(
            """
            @ConfigProperties("menu") public record Menu(Item item) {
              public record Item(Optional<Menu> menu) {}
            }
            """)
        .hasOnlyError("CONF-107")
        .onLine(6)
        .at("menu");
  }

  @Test
  void recordThatContainsItselfInAMap_isRejectedInTheRecordThatDoes() {
    compile(
            """
            @ConfigProperties("menu") public record Menu(Item first) {
              public record Item(
                  String name,
                  Map<String, Item> below) {}
            }
            """)
        .hasOnlyError("CONF-107")
        .inFile("Menu.java")
        .onLine(8)
        .at("below");
  }

  @Test
  void recordUsedTwiceSideBySide_compiles() {
    compile(
            """
            @ConfigProperties("menu") public record Menu(Item first, Item second) {
              public record Item(String name) {}
            }
            """)
        .nearlyHas("CONF-107");
  }

  // ---- CONF-108: the framework's prefix

  @Test
  void prefixOfTheFramework_isRejected() {
    compile("@ConfigProperties(\"dx.mail\") public record Mail(int port) {}")
        .hasOnlyError("CONF-108")
        .at("\"dx.mail\"")
        .fix("@ConfigProperties(\"app.mail\")");
  }

  @Test
  void prefixDxItself_isRejected() {
    compile("@ConfigProperties(\"dx\") public record Mail(int port) {}")
        .hasOnlyError("CONF-108")
        .inFile("Mail.java")
        .onLine(5)
        .at("\"dx\"");
  }

  @Test
  void prefixOfTheFramework_isRejectedForANestedRecordAndAConstantToo() {
    compile(
            """
            public final class Holder {
              static final String PREFIX = "dx.holder";
              @ConfigProperties(
                  Holder.PREFIX)
              record Mail(Optional<String> host, List<Integer> ports) {}
            }
            """)
        .hasOnlyError("CONF-108")
        .inFile("Holder.java")
        .onLine(8)
        .at("Holder.PREFIX");
  }

  @Test
  void prefixThatMerelyBeginsWithDx_compiles() {
    compile("@ConfigProperties(\"dxf\") public record Mail(int port) {}").nearlyHas("CONF-108");
  }

  @Test
  void severalMistakes_areReportedAtOnce() {
    compile(
            """
            @ConfigProperties("Mail") public record Mail(
                @DefaultValue("x") int port, Thread thread) {}
            """)
        .hasErrors("CONF-103", "CONF-100", "CONF-083");
  }
}
