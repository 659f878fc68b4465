package dev.dxwww.examples.tasks.assets;

import java.util.Optional;

import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.HeaderParam;
import dev.dxwww.http.Produces;
import dev.dxwww.runtime.http.Response;
import jakarta.annotation.security.PermitAll;

/** Serves the files that pages refer to. */
@Controller("/assets")
@PermitAll
final class Assets {
  private final Stylesheet stylesheet;
  private final Asset icon = Asset.load("icon.svg");

  Assets(Stylesheet stylesheet) {
    this.stylesheet = stylesheet;
  }

  @Get("/app.css")
  @Produces("text/css;charset=utf-8")
  Response<byte[]> stylesheet(@HeaderParam Optional<String> ifNoneMatch) {
    return stylesheet.answer(ifNoneMatch);
  }

  @Get("/icon.svg")
  @Produces("image/svg+xml")
  Response<byte[]> icon(@HeaderParam Optional<String> ifNoneMatch) {
    return icon.answer(ifNoneMatch);
  }
}
