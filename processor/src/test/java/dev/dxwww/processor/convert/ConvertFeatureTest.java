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
        .onLine(6)
        .says("Two converters make Converters.Slug: Converters.one and Converters.two");
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
        .succeeds();
  }
}
