package dev.dxwww.processor.convert;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.processor.CompileDx;

class ConvertFeatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public Slug slug(String text) { return null; } | it is not static",
        "private static Slug slug(String text) { return null; } | it is private",
        "public static Slug slug(int number) { return null; } | its parameter is not one String",
        "public static Slug slug(String a, String b) { return null; } | its parameter is not",
        "public static void slug(String text) {} | it returns nothing",
        "public static <T> T slug(String text) { return null; } | it has type parameters",
        "public static Slug slug(String text) throws Exception { return null; } | it throws",
      })
  void converterThatCannotBeCalled_isRejectedAtTheMethod(String method, String why) {
    CompileDx.compile(
            """
            package p;
            public final class Converters {
              @dev.dxwww.convert.Converter %s
              public record Slug(String text) {}
            }
            """
                .formatted(method))
        .hasOnlyError("ROUTE-150")
        .inFile("Converters.java")
        .onLine(3)
        .at("@dev.dxwww.convert.Converter")
        .says(why);
  }

  @Test
  void secondConverterOfAType_isRejected() {
    CompileDx.compile(
            """
            package p;
            import dev.dxwww.convert.Converter;
            public final class Converters {
              private Converters() {}
              @Converter public static Slug one(String text) { return new Slug(text); }
              @Converter public static Slug two(CharSequence text) { return new Slug("" + text); }
              public record Slug(String text) {}
            }
            """)
        .hasOnlyError("ROUTE-151")
        .inFile("Converters.java")
        .onLine(6)
        .at("@Converter")
        .says("Two converters make Converters.Slug: Converters.one and Converters.two");
  }

  @Test
  void secondConverterInAnotherClass_isRejectedThere() {
    CompileDx.compile(
            """
            package p;
            final class Lists {
              @dev.dxwww.convert.Converter
              static java.util.BitSet bits(String text) { return new java.util.BitSet(); }
            }
            """,
            """
            package p;
            import java.util.BitSet;
            interface More {
              @dev.dxwww.convert.Converter
              static BitSet other(String text) { return BitSet.valueOf(text.getBytes()); }
            }
            """)
        .hasOnlyError("ROUTE-151")
        .inFile("More.java")
        .onLine(4)
        .at("@dev")
        .says("Two converters make BitSet: Lists.bits and More.other");
  }

  @Test
  void secondConverterOfAGenericType_isRejected() {
    CompileDx.compile(
            """
            package p;
            import dev.dxwww.convert.Converter;
            import java.util.Map;
            record Converters(int ignored) {
              @Converter static Map<String, Long> one(String text) { return Map.of(); }
              @Converter static Map<Long, String> swapped(String text) { return Map.of(); }
              @Converter
              static Map<String, Long> two(String text) { return Map.of(text, 1L); }
            }
            """)
        .hasOnlyError("ROUTE-151")
        .inFile("Converters.java")
        .onLine(7)
        .at("@Converter")
        .says("Two converters make Map<String, Long>: Converters.one and Converters.two");
  }

  @Test
  void convertersOfTypesThatAreNearlyOne_compile() {
    CompileDx.compile(
            """
            package p;
            import dev.dxwww.convert.Converter;
            import java.util.Map;
            final class Converters {
              @Converter static Map<String, Long> one(String text) { return Map.of(); }
              @Converter static Map<Long, String> swapped(String text) { return Map.of(); }
              static Map<String, Long> unmarked(String text) { return Map.of(); }
            }
            """)
        .nearlyHas("ROUTE-151");
  }

  @Test
  void converterThatThrowsUnchecked_compiles() {
    CompileDx.compile(
            """
            package p;
            import dev.dxwww.convert.Converter;
            public final class Converters {
              private Converters() {}
              @Converter public static Slug slug(String text) throws IllegalArgumentException {
                return new Slug(text);
              }
              public record Slug(String text) {}
            }
            """)
        .nearlyHas("ROUTE-150");
  }
}
