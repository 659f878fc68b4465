package dev.dxwww.examples.it.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Cors;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.Produces;
import dev.dxwww.http.Put;
import dev.dxwww.runtime.http.CacheControl;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Download;
import dev.dxwww.runtime.http.EntityTag;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.PermitAll;

/** Answers with files and streams. */
@Controller("/reports")
@PermitAll
@Cors(origins = "https://shop.example")
public final class ReportController {
  private final Archive archive;
  private String title = "first";

  ReportController(Archive archive) {
    this.archive = archive;
  }

  @Get("/{id}/file")
  @Produces("text/csv")
  Path plain(long id) {
    return file(id);
  }

  @Get("/{id}/saved")
  Download saved(long id) {
    return Download.of(file(id)).as("Report " + id + ".csv");
  }

  @Get("/named/{name...}")
  Optional<Download> named(String name) {
    return Download.in(archive.folder(), name);
  }

  @Get("/{id}/cached")
  Response<Path> cached(long id) {
    return Response.ok(file(id)).cache(CacheControl.publicFor(Duration.ofMinutes(5)));
  }

  @Get("/generated")
  @Produces("text/plain")
  InputStream generated() {
    return new ByteArrayInputStream("line\n".repeat(3).getBytes(StandardCharsets.UTF_8));
  }

  @Post("/{id}")
  @CsrfProtected
  Created<Path> created(long id) {
    return Created.at("/reports/" + id + "/saved", file(id));
  }

  @Get("/title")
  Response<String> title(Request request) {
    EntityTag version = version();
    if (request.notModified(version)) {
      return Response.notModified(version);
    }
    return Response.ok(title).version(version);
  }

  @Put("/title")
  @CsrfProtected
  Response<String> rename(Request request, @Body String newTitle) {
    request.requireVersion(version());
    title = newTitle;
    return Response.ok(title).version(version());
  }

  @Get("/open")
  @Cors(origins = "*", headers = {}, exposed = "ETag", maxAge = "1h")
  List<String> open() {
    return List.of("a");
  }

  private Path file(long id) {
    return archive.folder().resolve("report-" + id + ".csv");
  }

  private EntityTag version() {
    return EntityTag.strong(Integer.toHexString(title.hashCode()));
  }
}
