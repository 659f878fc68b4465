package dev.dxwww.processor.route;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;

/** What is emitted for files, streams and other sites. */
class DownloadsTest {
  private static final String CONTROLLER =
      """
      package com.example.reports;

      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.*;
      import java.io.InputStream;
      import java.nio.file.Path;
      import java.util.Optional;

      @Controller("/reports")
      @PermitAll
      @Cors(origins = {"https://a.example", "https://b.example"}, methods = "GET",
          headers = "X-Own", exposed = "ETag", credentials = true, maxAge = "1h")
      public final class ReportController {
        @Get("/file")
        Path file() {
          return null;
        }

        @Get("/maybe")
        @Produces("text/csv")
        Optional<Path> maybe() {
          return Optional.empty();
        }

        @Get("/stream")
        @Cors(origins = "*", headers = {})
        Response<InputStream> stream() {
          return null;
        }

        @Post
        @CsrfProtected
        Created<Download> create() {
          return null;
        }
      }
      """;

  @Test
  void reportController_isEmittedAsAgreed() {
    Golden.assertSame(
        "ReportController_Routes.java.txt",
        CompileDx.compile(CONTROLLER)
            .succeeds()
            .generated("com.example.reports.ReportController_Routes"));
  }
}
