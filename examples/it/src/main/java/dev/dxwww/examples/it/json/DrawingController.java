package dev.dxwww.examples.it.json;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Post;
import dev.dxwww.security.CsrfExempt;
import jakarta.annotation.security.PermitAll;

/** Sends back what it was sent. */
@Controller("/json/drawings")
@PermitAll
@CsrfExempt("called by tests only")
final class DrawingController {
  @Post
  Drawing echo(@Body Drawing drawing) {
    return drawing;
  }
}
