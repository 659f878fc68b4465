package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** Fixes are code to paste, for types of the JDK and arrays too. */
class FixesTest {

  @Test
  void typesWithoutConverter_areReplacedOrConverted() {
    wrong(
            "ROUTE-007",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get String a(@QueryParam int[] «sizes) { return ""; }
            }
            """)
        .fix("List<Integer> sizes");
    wrong(
            "ROUTE-007",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get String a(@QueryParam java.awt.Point «at) { return ""; }
            }
            """)
        .fix("@Converter public static Point convert(String text) { ... }  // in a class of yours");
  }

  @Test
  void defaultsResultsAndParameters_areWrittenOut() {
    wrong(
            "ROUTE-011",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get String a(@QueryParam @DefaultValue(«"x") java.time.LocalDate day) { return ""; }
            }
            """)
        .fix("@DefaultValue(\"2026-01-31\")");
    wrong(
            "ROUTE-013",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get char[] «a() { return new char[0]; }
            }
            """)
        .fix("return String");
    wrong(
            "ROUTE-013",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get Thread «a() { return null; }
            }
            """)
        .fix("record ThreadView(...) {}  // of yours, with what of it is meant");
    wrong(
            "ROUTE-100",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Post @CsrfProtected void a(@FormParam String name, String «city) {}
            }
            """)
        .fix("@FormParam String city");
  }
}
