package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** Policies where no request passes: SEC-103, and what other codes say of them. */
class StrayPolicyTest {
  @Test
  void policyWhereNoRequestPasses() {
    wrong(
            "SEC-103",
            """
            @Component
            final class Invoices {
              «@RolesAllowed("admin") void cancel(long id) {}
            }
            """)
        .says("@RolesAllowed on Invoices.cancel protects nothing")
        .says("no request reaches a method outside of controllers");
    wrong(
            "SEC-103",
            """
            «@Authenticated @RateLimited("api")
            interface Invoices {
              void cancel(long id);
            }
            """)
        .says("Invoices is no controller");
    wrong(
        "SEC-103",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return b(); }
          «@DenyAll String b() { return ""; }
        }
        """);
    wrong(
            "SEC-103",
            """
            @Component
            final class Failures {
              @OnError «@CsrfExempt("why") Response<String> on(IllegalStateException e) {
                return Response.of(409, "");
              }
            }
            """)
        .says("has passed the policy of its own handler");
  }

  @Test
  void policyOnOtherThings() {
    wrong(
        "SEC-103",
        """
        @DxApplication «@RateLimited("api")
        final class App {}
        """);
    wrong(
        "SEC-103",
        """
        @Component
        final class A {
          @Cors(origins = "https://b.example") «@CsrfProtected void a() {}
        }
        """);
    nearly(
        "SEC-103",
        """
        @Controller("/a") @RolesAllowed("x") @RateLimited("api") @CsrfProtected
        final class A {
          @Get @PermitAll String a() { return b(); }
          @Post @Authenticated void c() {}
          private String b() { return ""; }
        }
        """);
  }

  /** Where the annotation is of no use because its neighbour is wrong, the neighbour is told. */
  @Test
  void policyOutsideOfControllers_besideAVerb_isOneMistake() {
    wrong(
        "ROUTE-101",
        """
        final class A {
          «@Get @PermitAll String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          @DenyAll «@Status(201) void a() {}
        }
        """);
  }

  @Test
  void rolesDeclaredElsewhere() {
    wrong(
            "ROUTE-014",
            """
            «@DeclareRoles({"admin", "editor"}) @DxApplication
            final class App {}
            """)
        .says("@DeclareRoles is of Jakarta EE and does nothing here")
        .fix("@DxApplication(roles = {\"admin\", \"editor\"})  // dev.dxwww.app.DxApplication");
    wrong(
            "ROUTE-014",
            """
            @Controller("/a") @PermitAll «@RunAs("admin")
            final class A {
              @Get String a() { return ""; }
            }
            """)
        .fix("remove it: code runs as the user who asks");
    wrong(
            "ROUTE-014",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get «@javax.annotation.security.RolesAllowed("admin") String a() { return ""; }
            }
            """,
            """
            package javax.annotation.security;
            public @interface RolesAllowed { String[] value(); }
            """)
        .says("Java EE 8")
        .fix("@RolesAllowed(\"admin\")  // jakarta.annotation.security.RolesAllowed");
  }
}
