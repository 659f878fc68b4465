package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.right;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** Files, limits of bodies and streams of events where they cannot be: ROUTE-120 to 123. */
class UploadDiagnosticsTest {

  @Test
  void fileThatCannotBeBound() {
    wrong(
        "ROUTE-120",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(«@QueryParam Upload file) { return ""; }
        }
        """);
    wrong(
        "ROUTE-120",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a(«@Body Upload file) {}
        }
        """);
    wrong(
        "ROUTE-120",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a(@FormParam Set<Upload> «files) {}
        }
        """);
    wrong(
        "ROUTE-120",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a(Upload «file) {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Photo(@FormParam("image") Upload file, List<Upload> more,
              Optional<Upload> thumb, String title) {}
          @Post void a(@FormParam Photo photo) {}
          @Put void b(@FormParam Upload file, @FormParam List<Upload> more,
              @FormParam Optional<Upload> thumb, @FormParam int size) {}
        }
        """);
  }

  @Test
  void fileOfARequestWithoutABody() {
    wrong(
        "ROUTE-008",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@FormParam Upload «file) { return ""; }
        }
        """);
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a(@FormParam Upload file, @Body String «text) {}
        }
        """);
    wrong(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post @Consumes(«"application/x-www-form-urlencoded") void a(@FormParam Upload file) {}
        }
        """);
    wrong(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a(@FormParam «@DefaultValue("x") Upload file) {}
        }
        """);
  }

  @Test
  void limitThatCannotBe() {
    wrong(
        "ROUTE-121",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post «@MaxBody("50 megs") void a(@Body String text) {}
        }
        """);
    wrong(
        "ROUTE-121",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post «@MaxBody(value = "5MiB", file = "6MiB") void a(@FormParam Upload file) {}
        }
        """);
    wrong(
        "ROUTE-121",
        """
        @Controller("/a") @PermitAll @CsrfProtected «@MaxBody("0B")
        final class A {
          @Post void a(@Body String text) {}
        }
        """);
    wrong(
        "ROUTE-121",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post «@MaxBody("3GiB") void a(@Body byte[] all) {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @CsrfProtected @MaxBody("2MiB")
        final class A {
          @Get String a() { return ""; }
          @Post @MaxBody("3GiB") void b(@Body java.io.InputStream in) {}
          @Put @MaxBody(value = "5MiB", file = "5MiB", parts = 3) void c(@FormParam Upload file) {}
          @Patch void d(@Body String text) {}
        }
        """);
  }

  @Test
  void limitThatDoesNothing() {
    wrong(
        "ROUTE-122",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get «@MaxBody("2MiB") String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-122",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post «@MaxBody(value = "2MiB", file = "1MiB") void a(@Body String text) {}
        }
        """);
    wrong(
        "ROUTE-122",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Put «@MaxBody(value = "2MiB", parts = 3) void a(@FormParam String text) {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post @MaxBody("2MiB") void a(Request request) {}
        }
        """);
  }

  @Test
  void eventsThatNobodyReads() {
    wrong(
        "ROUTE-123",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          «@Put EventStream<String> a() { return new EventStream<>(); }
        }
        """);
    wrong(
        "ROUTE-123",
        """
        @Controller("/a") @PermitAll
        final class A {
          «@Head EventStream<String> a() { return new EventStream<>(); }
        }
        """);
    wrong(
        "ROUTE-123",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get «@Status(201) EventStream<String> a() { return new EventStream<>(); }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Change(int id) {}
          @Get EventStream<Change> a() { return new EventStream<>(); }
          @Post @Status(200) EventStream<String> b() { return new EventStream<>(); }
          @Get("/c") Response<EventStream<Change>> c() { return null; }
        }
        """);
  }

  @Test
  void streamsThatCannotBeSent() {
    wrong(
        "ROUTE-013",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get Optional<java.util.stream.Stream<String>> «a() { return Optional.empty(); }
        }
        """);
    wrong(
        "ROUTE-013",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get Iterator<String> «a() { return List.<String>of().iterator(); }
        }
        """);
    wrong(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Produces(«"text/csv") java.util.stream.Stream<String> a() { return null; }
        }
        """);
    wrong(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Produces(«"application/json") EventStream<String> a() {
            return new EventStream<>();
          }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          record Row(int id) {}
          @Get java.util.stream.Stream<Row> a() { return null; }
          @Get("/b") @Produces("application/x-ndjson") java.util.stream.Stream<String> b() {
            return null;
          }
          @Get("/c") Response<java.util.stream.Stream<Row>> c() { return null; }
        }
        """);
  }
}
