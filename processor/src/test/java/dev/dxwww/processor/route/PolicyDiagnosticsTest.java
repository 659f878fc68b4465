package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** Who may call, and under which conditions: SEC-020 to 026 and 100 to 102. */
class PolicyDiagnosticsTest {
  private static final String APPLICATION =
      """
      package app;
      @dev.dxwww.app.DxApplication(roles = {"admin", "editor"})
      final class App {}
      """;

  @Test
  void noPolicy() {
    wrong(
        "SEC-020",
        """
        @Controller("/a")
        final class A {
          @Get String «a() { return ""; }
        }
        """);
    wrong(
        "SEC-020",
        """
        @Controller("/a") @CsrfProtected @RateLimited("api")
        final class A {
          @Post void «a() {}
        }
        """);
    wrong(
        "SEC-020",
        """
        @Controller("/a")
        final class A {
          @Get @PermitAll String a() { return ""; }
          @Get("/b") String «b() { return ""; }
        }
        """);
    nearly(
        "SEC-020",
        """
        @Controller("/a") @DenyAll
        final class A {
          @Get String a() { return ""; }
          @Get("/b") @Authenticated String b() { return ""; }
        }
        """);
  }

  @Test
  void contradictingPolicies() {
    wrong(
        "SEC-021",
        """
        @Controller("/a")
        final class A {
          @Get @PermitAll «@DenyAll String a() { return ""; }
        }
        """);
    wrong(
        "SEC-021",
        """
        @Controller("/a") @PermitAll «@RolesAllowed("x")
        final class A {
          @Get String a() { return ""; }
          @Get("/b") String b() { return ""; }
        }
        """);
    wrong(
        "SEC-021",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfExempt("why") «@CsrfProtected void a() {}
        }
        """);
    nearly(
        "SEC-021",
        """
        @Controller("/a") @Authenticated @CsrfProtected
        final class A {
          @Get @PermitAll String a() { return ""; }
          @Post @Authenticated @RolesAllowed("x") @CsrfExempt("why") void b() {}
        }
        """);
  }

  @Test
  void unknownRole() {
    wrong(
            "SEC-022",
            """
            @Controller("/a")
            final class A {
              @Get @RolesAllowed(«"admn") String a() { return ""; }
            }
            """,
            APPLICATION)
        .didYouMean("admin");
    wrong(
        "SEC-022",
        """
        @Controller("/a") @RolesAllowed(«{"editor", "author"})
        final class A {
          @Get String a() { return ""; }
          @Get("/b") String b() { return ""; }
        }
        """,
        APPLICATION);
    wrong(
        "SEC-022",
        """
        @Controller("/a")
        final class A {
          @Get @RolesAllowed(«"Admin") String a() { return ""; }
        }
        """,
        APPLICATION);
    nearly(
        "SEC-022",
        """
        @Controller("/a") @RolesAllowed({"admin", "editor"})
        final class A {
          @Get String a() { return ""; }
        }
        """,
        APPLICATION);
  }

  @Test
  void stateChangesWithoutCsrf() {
    wrong(
        "SEC-023",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post void «a() {}
        }
        """);
    wrong(
        "SEC-023",
        """
        @Controller("/a") @Authenticated
        final class A {
          @CsrfProtected @Put void a() {}
          @Patch("/b") String «b() { return ""; }
        }
        """);
    wrong(
        "SEC-023",
        """
        @Controller("/a") @DenyAll
        final class A {
          @Delete("/{id}") void «remove(long id) {}
        }
        """);
    nearly(
        "SEC-023",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a() {}
          @Get String b() { return ""; }
        }
        """);
  }

  @Test
  void csrfWhereNothingChanges() {
    wrong(
        "SEC-024",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get «@CsrfProtected String a() { return ""; }
        }
        """);
    wrong(
        "SEC-024",
        """
        @Controller("/a") @PermitAll
        final class A {
          «@CsrfExempt("why") @Head void a() {}
        }
        """);
    wrong(
        "SEC-024",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Options «@CsrfProtected void a() {}
        }
        """);
    nearly(
        "SEC-024",
        """
        @Controller("/a") @PermitAll @CsrfExempt("why")
        final class A {
          @Get String a() { return ""; }
        }
        """);
  }

  @Test
  void impossibleLimit() {
    wrong(
        "SEC-025",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @RateLimited(limit = «0, window = "1m") String a() { return ""; }
        }
        """);
    wrong(
        "SEC-025",
        """
        @Controller("/a") @PermitAll @RateLimited(limit = 5, window = «"10x")
        final class A {
          @Get String a() { return ""; }
          @Get("/b") String b() { return ""; }
        }
        """);
    wrong(
        "SEC-025",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get «@RateLimited(limit = 5) String a() { return ""; }
        }
        """);
    wrong(
        "SEC-025",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @RateLimited(limit = 5, window = «"0s") String a() { return ""; }
        }
        """);
    nearly(
        "SEC-025",
        """
        @Controller("/a") @PermitAll @RateLimited("api")
        final class A {
          @Get @RateLimited(limit = 5, window = "24h") String a() { return ""; }
          @Get("/b") @RateLimited(value = "auth", limit = 1, window = "1s")
          String b() { return ""; }
        }
        """);
  }

  @Test
  void limitByUserWithoutUsers() {
    wrong(
        "SEC-026",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @RateLimited(value = "api", perUser = «true) String a() { return ""; }
        }
        """);
    wrong(
        "SEC-026",
        """
        @Controller("/a") @RateLimited(value = "api", perUser = «true)
        final class A {
          @Get @PermitAll String a() { return ""; }
          @Get("/b") @Authenticated String b() { return ""; }
        }
        """);
    wrong(
        "SEC-026",
        """
        @Controller("/a")
        final class A {
          @Get @DenyAll @RateLimited(limit = 1, window = "1m", perUser = «true)
          String a() { return ""; }
        }
        """);
    nearly(
        "SEC-026",
        """
        @Controller("/a") @RateLimited(value = "api", perUser = true)
        final class A {
          @Get @RolesAllowed("x") String a() { return ""; }
        }
        """);
  }

  @Test
  void userOfAnonymousHandler() {
    wrong(
        "SEC-100",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(java.security.Principal «who) { return ""; }
        }
        """);
    wrong(
        "SEC-100",
        """
        @Controller("/a") @Authenticated
        final class A {
          @Get @PermitAll String a(@QueryParam int n, java.security.Principal «who) { return ""; }
        }
        """);
    wrong(
        "SEC-100",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(dev.dxwww.runtime.security.AuthToken «who) { return ""; }
        }
        """);
    wrong(
        "SEC-100",
        """
        @Controller("/a")
        final class A {
          @PermitAll @Post @CsrfProtected
          void a(java.security.Principal «me, @Body String text) {}
        }
        """);
    nearly(
        "SEC-100",
        """
        @Controller("/a") @Authenticated
        final class A {
          @Get String a(java.security.Principal who) { return ""; }
        }
        """);
  }

  @Test
  void exemptionWithoutReason() {
    wrong(
        "SEC-101",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfExempt(«"") void a() {}
        }
        """);
    wrong(
        "SEC-101",
        """
        @Controller("/a") @PermitAll @CsrfExempt(«"  ")
        final class A {
          @Post void a() {}
          @Put void b() {}
        }
        """);
    wrong(
        "SEC-101",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Delete @CsrfExempt(value = «"\\t") void a() {}
        }
        """);
    nearly(
        "SEC-101",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfExempt("signed by the sender") void a() {}
        }
        """);
  }

  @Test
  void noRole() {
    wrong(
        "SEC-102",
        """
        @Controller("/a")
        final class A {
          @Get @RolesAllowed(«{}) String a() { return ""; }
        }
        """);
    wrong(
        "SEC-102",
        """
        @Controller("/a") @RolesAllowed(«"")
        final class A {
          @Get String a() { return ""; }
          @Get("/b") String b() { return ""; }
        }
        """);
    wrong(
        "SEC-102",
        """
        @Controller("/a")
        final class A {
          @Get @RolesAllowed(«{"x", " "}) String a() { return ""; }
        }
        """);
    nearly(
        "SEC-102",
        """
        @Controller("/a")
        final class A {
          @Get @RolesAllowed({"x", "y"}) String a() { return ""; }
        }
        """);
  }
}
