package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.right;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** What is wrong with rules for other sites. */
class CorsDiagnosticsTest {
  @Test
  void cookiesForAllSites() {
    wrong(
            "SEC-110",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get @Cors(origins = "*", credentials = «true) String a() { return ""; }
            }
            """)
        .says("cookies");
    wrong(
        "SEC-110",
        """
        @Controller("/a") @PermitAll @Cors(origins = {"*"}, credentials = «true)
        final class A {
          @Get String a() { return ""; }
          @Get("/b") String b() { return ""; }
        }
        """);
    wrong(
        "SEC-110",
        """
        @Controller("/a") @PermitAll @Cors(origins = "https://b.example")
        final class A {
          @Delete @CsrfProtected @Cors(credentials = «true, origins = "*") void a() {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @Cors(origins = "*")
        final class A {
          @Get String a() { return ""; }
          @Get("/b") @Cors(origins = "https://b.example", credentials = true)
          String b() { return ""; }
        }
        """);
  }

  @Test
  void originThatNoBrowserSends() {
    wrong(
            "SEC-111",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get @Cors(origins = «"https://Shop.example/") String a() { return ""; }
            }
            """)
        .says("@Cors(origins = \"https://shop.example\")");
    wrong(
        "SEC-111",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Cors(origins = «{"*", "https://b.example"}) String a() { return ""; }
        }
        """);
    wrong(
        "SEC-111",
        """
        @Controller("/a") @PermitAll @Cors(origins = «{})
        final class A {
          @Get String a() { return ""; }
        }
        """);
    wrong(
        "SEC-111",
        """
        @Controller("/a") @PermitAll @Cors(origins = «"null")
        final class A {
          @Get String a() { return ""; }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @Cors(origins = {"http://[::1]:8080", "app://local"})
        final class A {
          @Get String a() { return ""; }
        }
        """);
  }

  @Test
  void corsValueThatNoBrowserUnderstands() {
    wrong(
        "SEC-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Cors(origins = "*", methods = «"get") String a() { return ""; }
        }
        """);
    wrong(
        "SEC-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Cors(origins = "*", headers = «"X-One, X-Two") String a() { return ""; }
        }
        """);
    wrong(
        "SEC-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Cors(origins = "*", maxAge = «"2d") String a() { return ""; }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get
          @Cors(origins = "*", methods = {"GET", "HEAD"}, headers = {}, exposed = "ETag",
              maxAge = "1d")
          String a() { return ""; }
        }
        """);
  }
}
